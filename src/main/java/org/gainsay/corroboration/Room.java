package org.gainsay.corroboration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** The room that one request has for evidence, until it is answered. */
@RequestScoped
public class Room {

    /** What is said in the contract of claims that there is no room for. */
    public static final String REFUSED =
            "More evidence bears on the claim than the service has the memory to look at as"
                    + " a whole. Its corroboration is read in part, and by pages, however much there is.";

    /** An explanation alone. */
    public static final int EXPLAINED = 1;

    /** With words and names beside it, or two of them. */
    public static final int TOLD = 2;

    /** With every record in full. */
    public static final int IN_FULL = 4;

    /** So little that it need not be counted: as much as all threads together hold of it fits in any heap. */
    private static final long LITTLE = 500;

    private final Memory memory;
    private int taken;

    Room(Memory memory) {
        this.memory = memory;
    }

    /** Takes room for so many links, each so many times as large as in an explanation; refuses what does not fit. */
    void take(long links, int times) {
        if (links <= LITTLE) {
            return;
        }
        long most = memory.most() / times;
        if (links > most) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    String.format(
                            Locale.ROOT,
                            "%,d links bear on it, and the service has memory to look at %,d of them as a whole. Read"
                                    + " corroboration, which is answered in part, corroboration?view=summary,"
                                    + " corroboration/origins, /items and /left-out, or the pages of evidence; or have it run"
                                    + " with a larger heap (-Xmx).",
                            links,
                            most));
        }
        int wanted = Math.toIntExact(links * times);
        if (!memory.take(wanted)) {
            throw new Refusal(
                    ProblemType.BUSY, "Others are looking at much evidence just now. Ask again when they are done.");
        }
        taken += wanted;
    }

    @PreDestroy
    void leave() {
        memory.giveBack(taken);
        taken = 0;
    }
}
