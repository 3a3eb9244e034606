package org.gainsay.exchange.incoming;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.Change;
import org.jspecify.annotations.Nullable;

/** What rating texts do to a claim. */
@Schema(name = "RatingWords", description = "What rating texts do to a claim.")
public record RatingWordsView(
        @Schema(description = "Counts from 1, what every ledger begins with; each change makes the next.")
        int version,

        @Schema(description = "Since when; absent of the first.") @Nullable
        Instant storedAt,

        @Schema(description = "Who has made it so; absent of the first.") @Nullable
        String actor,

        List<WordGroup> words,

        @Schema(
                description = "In the answer of a change: corroborations whose figures change by it. None do: what was"
                        + " stored stays, until its document is posted again.")
        @Nullable
        List<Change> changes) {

    /** Keeps copies. */
    public RatingWordsView {
        words = List.copyOf(words);
        changes = changes == null ? null : List.copyOf(changes);
    }

    RatingWordsView with(List<Change> changed) {
        return new RatingWordsView(version, storedAt, actor, words, changed);
    }
}
