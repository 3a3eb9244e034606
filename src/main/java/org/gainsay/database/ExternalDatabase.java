package org.gainsay.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs, by its JDBC URL. */
public record ExternalDatabase(
        String url, @Nullable String user, @Nullable String password) {
    /** The setting by which migrations learn whom to grant to. */
    static final String RUNTIME_ROLE = "quarkus.flyway.placeholders.runtimeRole";

    private static final int OLDEST_VERSION = 15;
    private static final String SECONDS_TO_WAIT = "15";

    /**
     * Looks at the server before anything is started, and finds out what the service must be told besides.
     *
     * @throws StartupFailure if it cannot be reached or is older than PostgreSQL 15
     */
    public Map<String, String> settings() {
        try (Connection connection = DriverManager.getConnection(url, properties());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::int / 10000, current_setting('server_version'),"
                                + " current_user")) {
            found.next();
            refuseOld(found.getInt(1), found.getString(2));
            return Map.of(RUNTIME_ROLE, found.getString(3));
        } catch (SQLException refused) {
            throw new StartupFailure(
                    "The database at " + shown() + " cannot be used (" + StartupFailure.firstLine(refused)
                            + "): check quarkus.datasource.jdbc.url, .username and .password, or leave the URL out to"
                            + " use the embedded one.",
                    refused);
        }
    }

    void refuseOld(int majorVersion, String version) {
        if (majorVersion < OLDEST_VERSION) {
            throw new StartupFailure("The database at " + shown() + " is PostgreSQL " + version + " and Gainsay needs "
                    + OLDEST_VERSION + " or later: upgrade it, or leave quarkus.datasource.jdbc.url out to use the"
                    + " embedded one.");
        }
    }

    /** The URL without its parameters, one of which may be a password. */
    public String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return shown();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
        properties.setProperty("logServerErrorDetail", "false");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }
}
