package org.gainsay.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.jspecify.annotations.Nullable;

/** The link of one statement to one claim. To be recorded. */
@Schema(description = "The link of one statement to one claim.")
public record NewEvidence(
        @Schema(description = "The statement.") @NotNull @Valid
        Reference statement,

        @Schema(description = "What it does to the claim; as the statement's act says if absent.") @Nullable
        Stance stance,

        @Schema(description = "The editor's own judgement; by the stakes if absent.") @Nullable
        Interest interest,

        @Schema(description = "Which part of the claim it is about.") @Nullable @Size(max = 1000)
        String scope,

        @Schema(description = "Why it is linked so.") @Nullable @Size(max = 4000)
        String rationale,

        @Schema(description = "Whether an editor vouches for its authenticity.") @Nullable
        Boolean verified,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
