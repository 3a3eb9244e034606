package org.gainsay.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;

/** How a claim stands, in figures. */
@Schema(description = "How a claim stands, in figures.")
public record Standing(
        Status status,

        @Schema(description = "The rule that gave the status.")
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

    /** Keeps a copy. */
    public Standing {
        flags = List.copyOf(flags);
    }
}
