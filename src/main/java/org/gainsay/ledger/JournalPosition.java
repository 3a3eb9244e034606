package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** How far the journal had come by an instant, and what of it is settled. */
public record JournalPosition(Instant settled, long entries) {

    /** Sealed entries by their position; of those not sealed yet there are few, and they follow. */
    private static final String READ = """
            SELECT s.at,
                coalesce((SELECT position + 1 FROM seal WHERE at <= ? ORDER BY at DESC, position DESC LIMIT 1), 0)
                + (SELECT count(*) FROM journal j
                    WHERE j.at <= ? AND (l.at IS NULL OR (j.at, j.id) > (l.at, l.entry)))
            FROM settled s LEFT JOIN LATERAL (SELECT at, entry FROM seal ORDER BY position DESC LIMIT 1) l ON true""";

    /** Up to when all that is recorded is to be seen in this snapshot, and will stay so. */
    public static Instant settled(Connection connection) throws SQLException {
        return LedgerClock.now(connection).settled();
    }

    /** Of an instant; what it says of one that is not settled may change. */
    public static JournalPosition at(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, instant.atOffset(ZoneOffset.UTC));
            query.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new JournalPosition(LedgerClock.instant(row, 1), row.getLong(2));
            }
        }
    }
}
