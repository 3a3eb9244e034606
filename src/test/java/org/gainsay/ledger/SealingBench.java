package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.Test;

/**
 * What sealing costs those who write: sixteen writers of the packaged service, with the sealer on and off in turns. No
 * test of the suite, as it measures time: {@code mvn test -Dtest=SealingBench}, after {@code mvn package}.
 */
class SealingBench {

    private static final int WRITERS = 16;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
    private static final long MILLIS = Long.getLong("bench.millis", 8_000);
    private static final int CLAIMS = 40;

    @Test
    void measure() throws Exception {
        List<Double> on = new ArrayList<>();
        List<Double> off = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Turned round every time, as a machine shared with others is not as fast at one moment as at another.
            boolean first = round % 2 == 0;
            (first ? on : off).add(rate(first));
            (first ? off : on).add(rate(!first));
            System.out.printf("round %d: on %.1f/s, off %.1f/s%n", round, on.get(round), off.get(round));
        }
        System.out.printf(
                "median on %.1f/s, off %.1f/s, ratio %.2f%n", median(on), median(off), median(on) / median(off));
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static double rate(boolean sealing) throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "bench")
                .toAbsolutePath();
        Map<String, String> settings = Map.of(
                "gainsay.data-dir",
                directory.toString(),
                "gainsay.example",
                "false",
                "gainsay.sealing.every",
                sealing ? "1s" : "off");
        try (PackagedService service = PackagedService.launch(settings).awaitReady()) {
            Http http = new Http(service.url());
            List<String> claims = new ArrayList<>();
            for (int i = 0; i < CLAIMS; i++) {
                claims.add(http.post("/claims", "{'text':'Claim.'}").expect(201).id());
            }
            String outlet = http.post("/sources", "{'kind':'OUTLET','name':'An outlet'}")
                    .expect(201)
                    .id();
            write(http, outlet, claims, MILLIS / 3);
            return write(http, outlet, claims, MILLIS);
        } finally {
            delete(directory);
        }
    }

    private static double write(Http http, String outlet, List<String> claims, long millis) throws Exception {
        LongAdder written = new LongAdder();
        long began = System.nanoTime();
        long end = began + millis * 1_000_000;
        try (Crowd crowd = new Crowd()) {
            Crowd.join(crowd.start(WRITERS, n -> {
                Random random = new Random(n);
                while (System.nanoTime() < end) {
                    String claim = claims.get(random.nextInt(claims.size()));
                    http.post(
                                    "/statements",
                                    "{'outlet':'%s','text':'It is so.','saidAt':'2023-08','evidence':[{'claim':'%s'}]}"
                                            .formatted(outlet, claim))
                            .expect(201);
                    written.increment();
                }
            }));
        }
        return written.sum() * 1e9 / (System.nanoTime() - began);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Collections.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
