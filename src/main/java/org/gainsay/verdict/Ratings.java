package org.gainsay.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** The ratings of scales, as they read now. */
@ApplicationScoped
class Ratings {

    private final PlainRows rows;

    Ratings(PlainRows rows) {
        this.rows = rows;
    }

    /** The ratings of these scales. */
    Map<UUID, List<ScaleRating>> of(Collection<UUID> scales) {
        Map<UUID, List<ScaleRating>> ratings = new HashMap<>();
        rows.list(
                "SELECT id, ratings FROM scale WHERE id = ANY (?)",
                row -> ratings.put(Sql.uuid(row, 1), Scale.read(row.getString(2))),
                scales);
        return ratings;
    }

    /** Says so where a scale has no rating of that code. */
    void refuseUnknown(ExternalIds.Resolver says, UUID scale, String code) {
        List<ScaleRating> ratings = of(List.of(scale)).getOrDefault(scale, List.of());
        if (!ratings.isEmpty() && ScaleRating.named(ratings, code) == null) {
            says.say(
                    "/rating",
                    ErrorCode.UNKNOWN_VALUE,
                    "Ratings of the scale are "
                            + String.join(
                                    ", ",
                                    ratings.stream().map(ScaleRating::code).toList()) + ".");
        }
    }

    /** How a rating reads; its code where the words are gone. */
    static String text(@Nullable List<ScaleRating> ratings, String code) {
        ScaleRating rating = ratings == null ? null : ScaleRating.named(ratings, code);
        return rating == null ? code : rating.text();
    }
}
