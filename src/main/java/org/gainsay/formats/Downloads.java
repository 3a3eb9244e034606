package org.gainsay.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Snapshots;

/** Answers that are written while they are read: each is of one snapshot, and holds it for as long as that takes. */
@ApplicationScoped
public class Downloads {

    /** Each holds a connection, too; others must not wait for want of one. */
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Snapshots snapshots;
    private final Semaphore running = new Semaphore(AT_ONCE);

    Downloads(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Writes an answer, in the snapshot. */
    public interface Writing {

        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** An answer so written. */
    public StreamingOutput of(Writing writing) {
        return out -> write(writing, out);
    }

    private void write(Writing writing, OutputStream out) throws IOException {
        if (!running.tryAcquire()) {
            throw new Refusal(
                    ProblemType.BUSY, "There are " + AT_ONCE + " downloads under way. Ask again when one has ended.");
        }
        try {
            snapshots.within(Math.toIntExact(LONGEST.toSeconds()), snapshot -> {
                try {
                    writing.to(out);
                    return out;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            running.release();
        }
    }
}
