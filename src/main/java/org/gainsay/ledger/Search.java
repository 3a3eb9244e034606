package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.http.SearchWords;

/**
 * Finds records by words. What is materialized is planned as if all of it were read, so by its index, and read only as
 * far as it is needed. Of what has all the words the newest thousand are ranked, so that a word which is everywhere
 * costs no more than that; what only resembles them comes behind.
 */
public final class Search {

    private final List<String> hits = new ArrayList<>();
    private boolean alike;

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
                (WITH m AS MATERIALIZED (SELECT s.id FROM "%1$s" s WHERE words_of(%2$s) @@ asked_for(:complete, :begun)),
                n AS (SELECT l.id FROM (SELECT m.id FROM m LIMIT 10000) l ORDER BY l.id DESC LIMIT 1000)
                SELECT %3$s AS id, %4$s AS via, %5$d + ts_rank(words_of(%2$s), asked_for(:complete, :begun)) AS rank
                FROM n JOIN "%1$s" s ON s.id = n.id %6$s)""".formatted(table, text, id, via, weight, joined));
        return this;
    }

    /**
     * Looks for texts that have something much like the words, where none has all of them: to compare likeness costs
     * more. With an index on {@code folded} of the text.
     */
    public Search alike(String table, String text) {
        alike = true;
        hits.add("""
                (WITH m AS MATERIALIZED (SELECT s.id, folded(%2$s) AS text FROM "%1$s" s WHERE folded(:words) <%% folded(%2$s)
                    AND NOT EXISTS (SELECT FROM "%1$s" s WHERE words_of(%2$s) @@ asked_for(:complete, :begun)))
                SELECT l.id, CAST(NULL AS uuid) AS via, word_similarity(folded(:words), l.text) AS rank
                FROM (SELECT m.* FROM m LIMIT 200) l)""".formatted(table, text));
        return this;
    }

    /** A list of what is found, the best first; {@code joined} is what it is joined to, and may be empty. */
    public Listing listing(PageQuery query, Kind kind, String joined, SearchWords words) {
        String found = """
                (SELECT h.id, (array_agg(h.via ORDER BY h.rank DESC))[1] AS via, max(h.rank)::real AS rank
                FROM (%s) h GROUP BY h.id) f JOIN "%s" t ON t.id = f.id %s""".formatted(String.join(" UNION ALL ", hits), kind.table(), joined);
        Listing listing = new Listing(query, found, "t.id", new Order("f.rank", "real", true))
                .with("complete", words.complete())
                .with("begun", words.begun());
        return alike ? listing.with("words", words.text()) : listing;
    }
}
