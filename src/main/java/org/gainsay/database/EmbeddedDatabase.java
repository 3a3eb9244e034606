package org.gainsay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The service's own PostgreSQL: one folder, one server, one process that uses it. */
public final class EmbeddedDatabase {
    private static final int STOP_SECONDS = 60;

    private final DataDirectory directory;
    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;
    private boolean stopped;

    private EmbeddedDatabase(DataDirectory directory, Cluster cluster, Passwords passwords, int port) {
        this.directory = directory;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server on this folder, making the folder and the database in it if they are not there.
     *
     * @throws StartupFailure if it cannot, with the way out
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        DataDirectory directory = DataDirectory.open(dataDirectory);
        return start(directory, directory.binaries());
    }

    /** As above with the programs unpacked elsewhere, so that tests unpack them once. */
    static EmbeddedDatabase start(Path dataDirectory, Path binaries) {
        return start(DataDirectory.open(dataDirectory), binaries);
    }

    private static EmbeddedDatabase start(DataDirectory directory, Path binaries) {
        try {
            StartupFailure.refuseFullDisk(directory.root());
            Path home = new Binaries(binaries).unpacked();
            Programs programs = new Programs(home, SystemUser.commandPrefix(), directory.log());
            SystemUser.letReach(directory.root(), binaries, programs.prefix());
            Cluster cluster = new Cluster(directory, programs);
            cluster.refuseOtherVersion();
            Passwords passwords = new Passwords(directory.passwords());
            refuseLostPassword(directory, passwords);
            passwords.of(Cluster.SUPERUSER);
            cluster.initialiseIfNew(passwords.file(Cluster.SUPERUSER));
            EmbeddedDatabase database = new EmbeddedDatabase(directory, cluster, passwords, cluster.start());
            database.prepare();
            return database;
        } catch (IOException trouble) {
            directory.close();
            throw StartupFailure.of(trouble, directory.root());
        } catch (RuntimeException refused) {
            directory.close();
            throw refused;
        }
    }

    private static void refuseLostPassword(DataDirectory directory, Passwords passwords) {
        if (Files.exists(directory.cluster()) && !Files.exists(passwords.file(Cluster.SUPERUSER))) {
            throw new StartupFailure("The data directory " + directory.root() + " has a database but not its passwords"
                    + ": restore the folder " + directory.passwords() + " from the backup the database came from.");
        }
    }

    private void prepare() throws IOException {
        try {
            try (Connection superuser = connect("postgres", Cluster.SUPERUSER)) {
                new Roles(superuser).ensure(passwords);
            }
            try (Connection runtime = connect(Roles.DATABASE, Roles.RUNTIME)) {
                Durability.verify(runtime);
            }
        } catch (SQLException refused) {
            stop();
            throw StartupFailure.of(refused, directory.root());
        } catch (IOException | RuntimeException refused) {
            stop();
            throw refused;
        }
    }

    /** What the service must be told to use this database: the runtime role serves, the owner migrates. */
    public Map<String, String> settings() {
        try {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    url(Roles.DATABASE),
                    "quarkus.datasource.username",
                    Roles.RUNTIME,
                    "quarkus.datasource.password",
                    passwords.of(Roles.RUNTIME),
                    "quarkus.flyway.username",
                    Roles.OWNER,
                    "quarkus.flyway.password",
                    passwords.of(Roles.OWNER),
                    ExternalDatabase.RUNTIME_ROLE,
                    Roles.RUNTIME);
        } catch (IOException trouble) {
            throw StartupFailure.of(trouble, directory.root());
        }
    }

    /** Where the data is. */
    public Path directory() {
        return directory.root();
    }

    /** Stops the server once everything is written down, then lets go of the folder. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            // A slow disk may need longer for its last checkpoint: it goes on by itself, and the next start waits for
            // it.
            cluster.stop("fast", STOP_SECONDS);
        } catch (IOException trouble) {
            throw StartupFailure.of(trouble, directory.root());
        } finally {
            directory.close();
        }
    }

    Connection connect(String database, String role) throws SQLException, IOException {
        return DriverManager.getConnection(url(database), role, passwords.of(role));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
