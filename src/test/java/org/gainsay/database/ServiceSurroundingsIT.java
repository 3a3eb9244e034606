package org.gainsay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service where things are not as usual: a full disk, a confined root, a database of somebody else. */
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
        assume(
                run("mount", "-t", "tmpfs", "-o", "size=8m", "gainsay-test", directory.toString()),
                "a full disk, because this user may not mount a small file system");
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
            assertThat(service.startUpLine())
                    .contains("its data is in " + external.url(Roles.DATABASE) + ", the first admin's token in ")
                    .doesNotContain("reads without a token");
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

    /** As in a container that forbids user namespaces: unshare is there and fails. */
    @Test
    void rootWithoutUserNamespacesRunsTheServerAsNobodyAndGoesBackLater() throws Exception {
        assume(
                run(
                        "setpriv",
                        "--reuid=65534",
                        "--clear-groups",
                        "ls",
                        directory.getParent().toString()),
                "root without user namespaces, because this user is not root or nobody may not enter this folder");
        Path forbidden = Files.createDirectories(directory.resolve("bin")).resolve("unshare");
        Files.writeString(forbidden, "#!/bin/sh\nexit 1\n");
        assertThat(forbidden.toFile().setExecutable(true)).isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = directory.resolve("data");

        try (PackagedService service = PackagedService.launch(
                        Map.of("gainsay.data-dir", data.toString()),
                        Map.of("PATH", forbidden.getParent() + ":" + System.getenv("PATH")))
                .awaitReady()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(Files.getOwner(data.resolve("postgres")).getName()).isEqualTo("nobody");
        }
        try (PackagedService service = PackagedService.ready(data)) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
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

    /** Says aloud what is skipped: a silent gap would pass for a proof. */
    private static void assume(boolean possible, String otherwiseUntested) {
        if (!possible) {
            System.out.println("NOT TESTED: " + otherwiseUntested);
        }
        assumeTrue(possible, otherwiseUntested);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
