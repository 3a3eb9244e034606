package org.gainsay.source.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody wants to read who a source is. */
@Schema(description = "Why somebody wants to read who a source is.")
public record NewUnsealing(
        @Schema(
                description = "Why. It stays, and is shown to all with the right: it must not say who it is.",
                examples = {"To ask again before the second story."})
        @NotBlank
        @Size(max = 2_000)
        String reason) {}
