package org.gainsay.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.RulingKind;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.jspecify.annotations.Nullable;

/** An editor's decision on whether two statements share an origin. To be recorded. */
@Schema(description = "An editor's decision on whether two statements share an origin.")
public record NewRuling(
        @Schema(description = "One statement.") @NotNull @Valid
        Reference a,

        @Schema(description = "The other.") @NotNull @Valid Reference b,
        @Schema(description = "The decision.") @NotNull RulingKind ruling,

        @Schema(description = "Why.") @Nullable @Size(max = 2000)
        String reason,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
