package org.gainsay;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gainsay.database.EmbeddedDatabase;
import org.gainsay.database.ExternalDatabase;
import org.gainsay.database.StartupFailure;
import org.jspecify.annotations.Nullable;

/**
 * Starts the database before the service and stops it after: the service must find it, and must not see it go while
 * requests are still being answered.
 */
@QuarkusMain
public final class Main {
    private static final String EXAMPLE = "gainsay.example";
    private static final String JOURNAL_KEY = "gainsay.journal-key";
    private static final String IDENTITY_KEY = "gainsay.identity-key";
    private static final String ADMIN_TOKEN = "gainsay.admin-token-file";
    private static volatile String whereDataIs = "";

    private final CountDownLatch served = new CountDownLatch(1);
    private final Set<String> handedOver = new HashSet<>();
    private volatile boolean serving;
    private volatile @Nullable EmbeddedDatabase embedded;
    private int exitCode;

    Main() {}

    /** Runs the service until it is told to stop. */
    public static void main(String... arguments) {
        // Malformed addresses are refused by org.gainsay.http, with a problem and a line in the log.
        System.setProperty("vertx.disableURIValidation", "true");
        // Connections are watched from their first byte on: org.gainsay.http.WatchedConnections.
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        int code = new Main().run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** For the start-up line: the data directory, or the external database's URL. */
    static String whereDataIs() {
        return whereDataIs;
    }

    private int run(String... arguments) {
        Thread atExit = new Thread(this::stopAtExit, "database-stop");
        try {
            Config config = ConfigProvider.getConfig();
            HttpPort.refuseTaken(config);
            ReadsHere.refuseElsewhere(config);
            handOver(Provider.settings(config));
            Runtime.getRuntime().addShutdownHook(atExit);
            handOver(database(config));
            serving = true;
            Quarkus.run(Service.class, this::ended, arguments);
        } catch (RuntimeException failure) {
            sayWhy(failure);
        } finally {
            finish();
        }
        return exitCode;
    }

    private void finish() {
        try {
            stopDatabase();
        } finally {
            // A reload in development starts here again and must not take our own database for an external one.
            handedOver.forEach(System::clearProperty);
            served.countDown();
        }
    }

    private static Path dataDirectory(Config config) {
        return config.getOptionalValue("gainsay.data-dir", String.class)
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseThrow(() -> new StartupFailure(
                        "The setting gainsay.data-dir is empty: name the folder that shall hold the database."));
    }

    private Map<String, String> database(Config config) {
        Optional<String> url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        if (url.isPresent()) {
            ExternalDatabase external = new ExternalDatabase(
                    url.get(),
                    config.getOptionalValue("quarkus.datasource.username", String.class)
                            .orElse(null),
                    config.getOptionalValue("quarkus.datasource.password", String.class)
                            .orElse(null));
            whereDataIs = external.shown();
            return withMigrationsApart(external.settings(), config);
        }
        EmbeddedDatabase own = EmbeddedDatabase.start(dataDirectory(config));
        embedded = own;
        whereDataIs = own.directory().toString();
        Map<String, String> settings = new HashMap<>(own.settings());
        if (config.getOptionalValue(EXAMPLE, String.class).isEmpty()) {
            // A database that was made here may be a newcomer's first; somebody else's is not ours to fill.
            settings.put(EXAMPLE, "true");
        }
        if (config.getOptionalValue(JOURNAL_KEY, String.class).isEmpty()) {
            settings.put(JOURNAL_KEY, own.directory().resolve("journal-key").toString());
        }
        if (config.getOptionalValue(IDENTITY_KEY, String.class).isEmpty()) {
            // Beside the folder, not in it: who gets a copy of the data must not get the key with it.
            settings.put(
                    IDENTITY_KEY,
                    own.directory().resolveSibling("gainsay-identity-key").toString());
        }
        if (config.getOptionalValue(ADMIN_TOKEN, String.class).isEmpty()) {
            settings.put(
                    ADMIN_TOKEN, own.directory().resolveSibling("admin-token").toString());
        }
        if (config.getOptionalValue(ReadsHere.SETTING, String.class).isEmpty()) {
            settings.put(ReadsHere.SETTING, "true");
        }
        return settings;
    }

    /** Migrations on connections of their own: on one of the pool they would be ended as a request that takes too long. */
    private static Map<String, String> withMigrationsApart(Map<String, String> found, Config config) {
        Map<String, String> settings = new HashMap<>(found);
        if (config.getOptionalValue("quarkus.flyway.username", String.class).isEmpty()) {
            for (String part : Set.of("username", "password")) {
                config.getOptionalValue("quarkus.datasource." + part, String.class)
                        .ifPresent(value -> settings.put("quarkus.flyway." + part, value));
            }
        }
        return settings;
    }

    private void handOver(Map<String, String> settings) {
        settings.forEach(System::setProperty);
        handedOver.addAll(settings.keySet());
    }

    /** Called by Quarkus at its end, so that it does not exit by itself before the database has stopped. */
    private void ended(int code, @Nullable Throwable failure) {
        exitCode = code;
        if (failure != null) {
            sayWhy(failure);
        }
    }

    private void sayWhy(Throwable failure) {
        exitCode = 1;
        StartupSentence.of(failure).print(System.err);
    }

    /** Exit hooks run side by side: this one lets Quarkus drain its requests and close its pool first. */
    private void stopAtExit() {
        try {
            if (serving) {
                served.await();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        stopDatabase();
    }

    private void stopDatabase() {
        EmbeddedDatabase own = embedded;
        if (own != null) {
            own.stop();
        }
    }
}
