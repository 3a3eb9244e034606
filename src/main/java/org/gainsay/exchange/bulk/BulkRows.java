package org.gainsay.exchange.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.http.Desk;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sight;
import org.jspecify.annotations.Nullable;

/** The rows of bulk imports, as whoever asks may see them; each is written by the process that runs it. */
@ApplicationScoped
class BulkRows {

    private static final String NOW = "date_trunc('milliseconds', clock_timestamp())";

    private static final String CREATE = """
            INSERT INTO bulk_import
                (id, audience, system, atomic, state, actor, started_at, resumed_at, changed_at, bytes_total)
            SELECT ?, ?, ?, ?, 'RUNNING', ?, n, n, n, ? FROM (SELECT %s AS n) AS clock
            RETURNING *""".formatted(NOW);

    private static final String RESUME = """
            UPDATE bulk_import SET state = 'RUNNING', run = run + 1, resumed_at = %1$s, changed_at = %1$s,
                resumed_lines = lines, bytes = 0, bytes_total = ?, ended_at = NULL
            WHERE id = ? AND system = ? AND NOT atomic AND state IN ('RUNNING', 'INTERRUPTED') RETURNING *""".formatted(NOW);

    private static final String PROGRESS = """
            UPDATE bulk_import SET changed_at = %s, lines = ?, stored = ?, unchanged = ?, refused = ?, passed_over = ?,
                open_lines = ?, digest = ?, bytes = ?
            WHERE id = ? AND run = ? AND state = 'RUNNING'""".formatted(NOW);

    private static final String END = """
            UPDATE bulk_import SET state = ?, changed_at = %1$s, ended_at = %1$s
            WHERE id = ? AND run = ? AND state = 'RUNNING'""".formatted(NOW);

    private static final String CANCEL = """
            UPDATE bulk_import SET state = 'CANCELLED', changed_at = %1$s, ended_at = %1$s
            WHERE id = ? AND state IN ('RUNNING', 'INTERRUPTED')""".formatted(NOW);

    private static final String REFUSE = """
            INSERT INTO bulk_refusal (import, audience, line, pointer, code, detail) VALUES (?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            SELECT * FROM bulk_import
            WHERE (started_at, id) < (?, ?) ORDER BY started_at DESC, id DESC LIMIT ?""";

    private static final String REFUSALS = """
            SELECT line, pointer, code, detail FROM bulk_refusal
            WHERE import = ? AND line > ? ORDER BY line LIMIT ?""";

    private final AgroalDataSource dataSource;

    BulkRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is read or written in one transaction. */
    interface Work<T> {
        T by(Connection connection) throws SQLException;
    }

    /** An import, and the instant at which that was read. */
    record Seen(BulkImport row, Instant at) {}

    BulkImport create(String system, boolean atomic, String actor, @Nullable Desk desk, @Nullable Long bytes) {
        return alone(desk, c -> one(c, CREATE, Entry.newId(), audience(desk), system, atomic, actor, bytes)
                .get(0));
    }

    /** Has an import go on, and whoever else runs it stop; null where it is none that could. */
    @Nullable
    BulkImport resume(UUID id, String system, @Nullable Desk desk, @Nullable Long bytes) {
        return first(alone(desk, c -> one(c, RESUME, bytes, id, system)));
    }

