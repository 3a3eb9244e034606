package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The database's clock, in whole milliseconds; a client's is never asked. */
final class LedgerClock {

    private static final String NEXT = """
            SELECT greatest(date_trunc('milliseconds', clock_timestamp()), at + interval '1 millisecond'), (%s)
            FROM settled""".formatted(Sight.DESKS);

    private static final String NOW = "SELECT date_trunc('milliseconds', clock_timestamp()), at FROM settled";

    private LedgerClock() {}

    /**
     * The instant of an act.
     *
     * @param desks all that there are by then
     */
    record Next(Instant at, List<UUID> desks) {}

    /** The instant of an act, later than all that is settled; to be asked once the act's locks are held. */
    static Next next(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Next(instant(row, 1), Sight.desks(row, 2));
        }
    }

    /** The present instant and the settled one. */
    static Reading now(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NOW);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Reading(instant(row, 1), instant(row, 2));
        }
    }

    record Reading(Instant now, Instant settled) {}

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
