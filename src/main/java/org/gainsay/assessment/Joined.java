package org.gainsay.assessment;

import java.util.Comparator;
import java.util.List;

/**
 * Why some roots are one origin.
 *
 * @param by the source that they share, or the ruling: its id, or the two statements it names where it has none; where
 *     the desk grouped them, the first of the roots, as the source is not told
 * @param roots the ids of the statements joined, two or more, sorted
 */
public record Joined(JoinReason reason, String by, List<String> roots) implements Comparable<Joined> {

    private static final Comparator<Joined> ORDER = Comparator.comparing(Joined::reason)
            .thenComparing(Joined::by, Ids.ORDER)
            .thenComparing(j -> j.roots().get(0), Ids.ORDER);

    /** Keeps a copy. */
    public Joined {
        roots = List.copyOf(roots);
    }

    @Override
    public int compareTo(Joined other) {
        return ORDER.compare(this, other);
    }
}