    /** Says how far an import has come, in the transaction of what it stores; refuses it where the import is not its any more. */
    void progress(BulkImport of, @Nullable Desk desk, Progress p, List<RefusedLine> refused) {
        try (Connection connection = dataSource.getConnection()) {
            write(
                    connection,
                    of,
                    PROGRESS,
                    p.lines(),
                    p.stored(),
                    p.unchanged(),
                    p.refused(),
                    p.passedOver(),
                    connection.createArrayOf("bigint", p.open()),
                    p.digest(),
                    p.bytes(),
                    of.id(),
                    of.run());
            refuse(connection, of, desk, refused);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** The last that is said of an import, in a transaction of its own. */
    void end(BulkImport of, @Nullable Desk desk, Progress p, List<RefusedLine> refused, ImportState state) {
        alone(desk, connection -> {
            progress(of, desk, p, refused);
            end(connection, of, state);
            return state;
        });
    }

    /** Says how an import ended, in the transaction of what it stores. */
    void end(BulkImport of, ImportState state) {
        try (Connection connection = dataSource.getConnection()) {
            end(connection, of, state);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Says that an import has ended before its end, as far as it is still this one's. */
    void interrupted(BulkImport of, @Nullable Desk desk) {
        alone(desk, connection -> update(connection, END, ImportState.INTERRUPTED.name(), of.id(), of.run()));
    }

    /** Whether an import was running, and is cancelled now. */
    boolean cancel(UUID id, @Nullable Desk desk) {
        return alone(desk, connection -> update(connection, CANCEL, id)) == 1;
    }

    @Nullable
    Seen find(UUID id, @Nullable Desk desk) {
        List<Seen> found = alone(desk, connection -> {
            Instant now = now(connection);
            return one(connection, "SELECT * FROM bulk_import WHERE id = ?", id).stream()
                    .map(row -> new Seen(row, now))
                    .toList();
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /** The last ones that were started before, the last first. */
    List<Seen> list(Instant before, UUID id, int most, @Nullable Desk desk) {
        return alone(desk, connection -> {
            Instant now = now(connection);
            return one(connection, LIST, before.atOffset(ZoneOffset.UTC), id, most).stream()
                    .map(row -> new Seen(row, now))
                    .toList();
        });
    }

    List<RefusedLine> refusals(UUID id, long after, int most, @Nullable Desk desk) {
        return alone(desk, connection -> {
            List<RefusedLine> found = new ArrayList<>();
            try (PreparedStatement query = prepared(connection, REFUSALS, id, after, most);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new RefusedLine(
                            row.getLong(1), row.getString(2), ErrorCode.valueOf(row.getString(3)), row.getString(4)));
                }
            }
            return found;
        });
    }

    private static void end(Connection connection, BulkImport of, ImportState state) throws SQLException {
        write(connection, of, END, state.name(), of.id(), of.run());
    }

    private static void refuse(Connection connection, BulkImport of, @Nullable Desk desk, List<RefusedLine> refused)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REFUSE)) {
            for (RefusedLine line : refused) {
                set(
                        insert,
                        of.id(),
                        audience(desk),
                        line.line(),
                        line.pointer(),
                        line.code().name(),
                        line.detail());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void write(Connection connection, BulkImport of, String sql, @Nullable Object... values)
            throws SQLException {
        if (update(connection, sql, values) == 0) {
            throw new Stopped(of.id());
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = prepared(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    private static List<BulkImport> one(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        List<BulkImport> found = new ArrayList<>();
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    private static BulkImport read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new BulkImport(
                row.getObject("id", UUID.class),
                row.getString("system"),
                row.getBoolean("atomic"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("run"),
                row.getString("actor"),
                instant(row, "started_at"),
                instant(row, "resumed_at"),
                row.getLong("resumed_lines"),
                instant(row, "changed_at"),
                ended == null ? null : ended.toInstant(),
                row.getObject("bytes_total", Long.class),
                new Progress(
                        row.getLong("lines"),
                        row.getLong("stored"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("passed_over"),
                        (Long[]) row.getArray("open_lines").getArray(),
                        row.getBytes("digest"),
                        row.getLong("bytes")));
    }

    private <T> T alone(@Nullable Desk desk, Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                // Also where no request is at hand to say it, as when progress is told.
                Sight.see(connection, desk == null ? List.of() : List.of(desk.id()));
                return work.by(connection);
            }
        });
    }

    private static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + NOW + " AS now");
                ResultSet row = query.executeQuery()) {
            row.next();
            return instant(row, "now");
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static UUID audience(@Nullable Desk desk) {
        return desk == null ? Recorded.PUBLISHED : desk.id();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable BulkImport first(List<BulkImport> found) {
        return found.isEmpty() ? null : found.get(0);
    }
}
