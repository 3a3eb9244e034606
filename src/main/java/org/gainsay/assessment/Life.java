package org.gainsay.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Recorded time of one member of a dossier.
 *
 * @param recordedAt since when the desk knew it; absent: from the beginning
 * @param withdrawnAt since when it is withdrawn; absent: never
 */
public record Life(@Nullable Instant recordedAt, @Nullable Instant withdrawnAt) {

    /** Known from the beginning and never withdrawn. */
    public static final Life ALWAYS = new Life(null, null);

    /** Whether it was recorded at the instant, withdrawn since or not. */
    public boolean recorded(Instant at) {
        return recordedAt == null || !recordedAt.isAfter(at);
    }

    /** Whether it stood withdrawn at the instant. */
    public boolean withdrawn(Instant at) {
        return withdrawnAt != null && !withdrawnAt.isAfter(at);
    }

    /** Recorded and not withdrawn. */
    public boolean live(Instant at) {
        return recorded(at) && !withdrawn(at);
    }
}
