package org.gainsay.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.ExternalId;
import org.jspecify.annotations.Nullable;

/** A desk's Admiralty letter for a source. To be recorded. */
@Schema(description = "A desk's Admiralty letter for a source.")
public record NewRating(
        @Schema(description = "The letter; the one recorded last counts.") @NotNull
        Letter letter,

        @Schema(description = "Why.") @Nullable @Size(max = 2000)
        String reason,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {}
