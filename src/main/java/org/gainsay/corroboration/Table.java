package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;

/**
 * The records of one kind as they were within a horizon: the present rows, and for each that got a newer version
 * since, the past row of then. What a record refers to never changes where it is looked up by it, so the present rows
 * find all that there is to find.
 */
public final class Table<T> {

    /** Who has been sealed since is told as sealed of any instant. */
    private static final String SEALED_NOW =
            "p.\"row\" || (SELECT jsonb_build_object('sealed', s.sealed) FROM source s" + " WHERE s.id = p.record)";

    private final Kind kind;
    private final Sql.Row<T> read;

    record Stored<T>(UUID id, boolean within, T value) {}

    /** A kind, and how one of its rows is read. */
    public Table(Kind kind, Sql.Row<T> read) {
        this.kind = kind;
        this.read = read;
    }

    /** The records that the condition finds by ids, as far as they lie within the horizon. */
    public Map<UUID, T> find(Connection connection, String condition, Collection<UUID> ids, Horizon horizon)
            throws SQLException {
        if (ids.isEmpty()) {
            return new LinkedHashMap<>();
        }
        Together alone = new Together(connection);
        Asked<T> asked = ask(alone, condition, ids, horizon, audience -> {});
        alone.send();
        return asked.found(connection);
    }

    /** Asks for the same with other queries; {@code audiences} hears whose each present row is. */
    Asked<T> ask(Together together, String condition, Collection<UUID> ids, Horizon horizon, Consumer<UUID> audiences) {
        String sql = "SELECT t.* FROM " + kind.table() + " t WHERE " + condition;
        return new Asked<>(
                this,
                horizon,
                together.ask(
                        sql,
                        row -> {
                            audiences.accept(row.getObject("audience", UUID.class));
                            return stored(row, horizon);
                        },
                        ids));
    }

    /** Records that were asked for. */
    record Asked<T>(Table<T> table, Horizon horizon, List<Stored<T>> rows) {

        /** The records, once the question is sent. */
        Map<UUID, T> found(Connection connection) throws SQLException {
            Map<UUID, T> found = new LinkedHashMap<>();
            rows.forEach(row -> found.put(row.id(), row.value()));
            List<UUID> beyond =
                    rows.stream().filter(row -> !row.within()).map(Stored::id).toList();
            if (!beyond.isEmpty()) {
                // What has no version within was not stored yet; nor was anything that refers to it.
                beyond.forEach(found::remove);
                table.past(connection, beyond, horizon).forEach(row -> found.put(row.id(), row.value()));
            }
            return found;
        }
    }

    private List<Stored<T>> past(Connection connection, List<UUID> beyond, Horizon horizon) throws SQLException {
        String sql = """
                SELECT t.* FROM (
                    SELECT DISTINCT ON (p.record) p.record, p."row" FROM past p
                    WHERE p.record = ANY (?) AND p.stored_at <= ? AND (p.version = 1 OR p.from_at <= ?)
                    ORDER BY p.record, p.version DESC) p
                CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, %s) t""".formatted(kind.table(), kind == Kind.SOURCE ? SEALED_NOW : "p.\"row\"");
        return Sql.list(
                connection,
                sql,
                row -> stored(row, horizon),
                uuids(connection, beyond),
                horizon.stored(),
                horizon.known());
    }

    private Stored<T> stored(ResultSet row, Horizon horizon) throws SQLException {
        boolean within = horizon.includes(
                row.getInt("version"),
                Sql.instant(row, "version_at"),
                Objects.requireNonNull(Sql.instant(row, "stored_at")));
        return new Stored<>(row.getObject("id", UUID.class), within, read.read(row));
    }
}
