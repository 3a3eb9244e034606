package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gainsay.ledger.Sql;

/** Reads the entries that writers left. */
final class EntryRows {

    /** The columns of an entry. */
    static final String COLUMNS =
            "j.id, j.at, j.actor, j.importer, j.act, j.kind, j.record, j.version, j.cause, j.request, j.leaf,"
                    + " (SELECT d.name FROM desk d WHERE d.id = j.audience) AS desk";

    private static final String AFTER = """
            SELECT NULL::bigint AS position, %s FROM journal j
            WHERE j.audience = ? AND j.at <= (SELECT s.at FROM settled s) AND (j.at, j.id) > (?, ?)
            ORDER BY j.at, j.id LIMIT ?""".formatted(COLUMNS);

    private EntryRows() {}

    /** The entries of a log that come next behind one, as far as everything is settled: no other can ever come between them. */
    static List<EntryView> settledAfter(Connection connection, Log log, Instant at, UUID id, int most)
            throws SQLException {
        return Sql.list(connection, AFTER, EntryRows::read, log.audience(), at, id, most);
    }

    static EntryView read(ResultSet row) throws SQLException {
        return new EntryView(
                row.getObject("position", Long.class),
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("importer"),
                row.getString("act"),
                row.getString("kind"),
                row.getObject("record", UUID.class),
                row.getInt("version"),
                row.getString("cause"),
                row.getString("request"),
                HexFormat.of().formatHex(row.getBytes("leaf")),
                row.getString("desk"));
    }
}
