package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.http.Desk;

/**
 * Which records a transaction sees: what is published, and what belongs to the desks that it works for. The database's
 * views ask for it; a transaction that says nothing sees what the public sees.
 */
public final class Sight {

    /** Ends with the transaction, as a connection is everybody's. */
    private static final String SEE = "SELECT set_config('gainsay.desks', ?, true)";

    /** All desks, as one array. */
    static final String DESKS = "SELECT array(SELECT id FROM desk ORDER BY id)";

    static final String SEE_ALL = "SELECT set_config('gainsay.desks', CAST(array(SELECT id FROM desk) AS text), true)";

    private Sight() {}

    /** The same for one desk, as a statement that is no query: what comes before a snapshot is taken must be none. */
    static String statement(Desk desk) {
        return "SET LOCAL gainsay.desks = '" + of(List.of(desk.id())) + "'";
    }

    /** Has the transaction see what is published and what belongs to these desks. */
    public static void see(Connection connection, Collection<UUID> desks) throws SQLException {
        try (PreparedStatement see = connection.prepareStatement(SEE)) {
            see.setString(1, of(desks));
            see.executeQuery().close();
        }
    }

    /** Has the transaction see everything: for what is done to all alike, and answered to nobody. */
    public static void seeAll(Connection connection) throws SQLException {
        try (PreparedStatement see = connection.prepareStatement(SEE_ALL)) {
            see.executeQuery().close();
        }
    }

    /** What {@link #DESKS} has found. */
    static List<UUID> desks(ResultSet row, int column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    /** An array of the database's. */
    static String of(Collection<UUID> desks) {
        return desks.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
