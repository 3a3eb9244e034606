package org.gainsay.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why, and on whose authority, texts must go. */
@Schema(description = "Why, and on whose authority, texts must go.")
public record NewRedaction(
        @Schema(
                description = "Why they must go. It stays, and is shown: it must not say again what is redacted.",
                examples = {"Names a person who has a right not to be named."})
        @NotBlank
        @Size(max = 2_000)
        String reason,

        @Schema(
                description = "Who ordered or asked for it, by what right: it stays, and is shown.",
                examples = {"Privacy request of 4 September 2023"})
        @NotBlank
        @Size(max = 500)
        String authority,

        @Schema(description = "The members whose texts must go; all texts of the record if absent.")
        @Nullable
        @Size(min = 1, max = 20)
        List<@NotNull @Size(max = 100) String> members) {}
