package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.corroboration.Recomputed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The test that counts: many desks at work on one story at once. */
@QuarkusTest
@Tag("load")
class ConcurrentWritersTest {

    private static final int WRITERS = 16;
    private static final int ACTS = 40;
    private static final long LONGEST_READ_MILLIS = 2_000;

    @TestHTTPResource("/")
    String url;

    @Inject
    Recomputed recomputed;

    @Inject
    Rows rows;

    @Test
    void whatSixteenWritersLeaveBehindIsWhatItsRecordsGive() throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        try {
            sixteenWriters(seed);
        } catch (AssertionError e) {
            throw new AssertionError("-Dstress.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private void sixteenWriters(long seed) throws Exception {
        Http http = new Http(url.replaceAll("/$", ""));
        World world = World.make(http, "Concurrent " + seed);
        RandomActs.Tally tally = new RandomActs.Tally();
        long before = rows.count("SELECT count(*) FROM journal");
        long began = System.nanoTime();
        AtomicBoolean done = new AtomicBoolean();
        Reader reader = new Reader(http, world, done);
        try (Crowd crowd = new Crowd()) {
            List<Future<?>> reading = crowd.start(1, n -> reader.run());
            try {
                Crowd.join(crowd.start(WRITERS, n -> write(new RandomActs(http, world, seed + n, tally))));
            } finally {
                done.set(true);
            }
            Crowd.join(reading);
        }
        Log.infof(
                "%d acts, %d refused, in %d ms beside %d reads, the longest %d ms",
                tally.acts.sum(),
                tally.refused.sum(),
                (System.nanoTime() - began) / 1_000_000,
                reader.reads.get(),
                reader.longest.get());
        assertThat(rows.count("SELECT count(*) FROM journal") - before)
                .as("journal entries of the acknowledged acts")
                .isEqualTo(tally.versions.sum());
        assertThat(tally.acts.sum()).isGreaterThan(WRITERS * ACTS / 2);
        assertThat(reader.reads.get()).isGreaterThan(50);
        assertThat(reader.longest.get()).as("longest read, ms").isLessThan(LONGEST_READ_MILLIS);
        Recomputed.Comparison all = recomputed.compare(world.all("claims"));
        assertThat(all.differences()).isEmpty();
        assertThat(all.compared())
                .isGreaterThanOrEqualTo(2 * world.all("claims").size());
    }

    @Test
    void whatDesksHideFromEachOtherMovesNothingForTheOthersAndIsRightForThemselves() throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        String base = url.replaceAll("/$", "");
        Http admin = new Http(base);
        World world = World.make(admin, "Hidden " + seed);
        RandomActs.Tally tally = new RandomActs.Tally();
        List<Http> all = List.of(admin, desk(admin, base, seed, "a"), desk(admin, base, seed, "b"));
        List<World> worlds = all.stream().map(world::knownTo).toList();
        try (Crowd crowd = new Crowd()) {
            Crowd.join(crowd.start(
                    WRITERS, n -> hide(new RandomActs(all.get(n % 3), worlds.get(n % 3), seed + n, tally), n % 3 > 0)));
        }
        Log.infof("%d acts, %d refused", tally.acts.sum(), tally.refused.sum());
        Recomputed.Comparison compared = recomputed.compare(world.all("claims"));
        assertThat(compared.differences()).as("-Dstress.seed=" + seed).isEmpty();
        assertThat(compared.compared())
                .isGreaterThanOrEqualTo(6 * world.all("claims").size());
    }

    static Http desk(Http admin, String base, long seed, String which) {
        String name = which + seed;
        admin.post("/desks", "{'name':'" + name + "'}").expect(201);
        String token = admin.post("/tokens", "{'name':'" + name + "','role':'EDITOR','desks':['" + name + "']}")
                .expect(201)
                .json()
                .get("token")
                .asText();
        return new Http(base, "Bearer " + token);
    }

    private static void hide(RandomActs acts, boolean desk) {
        for (int i = 0; i < ACTS / 2; i++) {
            acts.next();
            if (desk && i % 8 == 7) {
                acts.publish();
            }
        }
    }

    private static void write(RandomActs acts) {
        for (int i = 0; i < ACTS; i++) {
            acts.next();
        }
    }

    /** Reads summaries for as long as there are writers, who must not be felt. */
    private static final class Reader {
        private final Http http;
        private final World world;
        private final AtomicBoolean done;
        private final AtomicLong reads = new AtomicLong();
        private final AtomicLong longest = new AtomicLong();

        Reader(Http http, World world, AtomicBoolean done) {
            this.http = http;
            this.world = world;
            this.done = done;
        }

        void run() {
            Random random = new Random(0);
            while (!done.get()) {
                long began = System.nanoTime();
                http.get("/claims/" + world.any("claims", random) + "/corroboration?view=summary")
                        .expect(200);
                longest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
                reads.incrementAndGet();
                // Or it would be felt by the writers, on a machine of two cores.
                LockSupport.parkNanos(2_000_000);
            }
        }
    }
}
