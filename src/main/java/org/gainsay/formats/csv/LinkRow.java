package org.gainsay.formats.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.ledger.PlainRows;
import org.jspecify.annotations.Nullable;

/** A link with the words and names that it is about, as the columns of the database have them. */
record LinkRow(UUID id, Map<String, String> cells) {

    /** What is shown of a source: who was sealed is told to nobody, as what is written is passed on. */
    private static final String NAME = "CASE WHEN %1$s.sealed THEN '(sealed source)' ELSE %1$s.name END";

    private static final String SELECT = """
            SELECT e.id, e.claim, c.text AS "claimText", e.stance, e.interest, e.verified, e.scope, e.rationale,
                e.recorded_at AS "recordedAt", e.stored_at AS "storedAt", e.version, e.actor,
                e.withdrawn_at AS "withdrawnAt", e.statement, s.act, s.form, s.naming, s.directness, s.text, s.language,
                s.translation, s.said_as AS "saidAt", %s AS speaker, s.speaker AS "speakerId", %s AS "onBehalfOf",
                s.on_behalf_of AS "onBehalfOfId", %s AS outlet, s.outlet AS "outletId",
                s.derived_from AS "derivedFrom", s.how, s.withdrawn_at AS "statementWithdrawnAt", p.title, p.url,
                p.archived_url AS "archivedUrl", p.published_said AS "publishedAt"
            FROM evidence e JOIN claim c ON c.id = e.claim JOIN statement s ON s.id = e.statement
                JOIN source o ON o.id = s.outlet LEFT JOIN source a ON a.id = s.speaker
                LEFT JOIN source b ON b.id = s.on_behalf_of LEFT JOIN publication p ON p.id = s.publication
            WHERE e.id = ANY (?)""".formatted(NAME.formatted("a"), NAME.formatted("b"), NAME.formatted("o"));

    private static final List<String> NAMES = List.of(
            "claim",
            "claimText",
            "stance",
            "interest",
            "verified",
            "scope",
            "rationale",
            "statement",
            "act",
            "form",
            "naming",
            "directness",
            "text",
            "language",
            "translation",
            "saidAt",
            "speaker",
            "speakerId",
            "onBehalfOf",
            "onBehalfOfId",
            "outlet",
            "outletId",
            "title",
            "url",
            "archivedUrl",
            "publishedAt",
            "derivedFrom",
            "how",
            "recordedAt",
            "storedAt",
            "version",
            "actor",
            "withdrawnAt",
            "statementWithdrawnAt");

    /** The table of evidence. */
    static Columns<LinkRow> columns() {
        Columns<LinkRow> columns = new Columns<LinkRow>().with("id", LinkRow::id);
        NAMES.forEach(name -> columns.with(name, row -> row.cells.get(name)));
        return columns;
    }

    /** These links, in their order, by one statement. */
    static List<LinkRow> of(List<UUID> ids, PlainRows rows) {
        Map<UUID, LinkRow> read = new HashMap<>();
        rows.list(SELECT, LinkRow::read, ids).forEach(row -> read.put(row.id, row));
        return ids.stream().map(id -> Objects.requireNonNull(read.get(id))).toList();
    }

    private static LinkRow read(ResultSet row) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (String name : NAMES) {
            String cell = cell(row, name);
            if (cell != null) {
                cells.put(name, cell);
            }
        }
        return new LinkRow(row.getObject("id", UUID.class), cells);
    }

    private static @Nullable String cell(ResultSet row, String name) throws SQLException {
        Object value = row.getObject(name);
        if (value instanceof Timestamp) {
            return row.getObject(name, OffsetDateTime.class).toInstant().toString();
        }
        return value == null ? null : value.toString();
    }
}
