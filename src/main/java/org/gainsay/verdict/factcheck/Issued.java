package org.gainsay.verdict.factcheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gainsay.verdict.ScaleRating;
import org.jspecify.annotations.Nullable;

/**
 * An issued verdict as it goes out.
 *
 * @param changedAt since when it is as it is
 * @param goneAt since when nobody stands by it, or its article is named no more; null: it stands
 * @param ratings those of its scale
 * @param rating the code of its own
 * @param reviewedAt when the claim was reviewed, as said
 */
record Issued(
        UUID id,
        UUID claim,
        UUID audience,
        Instant issuedAt,
        Instant changedAt,
        @Nullable Instant goneAt,
        String claimText,
        List<ScaleRating> ratings,
        String rating,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String url,
        @Nullable String language,
        @Nullable String author,
        @Nullable String reviewedAt,
        List<String> corrections) {

    /** Keeps copies. */
    Issued {
        ratings = List.copyOf(ratings);
        corrections = List.copyOf(corrections);
    }

    /** How the rating reads; its code where the words are gone. */
    String ratingText() {
        ScaleRating named = ScaleRating.named(ratings, rating);
        return named == null ? rating : named.text();
    }
}
