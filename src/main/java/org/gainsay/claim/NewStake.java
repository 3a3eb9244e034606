package org.gainsay.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.StakeKind;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Reference;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** A source's interest in a claim. Testifying is no stake. To be recorded. */
@Schema(description = "A source's interest in a claim. Testifying is no stake.")
public record NewStake(
        @Schema(description = "Whose interest it is.") @NotNull @Valid
        Reference source,

        @Schema(description = "What the interest is.") @NotNull
        StakeKind stake,

        @Schema(description = "Since when: a year, a month, a date, or a time with its zone.") @Nullable @WorldTimeText
        String from,

        @Schema(description = "Until when.") @Nullable @WorldTimeText
        String until,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
