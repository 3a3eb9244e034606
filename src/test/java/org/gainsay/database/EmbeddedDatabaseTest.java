package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds while the embedded database runs. */
class EmbeddedDatabaseTest {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(EmbeddedDatabaseForTests.newDirectory(), EmbeddedDatabaseForTests.BINARIES);
    }

    @AfterAll
    static void stop() throws IOException {
        database.stop();
        OwnerOnly.deleteAll(database.directory());
    }

    @Test
    void nobodyConnectsWithoutTheRightPassword() {
        for (String role : List.of(Cluster.SUPERUSER, Roles.OWNER, Roles.RUNTIME)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url("postgres"), role, "wrong"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(database.url("postgres"), role, null))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theServerWasNeverToldToTrustAnybody() throws IOException {
        assertThat(Files.readAllLines(database.directory().resolve("postgres/pg_hba.conf")))
                .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("scram-sha-256"));
    }

    @Test
    void whatIsAcknowledgedIsOnDiskAndNobodyElseCanReachTheServer() throws Exception {
        Map<String, String> expected = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "log_error_verbosity", "terse",
                "data_checksums", "on");
        try (Connection connection = database.connect("postgres", Cluster.SUPERUSER)) {
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                assertThat(one(connection, "SHOW " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void whatAnEditorWroteDoesNotReachTheServersLog() throws Exception {
        try (Connection connection = database.connect(Roles.DATABASE, Roles.RUNTIME);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT 'confidential-name'::integer"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(serverLog()).contains("ready to accept connections").doesNotContain("confidential-name");
    }

    @Test
    void theFolderAndItsPasswordsAreTheOwnersAlone() throws IOException {
        assertThat(permissions(database.directory())).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(database.directory().resolve("passwords"))) {
            assertThat(files.toList()).hasSize(3).allSatisfy(file -> {
                assertThat(permissions(file)).isEqualTo("rw-------");
                assertThat(Files.readString(file)).hasSizeGreaterThan(40);
            });
        }
    }

    @Test
    void aSecondServiceOnTheFolderIsRefusedWithTheProcessThatHoldsIt() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(database.directory(), EmbeddedDatabaseForTests.BINARIES))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(database.directory().toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void theRuntimeRoleIsNeitherOwnerNorSuperuser() throws Exception {
        try (Connection connection = database.connect(Roles.DATABASE, Roles.RUNTIME)) {
            assertThat(one(
                            connection,
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles"
                                    + " WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(one(connection, "SELECT pg_has_role('gainsay_owner', 'MEMBER')"))
                    .isEqualTo("f");
        }
    }

    private static String serverLog() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(database.directory().resolve("log"))) {
            for (Path file : files.toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
