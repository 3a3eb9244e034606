package org.gainsay.exchange.incoming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Stance;

/** Rating texts of one language that do the same to a claim. */
@Schema(description = "Rating texts of one language that do the same to a claim.")
public record WordGroup(
        @Schema(
                description =
                        "The language of the texts, as a BCP 47 tag; of it only the language itself is looked at.",
                examples = {"en"})
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        String language,

        @Schema(description = "What such a rating does to the claim.") @NotNull
        Stance stance,

        @Schema(description = "Compared without case, accents, punctuation and articles, and only as a whole.")
        @NotNull
        @Size(min = 1, max = 1_000)
        List<@NotNull @Size(min = 1, max = 200) String> texts) {}
