package org.gainsay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server left running by a Gainsay that was killed, and still holding the data directory. */
final class OrphanServer {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(3);
    /** Process id, data directory, start: what is read of the file. */
    private static final int LINES_READ = 3;

    private static final int FAST_SECONDS = 30;
    private static final int IMMEDIATE_SECONDS = 30;

    private final Path cluster;

    OrphanServer(Path cluster) {
        this.cluster = cluster;
    }

    /**
     * Stops it if it is there. We hold the data directory's lock, so no living Gainsay uses it; what a transaction had
     * committed is on disk, and the rest was nobody's any more.
     */
    void stop(Cluster server) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < LINES_READ
                || !lines.get(0).matches("\\d{1,18}")
                || !lines.get(2).matches("\\d{1,18}")) {
            // Cut off by a power failure or a full disk, either before the server did anything.
            Files.delete(pidFile);
            return;
        }
        Optional<ProcessHandle> running = ProcessHandle.of(Long.parseLong(lines.get(0)));
        if (running.isEmpty()) {
            // PostgreSQL sees that for itself, and that no child of the dead server is left.
            return;
        }
        if (isOurs(running.get(), lines)) {
            stop(server, running.get());
        } else {
            disown(pidFile, lines);
        }
    }

    private void stop(Cluster server, ProcessHandle running) throws IOException {
        boolean stopped = server.stop("fast", FAST_SECONDS) || server.stop("immediate", IMMEDIATE_SECONDS);
        if (!stopped) {
            throw new StartupFailure("A PostgreSQL left over from an earlier run (process " + running.pid() + ") holds "
                    + cluster + " and does not stop when asked: end that process and start Gainsay again.");
        }
    }

    /** A process id is used again after a while: only a PostgreSQL of this very folder is ours to stop. */
    private boolean isOurs(ProcessHandle process, List<String> pidFile) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return isPostgres && (names(process, cluster) || startedWhen(process, pidFile));
    }

    private static boolean names(ProcessHandle process, Path cluster) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                .orElse(false);
    }

    /** Where a system hides a process's arguments, or the folder was renamed, the second of its start tells. */
    private static boolean startedWhen(ProcessHandle process, List<String> pidFile) {
        Instant written = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2)));
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, written).abs().compareTo(CLOCKS_DIFFER_BY) <= 0)
                .orElse(false);
    }

    /**
     * The dead server's number now belongs to a stranger, and PostgreSQL would take that for a running server. Our own
     * number, which it knows to be its starter's, tells it the file is stale; the rest of the file stays, because by
     * it PostgreSQL finds out whether a child of the dead server still lives.
     */
    private static void disown(Path pidFile, List<String> lines) throws IOException {
        List<String> ours = new ArrayList<>(lines);
        ours.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, ours);
    }
}
