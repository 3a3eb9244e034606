package org.gainsay.assessment;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where an origin stands among those of its side: qualifying ones first, then by weight, then by name. */
public record Rank(Stance stance, boolean qualifying, long points, String origin) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::stance)
            .thenComparing(Rank::qualifying, Comparator.reverseOrder())
            .thenComparing(Rank::points, Comparator.reverseOrder())
            .thenComparing(Rank::origin, Ids.ORDER);

    /** Of an origin on a side; null where it does not take that. */
    public static @Nullable Rank of(Corroboration.Origin origin, Stance stance) {
        Corroboration.Side side = origin.on(stance);
        return side == null ? null : new Rank(stance, side.qualifying(), side.points(), origin.origin());
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
