package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** A kept corroboration without its explanation. */
@Schema(name = "CorroborationSummary", description = "A claim's corroboration without its explanation.")
public record SummaryView(
        UUID claim,
        String policy,

        @Schema(description = "Counts every time that something it rests on was written.")
        long number,

        @Schema(description = "When that was last; the corroboration as known then is this one.")
        Instant knownAt,

        @Schema(description = "When its figures last changed; later than knownAt, where they followed later.")
        Instant changedAt,

        @Schema(
                description =
                        "Since when it is behind: an act of that instant moved more than could follow at once, and"
                                + " it will. Absent where it is up to date.")
        @Nullable
        Instant pendingSince,

        @JsonUnwrapped Standing standing,

        @Schema(description = "Whether the claim is still meant, now; absent where it does not expire.") @Nullable
        Currency currency) {

    SummaryView(Kept kept) {
        this(
                kept.claim(),
                kept.policy(),
                kept.number(),
                kept.touchedAt(),
                kept.changedAt(),
                kept.pendingSince(),
                kept.figures().standing(),
                kept.currency());
    }
}
