package org.gainsay.corroboration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;

/** A kept corroboration without its explanation. */
@Schema(name = "CorroborationSummary", description = "A claim's corroboration without its explanation.")
public record SummaryView(
        UUID claim,
        String policy,

        @Schema(description = "Counts every time that something it rests on was written.")
        long number,

        @Schema(description = "When that was last; the corroboration as known then is this one.")
        Instant knownAt,

        @Schema(description = "When its figures last changed.")
        Instant changedAt,

        Status status,
        String rule,
        int supportLevel,
        int denialLevel,
        List<Flag> flags,
        long supportPoints,
        long denialPoints,
        String likelihood,
        Confidence confidence,

        @Schema(description = "How many independent origins bear on it.")
        int origins,

        @Schema(description = "How many statements count among them.")
        int items) {

    SummaryView(Kept kept) {
        this(
                kept.claim(),
                kept.policy(),
                kept.number(),
                kept.touchedAt(),
                kept.changedAt(),
                kept.figures().status(),
                kept.figures().rule(),
                kept.figures().supportLevel(),
                kept.figures().denialLevel(),
                kept.figures().flags(),
                kept.figures().supportPoints(),
                kept.figures().denialPoints(),
                kept.figures().likelihood().words(),
                kept.figures().confidence(),
                kept.figures().origins(),
                kept.figures().items());
    }
}
