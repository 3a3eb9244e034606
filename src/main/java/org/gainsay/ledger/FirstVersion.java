package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** When records began. */
public final class FirstVersion {

    private FirstVersion() {}

    /** Refuses a horizon before a record of a table, if there is one, and names the first instant at which it was there. */
    public static void refuseBefore(Connection connection, String table, UUID id, Horizon horizon) throws SQLException {
        if (horizon.present()) {
            return;
        }
        String sql = """
                SELECT t.recorded_at, coalesce(p.stored_at, t.stored_at) AS stored_at
                FROM %s t LEFT JOIN past p ON p.record = t.id AND p.version = 1 WHERE t.id = ?""".formatted(table);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    OffsetDateTime recorded = row.getObject(1, OffsetDateTime.class);
                    horizon.refuseBefore(recorded == null ? null : recorded.toInstant(), LedgerClock.instant(row, 2));
                }
            }
        }
    }
}
