package org.gainsay.exchange.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Stance;
import org.gainsay.exchange.incoming.TakenItem.AlikeClaim;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** Finds what an item names among what is here, by indexes; a desk's own first. */
@ApplicationScoped
class Lookup {

    private static final int FEW = 20;

    /** A record that another stands for is not found by its own name. */
    private static final String SOURCES = """
            SELECT s.id FROM source s
            WHERE (plain_words(s.name) = plain_words(?) OR plain_words(s.aliases) @> ARRAY[plain_words(?)])
                AND plain_words(s.name) <> '' AND s.withdrawn_at IS NULL AND s.kind <> 'UNNAMED_SOURCE'
                AND NOT EXISTS (SELECT FROM same_as a WHERE a.source = s.id AND a.withdrawn_at IS NULL)
            ORDER BY s.audience DESC, s.id LIMIT\s""" + FEW;

    private static final String PUBLICATIONS = """
            SELECT p.id FROM publication p WHERE p.url = ? AND p.outlet = ? AND p.withdrawn_at IS NULL
            ORDER BY p.audience DESC, p.id LIMIT 1""";

    private static final String CLAIMS = """
            SELECT c.id FROM claim c
            WHERE md5(plain_words(c.text)) = md5(plain_words(?)) AND plain_words(c.text) <> '' AND c.withdrawn_at IS NULL
                AND (c.language IS NULL OR CAST(? AS text) IS NULL
                    OR lower(split_part(c.language, '-', 1)) = lower(split_part(?, '-', 1)))
            ORDER BY c.audience DESC, c.id LIMIT 1""";

    private static final String ALIKE_ENOUGH = "SELECT set_config('pg_trgm.similarity_threshold', '0.5', true)";

    private static final String ALIKE = """
            SELECT c.id, left(c.text, 200), similarity(folded(?), folded(c.text)) AS likeness FROM claim c
            WHERE folded(c.text) % folded(?) AND c.withdrawn_at IS NULL ORDER BY likeness DESC, c.id LIMIT 5""";

    /** What bears on the same claim first, then the earliest. */
    private static final String PRINTED_AT = """
            SELECT s.id, e.stance FROM publication p
            JOIN statement s ON s.publication = p.id AND s.withdrawn_at IS NULL
            LEFT JOIN evidence e ON e.statement = s.id AND e.claim = ? AND e.withdrawn_at IS NULL
            WHERE p.url = ? AND p.withdrawn_at IS NULL ORDER BY e.id IS NULL, s.id LIMIT\s""" + FEW;

    private static final String STATEMENT = """
            SELECT s.id, e.stance FROM statement s
            LEFT JOIN evidence e ON e.statement = s.id AND e.claim = ? AND e.withdrawn_at IS NULL
            WHERE s.id = ? AND s.withdrawn_at IS NULL""";

    private static final String SAME_WORDS = """
            SELECT s.id FROM statement s WHERE s.outlet = ? AND plain_words(s.text) = plain_words(?)
                AND plain_words(s.text) <> '' AND s.withdrawn_at IS NULL ORDER BY s.id LIMIT 1""";

    private static final String KEPT = "SELECT * FROM incoming_item WHERE statement = ?";

    private static final String KEEP = """
            INSERT INTO incoming_item (statement, statement_version, publication, publication_version, evidence,
                evidence_version, digest, unread, taken_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (statement) DO UPDATE SET statement_version = excluded.statement_version,
                publication = excluded.publication, publication_version = excluded.publication_version,
                evidence = excluded.evidence, evidence_version = excluded.evidence_version, digest = excluded.digest,
                unread = excluded.unread, taken_at = excluded.taken_at
            RETURNING statement""";

    private final PlainRows rows;
    private final ExternalIds externalIds;

    Lookup(PlainRows rows, ExternalIds externalIds) {
        this.rows = rows;
        this.externalIds = externalIds;
    }

    /**
     * What an item made, when it was last taken in.
     *
     * @param publication one that it made; null: none, or one that was here before
     */
    record Kept(
            UUID statement,
            int statementVersion,
            @Nullable UUID publication,
            @Nullable Integer publicationVersion,
            @Nullable UUID evidence,
            @Nullable Integer evidenceVersion,
            byte[] digest,
            boolean unread) {}

    /** A statement that another may have been taken from, and what it does to the claim of that. */
    record Parent(UUID statement, @Nullable Stance stance) {}

    @Nullable
    UUID byExternalId(Kind kind, ExternalId id) {
        return externalIds.find(kind, id);
    }

    boolean isHere(Kind kind, UUID id) {
        return !rows.list("SELECT FROM " + kind.table() + " WHERE id = ? AND withdrawn_at IS NULL", row -> true, id)
                .isEmpty();
    }

    List<UUID> sources(String name) {
        return rows.list(SOURCES, row -> Sql.uuid(row, 1), name, name);
    }

    @Nullable
    UUID publication(String url, UUID outlet) {
        return first(rows.list(PUBLICATIONS, row -> Sql.uuid(row, 1), url, outlet));
    }

    @Nullable
    UUID claim(String text, @Nullable String language) {
        return first(rows.list(CLAIMS, row -> Sql.uuid(row, 1), text, language, language));
    }

    List<AlikeClaim> alike(String text) {
        rows.list(ALIKE_ENOUGH, row -> true);
        return rows.list(
                ALIKE,
                row -> new AlikeClaim(Sql.uuid(row, 1), row.getString(2), Math.round(100 * row.getFloat(3))),
                text,
                text);
    }

    List<Parent> printedAt(String url, @Nullable UUID claim) {
        return rows.list(PRINTED_AT, Lookup::parent, claim, url);
    }

    List<Parent> statement(UUID id, @Nullable UUID claim) {
        return rows.list(STATEMENT, Lookup::parent, claim, id);
    }

    @Nullable
    UUID sameWords(UUID outlet, String text) {
        return first(rows.list(SAME_WORDS, row -> Sql.uuid(row, 1), outlet, text));
    }

    private static Parent parent(ResultSet row) throws SQLException {
        String stance = row.getString(2);
        return new Parent(Sql.uuid(row, 1), stance == null ? null : Stance.valueOf(stance));
    }

    @Nullable
    Kept kept(UUID statement) {
        return first(rows.list(
                KEPT,
                row -> new Kept(
                        statement,
                        row.getInt("statement_version"),
                        row.getObject("publication", UUID.class),
                        row.getObject("publication_version", Integer.class),
                        row.getObject("evidence", UUID.class),
                        row.getObject("evidence_version", Integer.class),
                        row.getBytes("digest"),
                        row.getBoolean("unread")),
                statement));
    }

    void keep(Kept kept, Instant at) {
        rows.list(
                KEEP,
                row -> true,
                kept.statement(),
                kept.statementVersion(),
                kept.publication(),
                kept.publicationVersion(),
                kept.evidence(),
                kept.evidenceVersion(),
                kept.digest(),
                kept.unread(),
                at);
    }

    private static <T> @Nullable T first(List<T> found) {
        return found.isEmpty() ? null : found.get(0);
    }
}
