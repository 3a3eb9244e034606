package org.gainsay.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.RelationType;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.jspecify.annotations.Nullable;

/** How one claim bears on another. To be recorded. */
@Schema(description = "How one claim bears on another.")
public record NewRelation(
        @Schema(description = "How this claim bears on the other.") @NotNull
        RelationType type,

        @Schema(description = "The other claim.") @NotNull @Valid
        Reference to,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
