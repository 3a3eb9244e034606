package org.gainsay.exchange.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.PlainRows;
import org.jspecify.annotations.Nullable;

/** Rating texts that nobody has decided about, as far as their fact-checks still are what they made of them. */
@ApplicationScoped
class UnreadRatings {

    private static final String ALL = """
            SELECT s.text, s.language, count(*)::int AS statements, (array_agg(s.id ORDER BY s.id))[1] AS example
            FROM incoming_item i
            JOIN statement s ON s.id = i.statement AND s.version = i.statement_version AND s.withdrawn_at IS NULL
            JOIN evidence e ON e.id = i.evidence AND e.version = i.evidence_version AND e.withdrawn_at IS NULL
            WHERE i.unread GROUP BY s.text, s.language ORDER BY statements DESC, s.text, s.language LIMIT 200""";

    private final PlainRows rows;

    UnreadRatings(PlainRows rows) {
        this.rows = rows;
    }

    /** Such a text. */
    @Schema(name = "UnreadRating", description = "A rating text that nobody has decided about.")
    public record UnreadRating(
            @Schema(description = "As it is printed; of a fact-check without one, its title or numbers.")
            String text,

            @Nullable String language,

            @Schema(description = "How many statements have it.")
            int statements,

            @Schema(description = "The first of them.") UUID example) {}

    /** The most frequent first, 200 at most. */
    List<UnreadRating> all() {
        return rows.list(
                ALL,
                row -> new UnreadRating(
                        row.getString("text"),
                        row.getString("language"),
                        row.getInt("statements"),
                        row.getObject("example", UUID.class)));
    }
}
