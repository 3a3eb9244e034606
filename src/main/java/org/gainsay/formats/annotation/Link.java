package org.gainsay.formats.annotation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Form;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** A link that stands, of a statement that stands, with the words and where they were published. */
record Link(
        UUID id,
        String stance,
        @Nullable String rationale,
        @Nullable Instant recordedAt,
        Instant storedAt,
        String actor,
        UUID statement,
        @Nullable String form,
        String text,
        @Nullable String language,
        @Nullable String url,
        @Nullable String archivedUrl,
        @Nullable Instant retrievedAt) {

    private static final String SELECT = """
            SELECT e.id, e.stance, e.rationale, e.recorded_at, e.stored_at, e.actor, e.statement, s.form, s.text,
                s.language, p.url, p.archived_url, p.retrieved_at
            FROM evidence e JOIN statement s ON s.id = e.statement LEFT JOIN publication p ON p.id = s.publication
            WHERE e.claim = ? AND e.withdrawn_at IS NULL AND s.withdrawn_at IS NULL AND e.id > ?
            ORDER BY e.id LIMIT ?""";

    /** So many of a claim behind one of them. */
    static List<Link> of(Connection snapshot, UUID claim, UUID behind, int most) throws SQLException {
        return Sql.list(snapshot, SELECT, Link::read, claim, behind, most);
    }

    private static Link read(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("stance"),
                row.getString("rationale"),
                instant(row, "recorded_at"),
                Sql.instant(row, "stored_at"),
                row.getString("actor"),
                row.getObject("statement", UUID.class),
                row.getString("form"),
                row.getString("text"),
                row.getString("language"),
                row.getString("url"),
                row.getString("archived_url"),
                instant(row, "retrieved_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Whether the words stand there as they are here. Where that was not recorded they may not; nor do redacted ones. */
    boolean isQuoted() {
        return Form.QUOTED.name().equals(form) && !text.isEmpty();
    }
}
