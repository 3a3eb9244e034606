package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the embedded database does with the folders and left-overs it may find. */
class EmbeddedDatabaseStartTest {
    private Path directory;

    @BeforeEach
    void makeDirectory() {
        directory = EmbeddedDatabaseForTests.newDirectory();
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        OwnerOnly.deleteAll(directory);
    }

    @Test
    void whatWasStoredIsThereAfterACleanStopAndAnotherStart() throws Exception {
        EmbeddedDatabase first = start();
        execute(first, Roles.OWNER, "CREATE TABLE kept AS SELECT 'said' AS word");
        first.stop();
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(EmbeddedDatabaseForTests.logSaying("database system is shut down\n", this::log))
                .endsWith("database system is shut down\n");

        EmbeddedDatabase second = start();
        try (Connection connection = second.connect(Roles.DATABASE, Roles.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT word FROM kept")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("said");
        } finally {
            second.stop();
        }
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "years of work");
        assertRefused("is not empty and was not made by Gainsay", "gainsay.data-dir");
        try (var files = Files.list(directory)) {
            assertThat(files.map(Path::getFileName)).containsExactly(Path.of("thesis.txt"));
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfwayIsTakenUpAgain() throws IOException {
        Files.writeString(directory.resolve(DataDirectory.INSTANCE), "4711\n");
        Path unfinished = Files.createDirectories(directory.resolve("postgres.unfinished/base"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");
        start().stop();
        assertThat(directory.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void aFolderOfAnotherVersionIsRefused() throws IOException {
        start().stop();
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "17\n");
        assertRefused("was made by PostgreSQL 17 and this Gainsay has PostgreSQL 18", "pg_dump", "gainsay.data-dir");
    }

    @Test
    void aDatabaseWithoutItsPasswordsIsRefused() throws IOException {
        start().stop();
        OwnerOnly.deleteAll(directory.resolve("passwords"));
        assertRefused("has a database but not its passwords", "backup");
        assertThat(directory.resolve("passwords")).doesNotExist();
    }

    @Test
    void aServerThatMayLoseWritesIsRefusedAndStopped() throws Exception {
        EmbeddedDatabase database = start();
        execute(database, Cluster.SUPERUSER, "ALTER ROLE gainsay_app SET synchronous_commit = off");
        database.stop();
        assertRefused("synchronous_commit = off");
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aStrangerWithTheDeadServersNumberIsNotTouched() throws Exception {
        start().stop();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            List<String> pidFile = new ArrayList<>(List.of(
                    Long.toString(stranger.pid()),
                    directory.resolve("postgres").toString(),
                    "1700000000",
                    "5432",
                    "",
                    "127.0.0.1",
                    "  1 1",
                    "ready"));
            Files.write(directory.resolve("postgres/postmaster.pid"), pidFile);
            start().stop();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void anEmptyProcessFileLeftByAPowerCutIsNoHindrance() throws IOException {
        start().stop();
        Files.writeString(directory.resolve("postgres/postmaster.pid"), "");
        start().stop();
    }

    @Test
    void programsDamagedByAPowerCutAreUnpackedAgain() throws IOException {
        Path binaries = directory.resolve("binaries");
        Path home = new Binaries(binaries).unpacked();
        Path initdb = home.resolve("bin/initdb");
        long size = Files.size(initdb);
        Files.write(initdb, new byte[0]);
        assertThat(new Binaries(binaries).unpacked()).isEqualTo(home);
        assertThat(initdb).hasSize(size).isExecutable();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeMadeIsNamed() {
        assertThatThrownBy(
                        () -> EmbeddedDatabase.start(Path.of("/proc/gainsay-data"), EmbeddedDatabaseForTests.BINARIES))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("cannot use the data directory /proc/gainsay-data")
                .hasMessageContaining("gainsay.data-dir");
    }

    @Test
    void aSystemWithoutProgramsInTheBuildIsNamedWithTheWayOut() {
        assertThatThrownBy(() -> Binaries.archive("Linux", "riscv64"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContainingAll("no PostgreSQL for Linux on riscv64", "quarkus.datasource.jdbc.url");
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file, EmbeddedDatabaseForTests.BINARIES))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("there is a file of that name");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory, EmbeddedDatabaseForTests.BINARIES);
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(this::start).isInstanceOf(StartupFailure.class).hasMessageContainingAll(words);
    }

    private String log() throws IOException {
        try (var files = Files.list(directory.resolve("log"))) {
            return Files.readString(
                    files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static void execute(EmbeddedDatabase database, String role, String sql) throws Exception {
        try (Connection connection = database.connect(Roles.DATABASE, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
