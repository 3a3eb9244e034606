package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind as they were at an instant: the present rows, and for each that got a newer version since,
 * the past row of then. What a record refers to never changes where it is looked up by it, so the present rows find
 * all that there is to find.
 */
public final class Table<T> {

    /** Who has been sealed since is told as sealed of any instant. */
    private static final String SEALED_NOW =
            "p.\"row\" || (SELECT jsonb_build_object('sealed', s.sealed) FROM source s" + " WHERE s.id = p.record)";

    private final Kind kind;
    private final Sql.Row<T> read;

    private record Stored<T>(UUID id, @Nullable Instant versionAt, T value) {}

    /** A kind, and how one of its rows is read. */
    public Table(Kind kind, Sql.Row<T> read) {
        this.kind = kind;
        this.read = read;
    }

    /** The records that the condition finds by ids, as of the instant, or as they are where it is null. */
    public Map<UUID, T> find(Connection connection, String condition, Collection<UUID> ids, @Nullable Instant at)
            throws SQLException {
        Map<UUID, T> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        String sql = "SELECT t.* FROM " + kind.table() + " t WHERE " + condition;
        List<Stored<T>> rows = Sql.list(connection, sql, this::stored, uuids(connection, ids));
        rows.forEach(row -> found.put(row.id(), row.value()));
        if (at != null) {
            List<UUID> changed = rows.stream()
                    .filter(row -> row.versionAt() != null && row.versionAt().isAfter(at))
                    .map(Stored::id)
                    .toList();
            past(connection, changed, at).forEach(row -> found.put(row.id(), row.value()));
        }
        return found;
    }

    private List<Stored<T>> past(Connection connection, List<UUID> changed, Instant at) throws SQLException {
        if (changed.isEmpty()) {
            return List.of();
        }
        String sql = """
                SELECT t.* FROM past p CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, %s) t
                WHERE p.record = ANY (?) AND coalesce(p.from_at, '-infinity') <= ? AND p.until_at > ?
                """.formatted(kind.table(), kind == Kind.SOURCE ? SEALED_NOW : "p.\"row\"");
        Timestamp then = Timestamp.from(at);
        return Sql.list(connection, sql, this::stored, uuids(connection, changed), then, then);
    }

    private Stored<T> stored(java.sql.ResultSet row) throws SQLException {
        return new Stored<>(row.getObject("id", UUID.class), Sql.instant(row, "version_at"), read.read(row));
    }
}
