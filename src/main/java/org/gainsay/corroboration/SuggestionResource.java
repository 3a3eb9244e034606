package org.gainsay.corroboration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Page;
import org.gainsay.http.Refusal;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.Listing;
import org.jspecify.annotations.Nullable;

/** What somebody may mean who has begun to type. */
@Path("/api/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suggestions", description = "What somebody may mean who has begun to type.")
public class SuggestionResource {

    private static final int MOST = 50;

    /**
     * What begins so comes first, then what has a word that begins so, then, for names, what is much like it. The
     * first is a range of an index; the others are planned as if all were read, so by their index, and read only as far
     * as they are shown.
     */
    private static final String FOUND = """
            (SELECT 0 AS place, t.id, %2$s AS label, %3$s AS aliases FROM "%1$s" t
                WHERE t.withdrawn_at IS NULL AND %4$s COLLATE "C" >= folded(:words)
                    AND %4$s COLLATE "C" < folded(:words) || chr(1114111)
                ORDER BY %4$s COLLATE "C", t.id LIMIT :limit)
            UNION ALL
            (WITH m AS MATERIALIZED (SELECT t.id, %2$s, %3$s FROM "%1$s" t
                WHERE words_of(%5$s) @@ asked_for(:complete, :begun) AND t.withdrawn_at IS NULL)
            SELECT 1, m.* FROM m LIMIT :limit)""";

    private static final String ALIKE = """
            UNION ALL
            (WITH m AS MATERIALIZED (SELECT t.id, t.name, t.aliases FROM source t
                WHERE folded(:words) <% folded(names_of(t.name, t.aliases)) AND t.withdrawn_at IS NULL)
            SELECT 2, m.* FROM m LIMIT :limit)""";

    private static final String ONE_OF_EACH = """
            SELECT d.id, d.label, d.aliases FROM (
                SELECT DISTINCT ON (f.id) f.place, f.id, f.label, f.aliases FROM (%s) f ORDER BY f.id, f.place) d
            ORDER BY d.place, folded(d.label), d.id LIMIT :limit""";

    private final EntityManager entities;

    SuggestionResource(EntityManager entities) {
        this.entities = entities;
    }

    /** What can be suggested. */
    public enum Suggested {
        /** Anybody who speaks or publishes, by name or alias. */
        SOURCE("source", "t.name", "t.aliases", "folded(t.name)", "names_of(t.name, t.aliases)"),
        /** A proposition, by its words. */
        CLAIM("claim", "left(t.text, 200)", "CAST(NULL AS text[])", "left(folded(t.text), 100)", "t.text"),
        /** Something said, by its words. */
        STATEMENT(
                "statement",
                "left(t.text, 200)",
                "CAST(NULL AS text[])",
                "left(folded(t.text), 100)",
                "t.text || ' ' || coalesce(t.translation, '')");

        private final String sql;

        Suggested(String table, String label, String aliases, String begins, String words) {
            String found = FOUND.formatted(table, label, aliases, begins, words);
            this.sql = ONE_OF_EACH.formatted(table.equals("source") ? found + ALIKE : found);
        }
    }

    /** A suggestion. */
    @Schema(name = "Suggestion", description = "A record that may be meant.")
    public record Suggestion(
            Suggested kind,
            UUID id,

            @Schema(description = "The source's name, or the first 200 characters of the text.")
            String label,

            @Schema(description = "The other name by which it was found.") @Nullable
            String alias) {}

    /** Suggestions for what was typed so far. */
    @GET
    @Transactional
    @Operation(
            operationId = "suggest",
            summary = "What may be meant by what was typed so far",
            description = "For each kind what begins so, then what has all the words, the last one perhaps only begun,"
                    + " then names much like it. Fast enough to be asked at every key.")
    @APIResponse(
            responseCode = "200",
            description = "At most limit suggestions of each kind; there is no further page.")
    public Page<Suggestion> suggest(
            @Parameter(description = "Only these kinds.") @QueryParam("kind") List<Suggested> kind,
            @Parameter(description = "What was typed so far.", required = true, example = "krem")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "How many of each kind, 1 to 50.") @DefaultValue("10") @QueryParam("limit")
                    int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(
                    List.of(FieldError.parameter("limit", ErrorCode.BAD_PARAMETER, "Give a number from 1 to 50.")));
        }
        SearchWords words = SearchWords.parse(q == null ? "" : q);
        Listing.byIndex(entities);
        List<Suggested> kinds = kind.isEmpty() ? List.of(Suggested.values()) : kind;
        return new Page<>(
                kinds.stream()
                        .distinct()
                        .flatMap(k -> rows(k, words, limit).stream().map(row -> suggestion(k, words, row)))
                        .toList(),
                null);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Suggested kind, SearchWords words, int limit) {
        Query query = entities.createNativeQuery(kind.sql, Object[].class)
                .setParameter("complete", words.complete())
                .setParameter("begun", words.begun())
                .setParameter("words", words.text())
                .setParameter("limit", limit);
        return query.getResultList();
    }

    private static Suggestion suggestion(Suggested kind, SearchWords words, Object[] row) {
        String label = (String) row[1];
        String[] aliases = row[2] == null ? new String[0] : (String[]) row[2];
        String alias = words.isIn(label)
                ? null
                : Arrays.stream(aliases).filter(words::isIn).findFirst().orElse(null);
        return new Suggestion(kind, (UUID) row[0], label, alias);
    }
}
