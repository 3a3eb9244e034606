package org.gainsay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gainsay.AdminToken;
import org.gainsay.PackagedService;
import org.gainsay.corroboration.KeptWorld;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the packaged service, and in the same run the database under it, and prints a table. */
public final class Benchmarks {

    /** As in the README, so that what is measured is what an operator runs. */
    private static final Map<String, String> JVM = Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+UseSerialGC");

    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private final boolean small;
    private final World world;
    private final Path data;
    private final List<String> table = new ArrayList<>();

    private Benchmarks(boolean small) {
        this.small = small;
        this.world = small ? World.SMALL : World.FULL;
        this.data = FOLDER.resolve(small ? "small" : "full");
    }

    /** Measures everything: in a small world, only to see that it works, or in a full one. */
    public static void main(String[] args) throws Exception {
        boolean small = args[0].equals("small");
        for (String tool : List.of("wrk", "pgbench")) {
            if (!Tools.are(tool)) {
                System.out.println("NOT MEASURED: there is no " + tool + " here. On Debian: apt-get install wrk"
                        + " postgresql-contrib");
                return;
            }
        }
        Files.createDirectories(FOLDER);
        new Benchmarks(small).run();
    }

    private void run() throws Exception {
        fill();
        try (PackagedService service = timedStart()) {
            measure(service);
        }
        core();
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "%,d claims, %,d statements, about %,d links, one claim with %,d; on %d processors%n",
                world.claims(),
                world.statements(),
                2 * world.statements(),
                world.heap(),
                Runtime.getRuntime().availableProcessors());
        table.forEach(System.out::println);
    }

    /** Makes the world, if an earlier run did not. */
    private void fill() throws Exception {
        Path done = FOLDER.resolve(data.getFileName() + ".done");
        if (Files.exists(done)) {
            return;
        }
        try (PackagedService service = launch()) {
            World.Database database = new World.Database(data);
            say("making the world");
            world.fill(database);
            say("keeping its corroborations");
            List<UUID> claims = IntStream.rangeClosed(1, world.quiet())
                    .mapToObj(n -> UUID.fromString(World.claim(n)))
                    .toList();
            long began = System.nanoTime();
            KeptWorld.keep(database.url(), "gainsay_app", database.password("gainsay_app"), claims);
            say(String.format(Locale.ROOT, "%,d kept in %.0f s", claims.size(), since(began)));
            try (var owner = database.connect("postgres");
                    var sql = owner.createStatement()) {
                sql.execute("VACUUM ANALYZE");
                sql.execute("CHECKPOINT");
            }
        }
        Files.createFile(done);
    }

    private PackagedService launch() throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("gainsay.data-dir", data.toString());
        settings.put("gainsay.example", "false");
        settings.put("gainsay.open-reads", "false");
        // Every request is counted against a limit, which none of them reaches.
        settings.put("gainsay.limits.rate", "10000000");
        settings.put("gainsay.limits.burst", "10000000");
        return PackagedService.launch(settings, JVM).awaitReady();
    }

    private PackagedService timedStart() throws Exception {
        double[] seconds = new double[small ? 1 : 5];
        for (int i = 0; i < seconds.length; i++) {
            long began = System.nanoTime();
            PackagedService service = launch();
            seconds[i] = since(began);
            service.close();
        }
        Arrays.sort(seconds);
        row(
                "start on an existing database to ready",
                String.format(
                        Locale.ROOT,
                        "%.1f s (median of %d, best %.1f s)",
                        seconds[seconds.length / 2],
                        seconds.length,
                        seconds[0]),
                "≤ 6 s");
        return launch();
    }

    private void measure(PackagedService service) throws Exception {
        World.Database database = new World.Database(data);
        Tools tools = new Tools(service.url(), AdminToken.BEARER, database, FOLDER, small ? 1 : 2);
        Work work = new Work(world, tools, small ? 3 : 15);
        // The compiler of the virtual machine is done before anything counts.
        say("warming up");
        work.warmUp(small ? 2 : 20);

        Pairs summary = say("summary", work.summary());
        row("corroboration, view=summary, of pgbench's point read", summary.told(), "≥ .20");
        row(
                "with explanation, of pgbench reading the same rows",
                say("full", work.full()).told(),
                "≥ .40");
        row("304, of the summary read", say("304", work.unchanged()).told(), "report");
        row(
                "knownAt a year back, of the present read",
                say("knownAt", work.yearBack()).told(),
                "≥ .33");
        row(
                "lists by status, of by status and topic",
                say("lists", work.lists()).told(),
                "–");
        int page = small ? 20 : 500;
        row(
                "lists by status: page " + page + ", of the first",
                say("pages", work.pages(service, page)).told(),
                "≥ .77");
        row("summary, arrivals fixed at half of that", tail(service, summary.rate() / 2), "report");
        row("peak resident memory after the reads", memory(service), "≤ 400 MB");
        row(
                "statement with link, one client, of pgbench writing",
                say("write", work.writes(1)).told(),
                "≥ .40");
        row(
                "16 writers on different claims, of pgbench",
                say("writers", work.writes(16)).told(),
                "≥ .60");
        row(
                "16 writers on one claim, of on different claims",
                say("one claim", work.oneClaim()).told(),
                "≥ .25");
        row(
                "new link on the busy claim, of on the quiet one",
                say("busy", work.busy()).told(),
                "≥ .50");
    }

    private String tail(PackagedService service, double rate) throws Exception {
        String url = service.url();
        return OpenLoop.run(
                Math.min(rate, 2_000),
                small ? 5 : 20,
                AdminToken.BEARER,
                n -> url + "/api/v1/claims/" + World.claim(1 + new Random(n).nextInt(world.claims()))
                        + "/corroboration?view=summary");
    }

    private static String memory(PackagedService service) throws Exception {
        String peak = Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(peak.replaceAll("[^0-9]", "")) / 1024 + " MB";
    }

    /** How many times the time of a tenth ten times the size takes. */
    private void core() throws Exception {
        say("pure core");
        Options options = new OptionsBuilder()
                .include(CoreBench.class.getSimpleName())
                .warmupIterations(small ? 1 : 3)
                .measurementIterations(small ? 1 : 5)
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .build();
        Map<String, Double> micros = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            micros.put(
                    result.getParams().getParam("oneOrigin")
                            + result.getParams().getParam("size"),
                    result.getPrimaryResult().getScore());
        }
        row("pure core, 10,000 items, times that of 1,000", times(micros, "false10000", "false1000"), "≤ 12");
        row("pure core, 1,000 roots of one origin, times that of 100", times(micros, "true1000", "true100"), "≤ 12");
    }

    private static String times(Map<String, Double> micros, String one, String tenth) {
        return String.format(Locale.ROOT, "%.1f (%,.0f µs)", micros.get(one) / micros.get(tenth), micros.get(one));
    }

    private void row(String what, String measured, String bar) {
        table.add(String.format(Locale.ROOT, "%-58s %-62s %s", what, measured, bar));
        System.out.println(table.get(table.size() - 1));
    }

    private static <T> T say(String what, T measured) {
        say(what + " is measured");
        return measured;
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
