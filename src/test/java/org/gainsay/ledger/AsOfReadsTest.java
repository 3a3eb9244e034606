package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An answer as known at an instant is the same for ever, also where the instant was the present one. */
@QuarkusTest
class AsOfReadsTest {

    private static final int WRITERS = 16;
    private static final int READERS = 8;
    private static final int READS = 5_000;
    private static final int BUSY_PER_CENT = 3;

    @TestHTTPResource("/")
    String url;

    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    private record Read(String path, String digest) {}

    @Test
    void whatWasAnsweredOfThePresentInstantUnderLoadIsAnsweredOfItEverAfter() throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        Http http = new Http(url.replaceAll("/$", ""));
        World world = World.make(http, "As of " + seed);
        RandomActs.Tally tally = new RandomActs.Tally();
        long began = System.nanoTime();
        Queue<Read> reads = underLoad(http, world, seed, tally);
        long loaded = System.nanoTime();
        List<String> changed = reads.parallelStream()
                .filter(read -> !digest(http.get(read.path()).expect(200)).equals(read.digest()))
                .map(Read::path)
                .toList();
        Log.infof(
                "%d reads, %d busy, beside %d acts, in %d ms; again in %d ms",
                reads.size(),
                busy.get(),
                tally.acts.sum(),
                (loaded - began) / 1_000_000,
                (System.nanoTime() - loaded) / 1_000_000);
        assertThat(changed)
                .as("-Dstress.seed=" + seed + ": answers that did not stay")
                .isEmpty();
        assertThat(reads.size() + busy.get()).isGreaterThanOrEqualTo(READS);
        assertThat(busy.get() * 100).as("answered 503, times 100").isLessThan(READS * BUSY_PER_CENT);
        assertThat(reads.stream().map(Read::digest).distinct().count())
                .as("different answers, or the writers were not felt")
                .isGreaterThan(READS / 20);
    }

    private Queue<Read> underLoad(Http http, World world, long seed, RandomActs.Tally tally) throws Exception {
        Queue<Read> reads = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            List<Future<?>> writing =
                    crowd.start(WRITERS, n -> write(new RandomActs(http, world, seed + n, tally), done));
            try {
                Crowd.join(crowd.start(READERS, n -> read(http, world, new Random(seed - n - 1), reads)));
            } finally {
                done.set(true);
            }
            Crowd.join(writing);
        }
        return reads;
    }

    private static void write(RandomActs acts, AtomicBoolean done) {
        while (!done.get()) {
            acts.next();
        }
    }

    private void read(Http http, World world, Random random, Queue<Read> reads) {
        while (asked.incrementAndGet() <= READS) {
            // The database is on this machine, and has the same clock.
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            String path = "/claims/" + world.any("claims", random) + "/corroboration?knownAt=" + now;
            Http.Answer answer = http.get(path);
            if (answer.status() == 503) {
                busy.incrementAndGet();
            } else {
                reads.add(new Read(path, digest(answer.expect(200))));
            }
        }
    }

    /** Of the core: two with one digest are the same. */
    private static String digest(Http.Answer answer) {
        return answer.json().get("digest").asText();
    }
}
