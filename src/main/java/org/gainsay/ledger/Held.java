package org.gainsay.ledger;

import jakarta.persistence.Embeddable;
import org.gainsay.assessment.WorldTime;
import org.jspecify.annotations.Nullable;

/** A world time as columns: as said, and the first and last millisecond that it means. */
@Embeddable
public class Held {

    private @Nullable String said;
    private @Nullable Long first;
    private @Nullable Long last;

    /** For the persistence provider. */
    protected Held() {}

    private Held(WorldTime time) {
        said = time.said();
        first = time.first();
        last = time.last();
    }

    /** The columns of a world time; null where there is none. */
    public static @Nullable Held of(@Nullable WorldTime time) {
        return time == null ? null : new Held(time);
    }

    /** The columns of a world time written as {@link WorldTime#parse} reads it; null where there is none. */
    public static @Nullable Held parse(@Nullable String text) {
        return text == null ? null : new Held(WorldTime.parse(text));
    }

    /** The last millisecond that it means; null where there is none. */
    public static @Nullable Long last(@Nullable Held held) {
        return held == null ? null : held.last;
    }

    /** As said; null where there is none. */
    public static @Nullable String said(@Nullable Held held) {
        return held == null ? null : held.said;
    }
}
