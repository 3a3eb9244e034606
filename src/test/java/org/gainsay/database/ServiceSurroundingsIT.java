package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service on a full disk, and on a database that somebody else runs. */
class ServiceSurroundingsIT {
    private Path directory;

    @BeforeEach
    void makeDirectory() {
        directory = EmbeddedDatabaseForTests.newDirectory();
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        OwnerOnly.deleteAll(directory);
    }

    /** Full before the start, in the middle of the first one, and then not any more. */
    @Test
    void aFullDiskIsSaidAsSuchAndTheNextStartAfterMakingRoomSucceeds() throws Exception {
        assumeMounted(run("mount", "-t", "tmpfs", "-o", "size=8m", "gainsay-test", directory.toString()));
        Path data = directory.resolve("data");
        try {
            assertSaysDiskIsFull(data);
            run("mount", "-o", "remount,size=40m", directory.toString());
            assertSaysDiskIsFull(data);
            run("mount", "-o", "remount,size=100m", directory.toString());
            assertSaysDiskIsFull(data);
            run("mount", "-o", "remount,size=400m", directory.toString());
            try (PackagedService service = PackagedService.ready(data)) {
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            }
        } finally {
            run("umount", directory.toString());
        }
    }

    @Test
    void anExternalDatabaseWithOneUserForEverythingServesToo() throws Exception {
        EmbeddedDatabase external =
                EmbeddedDatabase.start(directory.resolve("external"), EmbeddedDatabaseForTests.BINARIES);
        Path unused = directory.resolve("unused");
        String password = new Passwords(directory.resolve("external/passwords")).of(Roles.OWNER);
        try (PackagedService service = PackagedService.launch(Map.of(
                        "gainsay.data-dir",
                        unused.toString(),
                        "quarkus.datasource.jdbc.url",
                        external.url(Roles.DATABASE) + "?ApplicationName=newsroom",
                        "quarkus.datasource.username",
                        Roles.OWNER,
                        "quarkus.datasource.password",
                        password))
                .awaitReady()) {
            assertThat(service.startUpLine()).endsWith("its data is in " + external.url(Roles.DATABASE));
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.output()).doesNotContain(password);
            assertThat(unused).doesNotExist();
        } finally {
            external.stop();
        }
    }

    @Test
    void anExternalDatabaseThatIsNotThereIsRefusedInOneSentence() throws Exception {
        try (PackagedService service = PackagedService.launch(Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/news",
                "quarkus.datasource.username", "desk",
                "quarkus.datasource.password", "hush"))) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("database at jdbc:postgresql://127.0.0.1:1/news cannot be used")
                    .doesNotContain("hush");
        }
    }

    private static void assertSaysDiskIsFull(Path data) throws Exception {
        try (PackagedService service = PackagedService.launch(Map.of("gainsay.data-dir", data.toString()))) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(service.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("The disk that holds " + data + " is full", "free some space");
        }
    }

    private static void assumeMounted(boolean mounted) {
        if (!mounted) {
            System.out.println("NOT TESTED: a full disk, because this user may not mount a small file system");
        }
        assumeTrue(mounted, "may not mount a small file system");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
