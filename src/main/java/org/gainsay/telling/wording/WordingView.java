package org.gainsay.telling.wording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Basis;
import org.gainsay.telling.Story;

/** How a claim can be printed, as answered. */
@Schema(
        name = "Wording",
        description = "How a claim can be printed: who says it, who denies it. Never that it is true or false.")
public record WordingView(
        UUID claim,

        @JsonUnwrapped Basis basis,
        Status status,

        @Schema(description = "The language of the sentences; the claim stands in them in its own.", example = "en")
        String language,

        String headline,

        @Schema(description = "One sentence.") String brief,

        @Schema(description = "With the number of origins, those who said neither, and every caveat.")
        String full,

        Wording.Parts parts) {

    WordingView(Story story, Wording wording) {
        this(
                story.id(),
                story.basis(),
                story.account().assessment().corroboration().status(),
                "en",
                wording.headline(),
                wording.brief(),
                wording.full(),
                wording.parts());
    }
}
