package org.gainsay.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.ExternalId;
import org.jspecify.annotations.Nullable;

/** A newsroom's own ratings, in their order. To be recorded. */
@Schema(description = "A newsroom's own ratings, in their order.")
public record NewScale(
        @Schema(description = "What the newsroom calls it.") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = LANGUAGE) @Nullable @Pattern(regexp = NewVerdict.LANGUAGE)
        String language,

        @Schema(description = "The least true first.") @NotNull @Size(min = 2, max = ScaleRating.MOST)
        List<@Valid @NotNull ScaleRating> ratings,

        @Nullable @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    /** What the member says. */
    static final String LANGUAGE = "BCP 47 tag of its words.";
}
