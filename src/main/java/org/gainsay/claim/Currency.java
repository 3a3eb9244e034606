package org.gainsay.claim;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a claim that is meant until some time is still meant. It is no status, and changes none. */
@Schema(name = "Currency")
public enum Currency {
    /** The time until which it is meant has not passed. */
    CURRENT,
    /** The time until which it is meant has passed. */
    EXPIRED;

    /** Of a claim that is meant until the end of a millisecond since 1970; null where it is meant for good. */
    public static @Nullable Currency of(@Nullable Long until, Instant at) {
        if (until == null) {
            return null;
        }
        return at.toEpochMilli() > until ? EXPIRED : CURRENT;
    }
}
