package org.gainsay.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be corrected of it. */
record ScaleContent(
        @Schema(description = "What the newsroom calls it.") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = NewScale.LANGUAGE) @Nullable @Pattern(regexp = NewVerdict.LANGUAGE)
        String language,

        @Schema(description = "All ratings, the least true first. Codes that are there stay; further ones may come.")
        @NotNull
        @Size(min = 2, max = ScaleRating.MOST)
        List<@Valid @NotNull ScaleRating> ratings) {}
