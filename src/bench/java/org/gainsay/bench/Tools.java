package org.gainsay.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two public tools by which everything is measured: wrk asks the service, pgbench the database under it. */
final class Tools {

    private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TRANSACTIONS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern TROUBLE = Pattern.compile("Non-2xx.*|Socket errors.*");

    private final String url;
    private final String bearer;
    private final World.Database database;
    private final Path folder;
    private final int seconds;
    private long seed;

    Tools(String url, String bearer, World.Database database, Path folder, int seconds) {
        this.url = url;
        this.bearer = bearer;
        this.database = database;
        this.folder = folder;
        this.seconds = seconds;
    }

    static boolean are(String name) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, name)));
    }

    /** Asks so many connections at once what the Lua function {@code request} of this text says. */
    Pairs.Slice wrk(String name, int connections, String lua) throws IOException {
        Path script = Files.writeString(folder.resolve(name + ".lua"), lua);
        return () -> rate(
                REQUESTS,
                run(List.of(
                        "wrk",
                        "-t" + Math.min(2, connections),
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-H",
                        "Authorization: " + bearer,
                        "-s",
                        script.toString(),
                        url,
                        "--",
                        "" + ++seed)));
    }

    /** Runs this SQL, as prepared statements. */
    Pairs.Slice pgbench(String name, int clients, String sql) throws IOException {
        Path script = Files.writeString(folder.resolve(name + ".sql"), sql);
        return () -> rate(
                TRANSACTIONS,
                run(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c" + clients,
                        "-j" + Math.min(2, clients),
                        "-T" + seconds,
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + database.port(),
                        "-U",
                        "gainsay_owner",
                        "gainsay")));
    }

    private String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PGPASSWORD", database.password("gainsay_owner")));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher trouble = TROUBLE.matcher(said);
        if (process.waitFor() != 0 || trouble.find()) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
        }
        return said;
    }

    private static double rate(Pattern of, String said) {
        Matcher found = of.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("no rate in:\n" + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
