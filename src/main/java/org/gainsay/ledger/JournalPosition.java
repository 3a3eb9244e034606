package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** How far the journal had come by an instant, as far as the transaction sees it, and what of it is settled. */
public record JournalPosition(Instant settled, long entries) {

    /** Of each log the sealed entries by their position; of those not sealed yet there are few, and they follow. */
    private static final String READ = """
            SELECT s.at, (SELECT sum(
                coalesce((SELECT position + 1 FROM seal
                    WHERE audience = a.audience AND at <= ? ORDER BY at DESC, position DESC LIMIT 1), 0)
                + (SELECT count(*) FROM journal j WHERE j.audience = a.audience AND j.at <= ? AND (j.at, j.id) >
                    (coalesce(l.at, '-infinity'), coalesce(l.entry, '00000000-0000-0000-0000-000000000000'))))
                FROM sight a LEFT JOIN LATERAL (SELECT at, entry FROM seal
                    WHERE audience = a.audience ORDER BY position DESC LIMIT 1) l ON true)
            FROM settled s""";

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
