package org.gainsay.dashboard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a list.
 *
 * @param language of its words, empty where it is not known
 * @param says who answers for what supports it, those nearest to the edge first, in a few words; empty: nobody, or not told
 * @param flags the first two
 * @param more how many flags more there are
 * @param changed when it last changed, in short
 * @param changedAt the same for machines
 * @param was how it stood before; empty: the same
 * @param fresh whether it has changed since the one who asks last looked
 * @param pending whether it is behind what was recorded
 * @param first whether it is the first of those that have not changed since
 */
public record DeskRow(
        UUID id,
        String text,
        String language,
        List<String> topics,
        String says,
        String denies,
        boolean nobody,
        String status,
        List<String> flags,
        int more,
        Bar bar,
        String changed,
        String changedAt,
        String was,
        boolean fresh,
        boolean pending,
        boolean first) {

    /** What the columns of a table of them are called. */
    static final List<String> HEADS = List.of(
            "Claim",
            "Text",
            "Language",
            "Topics",
            "Status",
            "Flags",
            "Says of 1000",
            "Denies of 1000",
            "Open of 1000",
            "Origins that say so",
            "Items that say so",
            "Origins that deny it",
            "Items that deny it",
            "Who says so",
            "Who denies it",
            "Last change");

    /** The row of a table. */
    List<String> cells() {
        return List.of(
                id.toString(),
                text,
                language,
                String.join("; ", topics),
                status,
                more == 0 ? flagWords() : flagWords() + ", " + moreWords(),
                String.valueOf(bar.says().thousandths()),
                String.valueOf(bar.denies().thousandths()),
                String.valueOf(bar.open()),
                String.valueOf(bar.says().origins()),
                items(bar.says()),
                String.valueOf(bar.denies().origins()),
                items(bar.denies()),
                says,
                denies,
                changedAt);
    }

    private static String items(Bar.Half side) {
        return side.items() == null ? "" : String.valueOf(side.items());
    }

    /** Keeps copies. */
    public DeskRow {
        topics = List.copyOf(topics);
        flags = List.copyOf(flags);
    }

    /** The flags in one line. */
    public String flagWords() {
        return String.join(", ", flags);
    }

    /** What else there are, if any: "and 2 more". */
    public @Nullable String moreWords() {
        return more == 0 ? null : "and " + more + " more";
    }

    /** The same without the line above it. */
    DeskRow unlined() {
        return new DeskRow(
                id, text, language, topics, says, denies, nobody, status, flags, more, bar, changed, changedAt, was,
                fresh, pending, false);
    }
}
