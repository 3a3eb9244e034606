package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** When records began, for those who see them: with the first version that they see. */
public final class FirstVersion {

    private FirstVersion() {}

    /** Refuses a horizon before a record of a table, if there is one, and names the first instant at which it was there. */
    public static void refuseBefore(Connection connection, String table, UUID id, Horizon horizon) throws SQLException {
        if (horizon.present()) {
            return;
        }
        String sql = """
                SELECT v.* FROM (
                    SELECT t.version_at, t.stored_at, t.version FROM %s t WHERE t.id = ?
                    UNION ALL SELECT p.from_at, p.stored_at, p.version FROM past p WHERE p.record = ?) v
                ORDER BY v.version LIMIT 1""".formatted(table);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            query.setObject(2, id);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    OffsetDateTime recorded = row.getObject(1, OffsetDateTime.class);
                    horizon.refuseBefore(recorded == null ? null : recorded.toInstant(), LedgerClock.instant(row, 2));
                }
            }
        }
    }
}
