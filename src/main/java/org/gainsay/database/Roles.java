package org.gainsay.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The database and its two roles: an owner that migrates, and a runtime role that reads and writes rows and can alter
 * nothing, so that whoever takes over the running service cannot rewrite its past.
 */
final class Roles {
    static final String DATABASE = "gainsay";
    static final String OWNER = "gainsay_owner";
    static final String RUNTIME = "gainsay_app";

    private final Connection superuser;

    Roles(Connection superuser) {
        this.superuser = superuser;
    }

    /** Makes what is missing; a start that was interrupted here is completed by the next. */
    void ensure(Passwords passwords) throws SQLException, IOException {
        ensureRole(OWNER, passwords.of(OWNER));
        ensureRole(RUNTIME, passwords.of(RUNTIME));
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
            execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
        }
        // Everybody may connect and make temporary tables unless told otherwise.
        execute("REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC");
        execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + RUNTIME);
    }

    private void ensureRole(String role, String password) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute("CREATE ROLE " + role + " LOGIN");
        }
        // Sends a hash only: the password itself never reaches the server or a log.
        superuser.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement asked = superuser.prepareStatement(query)) {
            asked.setString(1, name);
            try (ResultSet found = asked.executeQuery()) {
                return found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
