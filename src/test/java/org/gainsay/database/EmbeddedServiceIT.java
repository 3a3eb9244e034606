package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service on its own database: starts, kills, refusals and stops as an operator meets them. */
class EmbeddedServiceIT {
    private static final Path DIRECTORY = EmbeddedDatabaseForTests.newDirectory();

    /** Made once, because unpacking and initialising take longer than most of what is tried here. */
    @BeforeAll
    static void makeDatabase() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(DIRECTORY);
        try (Connection owner = database.connect(Roles.DATABASE, Roles.OWNER);
                Statement statement = owner.createStatement()) {
            // Beside the service's own tables, which its migrations want to find alone.
            statement.execute("CREATE SCHEMA trial CREATE TABLE probe (word text)");
            statement.execute("GRANT USAGE ON SCHEMA trial TO gainsay_app");
            statement.execute("GRANT SELECT, INSERT ON trial.probe TO gainsay_app");
        } finally {
            database.stop();
        }
    }

    @AfterAll
    static void deleteDatabase() throws IOException {
        OwnerOnly.deleteAll(DIRECTORY);
    }

    @Test
    void startsSaysWhereEverythingIsAndStopsCleanly() throws Exception {
        try (PackagedService service = PackagedService.ready(DIRECTORY)) {
            assertThat(service.startUpLine())
                    .contains(service.url() + "/q/swagger-ui")
                    .contains(DIRECTORY.toString());
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/ready"))
                    .satisfies(ready -> assertThat(ready.statusCode()).isEqualTo(200))
                    .satisfies(ready -> assertThat(ready.body()).contains("Database connections health check"));
            service.stop();
            assertThat(EmbeddedDatabaseForTests.logSaying(
                            "database system is shut down\n", EmbeddedServiceIT::serverLog))
                    .endsWith("database system is shut down\n");
            assertThat(postmasterFile()).doesNotExist();
            assertThat(service.output().split("Gainsay is ready", 2)[1])
                    .as("what is said while stopping")
                    .doesNotContain("ERROR", "WARN");
            assertNoPasswordIn(service.output());
        }
    }

    @Test
    void aSecondServiceOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        try (PackagedService first = PackagedService.ready(DIRECTORY)) {
            assertRefused(Map.of(), "data directory " + DIRECTORY + " is in use", "process " + first.pid(), "data-dir");
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void afterAKillTheNextStartStopsTheServerLeftOverAndLosesNothing() throws Exception {
        long orphan;
        try (PackagedService killed = PackagedService.ready(DIRECTORY)) {
            execute("INSERT INTO trial.probe VALUES ('survivor')");
            orphan = postmaster();
            killed.kill();
        }
        assertThat(runs(orphan)).as("the orphan this is about").isTrue();
        try (PackagedService next = PackagedService.ready(DIRECTORY)) {
            assertThat(next.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(runs(orphan)).isFalse();
            assertThat(words()).contains("survivor");
        }
    }

    @Test
    void afterServiceAndServerWereKilledTheNextStartRecovers() throws Exception {
        try (PackagedService killed = PackagedService.ready(DIRECTORY)) {
            execute("INSERT INTO trial.probe VALUES ('recovered')");
            killed.kill();
            killPostmaster();
        }
        try (PackagedService next = PackagedService.ready(DIRECTORY)) {
            assertThat(words()).contains("recovered");
            next.stop();
            assertThat(serverLog()).contains("database system was not properly shut down");
        }
    }

    @Test
    void withoutItsDatabaseTheServiceIsAliveAndNotReadyAndStillStops() throws Exception {
        try (PackagedService service = PackagedService.ready(DIRECTORY)) {
            killPostmaster();
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            service.stop();
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeTheDatabaseIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(Map.of("quarkus.http.port", port), "cannot listen on port " + port, "-Dquarkus.http.port=");
            assertThat(postmasterFile()).doesNotExist();
        }
    }

    @Test
    void settingsThatMakeNoSenseAreNamed() throws Exception {
        assertRefused(Map.of("quarkus.http.port", "eighty"), "quarkus.http.port is not a number");
        assertRefused(Map.of("gainsay.data-dir", ""), "gainsay.data-dir is empty");
    }

    @Test
    void aDirectoryOfAnotherPostgresVersionIsRefused() throws Exception {
        Path version = DIRECTORY.resolve("postgres/PG_VERSION");
        String ours = Files.readString(version);
        try {
            Files.writeString(version, "17\n");
            assertRefused(Map.of(), "was made by PostgreSQL 17", "pg_dump");
        } finally {
            Files.writeString(version, ours);
        }
    }

    private static void assertRefused(Map<String, String> properties, String... words) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("gainsay.data-dir", DIRECTORY.toString()));
        all.putAll(properties);
        try (PackagedService refused = PackagedService.launch(all)) {
            assertThat(refused.awaitExit()).isEqualTo(1);
            assertThat(refused.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains(words)
                    .endsWith(".");
        }
    }

    private static void assertNoPasswordIn(String output) throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve("passwords"))) {
            for (Path file : files.toList()) {
                assertThat(output).doesNotContain(Files.readString(file));
            }
        }
        for (Path file : logFiles()) {
            assertThat(Files.readString(file)).doesNotContain(password(Roles.RUNTIME), password(Roles.OWNER));
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String words() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT string_agg(word, ' ') FROM trial.probe")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect() throws SQLException, IOException {
        String port = Files.readAllLines(postmasterFile()).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/gainsay", Roles.RUNTIME, password(Roles.RUNTIME));
    }

    private static String password(String role) throws IOException {
        return Files.readString(DIRECTORY.resolve("passwords").resolve(role)).strip();
    }

    private static Path postmasterFile() {
        return DIRECTORY.resolve("postgres/postmaster.pid");
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(postmasterFile()).get(0));
    }

    private static void killPostmaster() throws Exception {
        long server = postmaster();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        while (runs(server)) {
            Thread.sleep(20);
        }
    }

    /** A dead process nobody has collected yet still has a number, but no program. */
    private static boolean runs(long process) {
        return ProcessHandle.of(process).flatMap(it -> it.info().command()).isPresent();
    }

    private static String serverLog() throws IOException {
        StringBuilder log = new StringBuilder();
        for (Path file : logFiles()) {
            if (file.getFileName().toString().startsWith("postgresql-")) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    private static List<Path> logFiles() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve("log"))) {
            return files.sorted().toList();
        }
    }
}
