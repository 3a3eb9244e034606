package org.gainsay.ledger.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody with the owner's password to the database. */
@ApplicationScoped
class Owner {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String name;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, name, password);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
