package org.gainsay.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.database.Programs.Outcome;

/** One PostgreSQL data directory and its server: made, started and stopped. */
final class Cluster {
    static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 20;
    private static final String PATIENCE_SECONDS = "3600";

    private final DataDirectory directory;
    private final Programs programs;
    private final ServerLog log;

    Cluster(DataDirectory directory, Programs programs) {
        this.directory = directory;
        this.programs = programs;
        this.log = new ServerLog(directory.log());
    }

    /** Only the same major version reads the files; another one would refuse less clearly. */
    void refuseOtherVersion() throws IOException {
        String ours = programs.majorVersion();
        Path file = directory.cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String theirs = Files.readString(file).strip();
        if (!theirs.equals(ours)) {
            throw new StartupFailure("The data directory " + directory.root() + " was made by PostgreSQL " + theirs
                    + " and this Gainsay has PostgreSQL " + ours + ": start it with the Gainsay that made it and move"
                    + " the data with pg_dump and pg_restore, or name another folder with gainsay.data-dir.");
        }
    }

    /** Makes the files beside their place and moves them there when whole: a kill in between leaves nothing half. */
    void initialiseIfNew(Path superuserPassword) throws IOException {
        if (Files.exists(directory.cluster())) {
            return;
        }
        Path unfinished = directory.unfinishedCluster();
        clear(unfinished);
        Outcome made = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + superuserPassword,
                        "--encoding=UTF8",
                        // Sorts the same on every system, so that indexes survive a move.
                        "--no-locale",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!made.succeeded()) {
            throw failure("PostgreSQL could not make its files", made.said());
        }
        OwnerOnly.rename(unfinished, directory.cluster());
    }

    /** A killed process's initdb may still be writing there; it gives up when its files vanish. */
    private static void clear(Path unfinished) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                OwnerOnly.deleteAll(unfinished);
                return;
            } catch (IOException | UncheckedIOException stillWritten) {
                if (attempt == ATTEMPTS) {
                    throw stillWritten;
                }
                pause();
            }
        }
    }

    /** Starts the server and returns its port once it takes connections. */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            new OrphanServer(directory.cluster()).stop(this);
            SystemUser.passOn(directory.cluster(), programs.prefix());
            SystemUser.passOn(directory.log(), programs.prefix());
            log.prepare();
            int port = freePort();
            String settings = String.join(" ", ServerSettings.arguments(port));
            Outcome started = programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-t",
                            PATIENCE_SECONDS,
                            "-D",
                            directory.cluster().toString(),
                            "-l",
                            log.early().toString(),
                            "-o",
                            settings));
            if (started.succeeded()) {
                return port;
            }
            String said = log.sinceStart();
            if (attempt == ATTEMPTS || !isPassing(said)) {
                throw failure("PostgreSQL did not start", said);
            }
            pause();
        }
    }

    /** Stops the server: "fast" ends transactions and writes everything down, "immediate" leaves that to the next start. */
    boolean stop(String mode, int seconds) throws IOException {
        if (!Files.exists(directory.cluster().resolve("postmaster.pid"))) {
            return true;
        }
        Outcome stopped = programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-w",
                        "-t",
                        Integer.toString(seconds),
                        "-m",
                        mode,
                        "-D",
                        directory.cluster().toString()));
        return stopped.succeeded() || stopped.said().contains("No such process");
    }

    private StartupFailure failure(String what, String said) {
        return StartupFailure.saysDiskIsFull(said)
                ? StartupFailure.diskFull(directory.root())
                : new StartupFailure(
                        what + " (" + ServerLog.lastTrouble(said) + "): its log is in " + directory.log() + ".");
    }

    /** Somebody took the port in between, or a killed server's processes are still about. */
    private static boolean isPassing(String said) {
        return said.contains("Address already in use")
                || said.contains("pre-existing shared memory block")
                || said.contains("lock file \"postmaster.pid\" already exists");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", stopping);
        }
    }
}
