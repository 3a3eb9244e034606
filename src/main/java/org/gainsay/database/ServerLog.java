package org.gainsay.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server's log files: a week of them, and what they say about a start that failed. */
final class ServerLog {
    private static final Duration KEPT = Duration.ofDays(6);

    private final Path directory;
    private final Map<Path, Long> sizesBefore = new HashMap<>();

    ServerLog(Path directory) {
        this.directory = directory;
    }

    /** What the server says before it opens its own log. */
    Path early() {
        return directory.resolve("start.log");
    }

    /** The server overwrites last week's file only while running; one that is restarted often would append for ever. */
    void prepare() throws IOException {
        Files.deleteIfExists(early());
        sizesBefore.clear();
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                Files.delete(file);
            } else {
                sizesBefore.put(file, Files.size(file));
            }
        }
    }

    String sinceStart() throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            int from = (int) Math.min(content.length, sizesBefore.getOrDefault(file, 0L));
            said.append(new String(content, from, content.length - from, UTF_8)).append('\n');
        }
        return said.toString();
    }

    /** The last line that says something went wrong, without its date and process. */
    static String lastTrouble(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error):\\s*", ""))
                .orElse("no reason given");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
