package org.gainsay.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.gainsay.AdminToken;

/** Gives every Quarkus test the real embedded database, in a folder of its own under target; found as a service. */
public final class EmbeddedDatabaseForTests implements QuarkusTestResourceLifecycleManager {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** Shared, so that the programs are unpacked once. */
    static final Path BINARIES = TARGET.resolve("postgres-binaries");

    private Path directory;
    private EmbeddedDatabase database;

    static Path newDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("databases")), "test");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Another one, with nothing in it, for tests of what comes before the service. */
    public static EmbeddedDatabase another() {
        return EmbeddedDatabase.start(newDirectory(), BINARIES);
    }

    /** Stops it and leaves nothing of it. */
    public static void remove(EmbeddedDatabase another) throws IOException {
        another.stop();
        OwnerOnly.deleteAll(another.directory());
    }

    /** The server's log once it says this; the process that writes it may end a little after the server. */
    static String logSaying(String last, Callable<String> log) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!log.call().contains(last) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        return log.call();
    }

    @Override
    public Map<String, String> start() {
        directory = newDirectory();
        database = EmbeddedDatabase.start(directory, BINARIES);
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("gainsay.journal-key", directory.resolve("journal-key").toString());
        settings.put("gainsay.data-dir", directory.toString());
        settings.put("gainsay.identity-key", identityKey().toString());
        settings.put("gainsay.admin-token-file", AdminToken.file().toString());
        return settings;
    }

    /** Beside the folder: in it, it is refused. */
    private Path identityKey() {
        return directory.resolveSibling(directory.getFileName() + "-identity-key");
    }

    @Override
    public void stop() {
        if (database == null) {
            return;
        }
        database.stop();
        try {
            OwnerOnly.deleteAll(directory);
            Files.deleteIfExists(identityKey());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
