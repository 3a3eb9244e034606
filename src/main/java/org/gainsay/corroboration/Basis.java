package org.gainsay.corroboration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On what an answer rests. Asked for again with these, it has the same core. */
@Schema(name = "Basis", description = "On what an answer rests. Asked for again with these, it has the same core.")
public record Basis(
        @Schema(
                description = "What was recorded later was not used. Where it was not asked for: the last instant at"
                        + " which anything that bears on the claim was recorded.")
        Instant knownAt,

        @Schema(description = "What was stored here later was not used.")
        Instant storedBy,

        @Schema(description = "What was said later was not used; absent: all was.") @Nullable
        Instant saidBy,

        String policy,

        @Schema(
                description = "How many entries the journal had at storedBy; absent for the second or so until that"
                        + " is settled.")
        @Nullable
        Long journalPosition) {}
