package org.gainsay.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks the running server, as the role that will write, whether what it acknowledges is on disk. */
final class Durability {
    private Durability() {}

    static void verify(Connection connection) throws SQLException {
        for (String setting : ServerSettings.DURABLE) {
            String value = show(connection, setting);
            if (!value.equals("on")) {
                throw new StartupFailure("The database has " + setting + " = " + value
                        + ", so a power cut could lose what it confirmed as stored: remove that setting (see pg_settings"
                        + " and pg_db_role_setting) and start Gainsay again.");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("SHOW " + setting)) {
            shown.next();
            return shown.getString(1);
        }
    }
}
