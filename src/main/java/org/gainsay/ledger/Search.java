package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.http.SearchWords;

/**
 * Finds records by words. Of what has all the words the newest thousand are ranked, so that a word which is everywhere
 * costs no more than that; what only resembles them comes behind.
 */
public final class Search {

    private final List<String> hits = new ArrayList<>();

    /**
     * Looks in a text for all of the words.
     *
     * @param text SQL of the text, on the row {@code s}, with an index on {@code words_of} of it
     */
    public Search words(String table, String text) {
        return words(table, text, "", "s.id", "CAST(NULL AS uuid)", 2);
    }

    /** Looks in a text of statements for all of the words; what is found is what the statements are joined to. */
    public Search said(String text, String joined, String id) {
        return words("statement", text, joined, id, "s.id", 1);
    }

    private Search words(String table, String text, String joined, String id, String via, int weight) {
        hits.add("""
                SELECT %s AS id, %s AS via, %d + ts_rank(words_of(%s), q.query) AS rank
                FROM (SELECT m.id FROM (SELECT s.id FROM "%s" s, q WHERE words_of(%s) @@ q.query LIMIT 10000) m
                    ORDER BY m.id DESC LIMIT 1000) n
                JOIN "%s" s ON s.id = n.id %s CROSS JOIN q""".formatted(id, via, weight, text, table, text, table, joined));
        return this;
    }

    /** Looks for texts that have something much like the words; with an index on {@code folded} of the text. */
    public Search alike(String table, String text) {
        hits.add("""
                SELECT s.id AS id, CAST(NULL AS uuid) AS via, word_similarity(q.folded, folded(%s)) AS rank
                FROM (SELECT m.* FROM "%s" m, q WHERE q.folded <%% folded(%s) LIMIT 200) s CROSS JOIN q""".formatted(text, table, text.replace("s.", "m.")));
        return this;
    }

    /** A list of what is found, the best first; {@code joined} is what it is joined to, and may be empty. */
    public Listing listing(PageQuery query, Kind kind, String joined, SearchWords words) {
        String found = """
                (WITH q AS MATERIALIZED (SELECT asked_for(:complete, :begun) AS query, folded(:words) AS folded)
                SELECT h.id, (array_agg(h.via ORDER BY h.rank DESC))[1] AS via, max(h.rank)::real AS rank
                FROM (%s) h GROUP BY h.id) f JOIN "%s" t ON t.id = f.id %s""".formatted(String.join(" UNION ALL ", hits), kind.table(), joined);
        return new Listing(query, found, "t.id", new Order("f.rank", "real", true))
                .with("complete", words.complete())
                .with("begun", words.begun())
                .with("words", words.text());
    }
}
