package org.gainsay.telling.wording;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Status;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** How a claim can be printed, as answered. */
@Schema(
        name = "Wording",
        description = "How a claim can be printed: who says it, who denies it. Never that it is true or false.")
public record WordingView(
        UUID claim,

        @Schema(description = "What was recorded later was not used; absent: all was.") @Nullable
        Instant knownAt,

        @Schema(description = "What was said later was not used; absent: all was.") @Nullable
        Instant saidBy,

        String policy,
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
                story.asked().knownAt(),
                story.asked().saidBy(),
                story.asked().policy().id(),
                story.account().assessment().corroboration().status(),
                "en",
                wording.headline(),
                wording.brief(),
                wording.full(),
                wording.parts());
    }
}
