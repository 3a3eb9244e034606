package org.gainsay.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the journal has entries of: the kinds of record that the ledger keeps, and three things beside them. */
public enum Kind {
    /** Anybody who speaks or publishes. */
    SOURCE("source", "sources", "name", "title", "aliases"),
    /** Two records of one source. */
    SAME_AS("same_as", "same-as"),
    /** What a source is with another. */
    AFFILIATION("affiliation", "affiliations"),
    /** A desk's letter for a source. */
    RATING("rating", "ratings", "reason"),
    /** Where something appeared. */
    PUBLICATION("publication", "publications", "url", "archived_url", "title", "byline", "wire_credit"),
    /** Something said. */
    STATEMENT("statement", "statements", "text", "translation"),
    /** A proposition. */
    CLAIM("claim", "claims", "text"),
    /** A source's interest in a claim. */
    STAKE("stake", "stakes"),
    /** How two claims bear on each other. */
    RELATION("relation", "relations"),
    /** An editor's decision on two statements. */
    RULING("ruling", "rulings", "reason"),
    /** What a statement does to a claim. */
    EVIDENCE("evidence", "evidence", "scope", "rationale"),
    /** What a source was asked about a claim, and whether it answered. */
    COMMENT_REQUEST("comment_request", "comment-requests", "note"),
    /** A newsroom's own ratings, in their order. */
    SCALE("scale", "scales", "name", "ratings"),
    /** An editor's signed rating of a claim. */
    VERDICT("verdict", "verdicts", "title", "summary", "url", "author", "corrections"),
    /** By which somebody is known: made, and revoked. No record. */
    TOKEN("token_version", "tokens"),
    /** That somebody read who a sealed source is. No record. */
    UNSEALING("unsealing_version", "unsealings", "reason"),
    /** What the rating texts of other people's fact-checks do to a claim, as editors have agreed on. No record. */
    RATING_WORDS("rating_words_version", "rating-words");

    private final String table;
    private final String path;
    private final List<String> freeText;

    Kind(String table, String path, String... freeText) {
        this.table = table;
        this.path = path;
        this.freeText = List.of(freeText);
    }

    /** The kinds of record. */
    public static Stream<Kind> records() {
        return Arrays.stream(values()).filter(kind -> kind != TOKEN && kind != UNSEALING && kind != RATING_WORDS);
    }

    /** The table of its present versions; of what is no record, the view of what the journal commits to. */
    public String table() {
        return table;
    }

    /** Its path segment under the API's base. */
    public String path() {
        return path;
    }

    /** The kinds that it names, each by these columns. */
    public Map<Kind, List<String>> named() {
        return switch (this) {
            case SOURCE, CLAIM, SCALE, TOKEN, UNSEALING, RATING_WORDS -> Map.of();
            case SAME_AS -> Map.of(SOURCE, List.of("source", "other"));
            case AFFILIATION -> Map.of(SOURCE, List.of("source", "with"));
            case RATING -> Map.of(SOURCE, List.of("source"));
            case PUBLICATION -> Map.of(SOURCE, List.of("outlet"));
            case STATEMENT ->
                Map.of(
                        SOURCE, List.of("speaker", "on_behalf_of", "outlet", "wire"),
                        PUBLICATION, List.of("publication"),
                        STATEMENT, List.of("derived_from", "takes_back"));
            case STAKE -> Map.of(CLAIM, List.of("claim"), SOURCE, List.of("source"));
            case RELATION -> Map.of(CLAIM, List.of("from", "to"));
            case RULING -> Map.of(STATEMENT, List.of("a", "b"));
            case EVIDENCE -> Map.of(CLAIM, List.of("claim"), STATEMENT, List.of("statement"));
            case COMMENT_REQUEST ->
                Map.of(CLAIM, List.of("claim"), SOURCE, List.of("source"), STATEMENT, List.of("answered_by"));
            case VERDICT -> Map.of(CLAIM, List.of("claim"), SCALE, List.of("scale"));
        };
    }

    /** The columns that its table has got since the first version of the ledger. */
    Set<String> laterColumns() {
        return switch (this) {
            case SOURCE -> Set.of("title", "identity_sha256");
            case CLAIM -> Set.of("expires_said", "expires_first", "expires_last");
            default -> Set.of();
        };
    }

    /** The columns of this kind that hold somebody's words; the journal commits to them without holding them. */
    List<String> freeText() {
        return freeText;
    }

    /** All columns that hold somebody's words. */
    List<String> texts() {
        return Stream.concat(Stream.of("withdrawal_reason"), freeText.stream()).toList();
    }
}
