package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role the service runs as, on a table made by the owner after the migrations. */
@QuarkusTest
class RuntimeRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    DataSource runtime;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @BeforeEach
    void makeTable() throws SQLException {
        asOwner("CREATE TABLE probe (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, word text)");
    }

    @AfterEach
    void dropTable() throws SQLException {
        asOwner("DROP TABLE probe");
    }

    @Test
    void readsAndWritesRows() throws SQLException {
        try (Connection connection = runtime.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO probe (word) VALUES ('said')"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("UPDATE probe SET word = 'denied'"))
                    .isEqualTo(1);
            assertThat(statement.executeQuery("SELECT * FROM probe").next()).isTrue();
            assertThat(statement.executeUpdate("DELETE FROM probe")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE INDEX ON probe (word)",
                "ALTER TABLE probe ADD COLUMN more text",
                "ALTER TABLE probe DISABLE TRIGGER ALL",
                "DROP TABLE probe",
                "TRUNCATE probe",
                "SET ROLE gainsay_owner",
                "UPDATE flyway_schema_history SET success = false"
            })
    void altersNothing(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = runtime.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
