package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gainsay.corroboration.BothExplanations;
import org.gainsay.corroboration.Recomputed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims with so much evidence that an act looks at what it touches of it alone. */
@QuarkusTest
@Tag("load")
class LargeClaimsTest {

    private static final int STATEMENTS = 420;
    private static final int ACTS = 160;
    private static final int WRITERS = 8;

    @TestHTTPResource("/")
    String url;

    @Inject
    Recomputed recomputed;

    @Inject
    BothExplanations explanations;

    @Inject
    Rows rows;

    @Test
    void everyKindOfActLeavesWhatTheRecordsGive() throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        Http http = new Http(base());
        World world = large(http, "Large " + seed, seed);
        assertThat(weighed()).isPositive();
        RandomActs acts = new RandomActs(http, world, seed, new RandomActs.Tally());
        for (int i = 0; i < ACTS; i++) {
            acts.next();
            if (i % 16 == 15) {
                assertThat(recomputed.compare(world.all("claims")).differences())
                        .as("-Dstress.seed=" + seed + ", after act " + i)
                        .isEmpty();
                if (i % 64 == 31) {
                    assertAlike(world, "-Dstress.seed=" + seed + ", after act " + i);
                }
            }
        }
        assertThat(weighed()).isPositive();
    }

    @Test
    void whatWritersAndDesksLeaveBehindAtOnceIsWhatTheRecordsGive() throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        Http admin = new Http(base());
        World world = large(admin, "Large and hidden " + seed, seed);
        List<Http> all = List.of(admin, ConcurrentWritersTest.desk(admin, base(), seed, "large"));
        List<World> worlds = all.stream().map(world::knownTo).toList();
        RandomActs.Tally tally = new RandomActs.Tally();
        try (Crowd crowd = new Crowd()) {
            Crowd.join(crowd.start(WRITERS, n -> {
                RandomActs acts = new RandomActs(all.get(n % 2), worlds.get(n % 2), seed + n, tally);
                for (int i = 0; i < ACTS / WRITERS; i++) {
                    acts.next();
                }
            }));
        }
        Log.infof("%d acts, %d refused", tally.acts.sum(), tally.refused.sum());
        assertThat(recomputed.compare(world.all("claims")).differences())
                .as("-Dstress.seed=" + seed)
                .isEmpty();
        assertAlike(world, "-Dstress.seed=" + seed);
        assertThat(weighed()).isPositive();
    }

    @Test
    void aNewLinkAndItsWithdrawalLeaveWhatTheyDoNotTouchAsItIsWeighed() throws Exception {
        Http http = new Http(base());
        World world = large(http, "Touched " + System.nanoTime(), 7);
        List<String> before = rows.all("SELECT id::text FROM weighing ORDER BY id");
        Http.Answer made = http.post(
                        "/statements",
                        "{'outlet':'%s','text':'One more.','saidAt':'2023-08-11','evidence':[{'claim':'%s','stance':'DENIES'}]}"
                                .formatted(
                                        world.all("sources").get(3),
                                        world.all("claims").get(0)))
                .expect(201);
        String link =
                "/evidence/" + made.json().get("evidence").get(0).get("id").asText();
        http.change(link + "/withdraw", "POST", http.get(link).etag(), "{'reason':'Entered twice.'}")
                .expect(200);
        // What is looked at as a whole is weighed anew, under another id.
        assertThat(rows.all("SELECT id::text FROM weighing ORDER BY id")).isEqualTo(before);
        assertThat(recomputed.compare(world.all("claims")).differences()).isEmpty();
    }

    /** Every answer that carries a part of the evidence is the same, whether it is read from what is kept or from all. */
    private void assertAlike(World world, String as) throws SQLException {
        BothExplanations.Comparison comparison = explanations.compare(world.all("claims"));
        assertThat(comparison.differences()).as(as).isEmpty();
        assertThat(comparison.pieces()).isGreaterThan(10 * comparison.compared());
    }

    private long weighed() throws SQLException {
        return rows.count("SELECT count(*) FROM weighing");
    }

    private String base() {
        return url.replaceAll("/$", "");
    }

    /** A world whose claims have hundreds of links, of many holders, by chains of every length. */
    private static World large(Http http, String words, long seed) {
        World world = World.make(http, words);
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            String body = "{'kind':'PERSON','name':'%s, person %d','reliability':'%s'}"
                    .formatted(words, i, List.of("A", "C", "D", "F").get(random.nextInt(4)));
            world.add("sources", http.post("/sources", body).expect(201).id());
        }
        List<String> claims = world.all("claims");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            String derived = random.nextInt(3) == 0 || said.isEmpty()
                    ? ""
                    : ",'derivedFrom':'" + said.get(random.nextInt(said.size())) + "'";
            String body = "{'outlet':'%s','speaker':'%s','text':'Said.','saidAt':'2023-08-1%d','directness':'%s'%s,"
                    .formatted(
                            world.any("sources", random),
                            world.any("sources", random),
                            random.nextInt(10),
                            List.of("FIRST_HAND", "INFORMED", "HEARSAY").get(random.nextInt(3)),
                            derived);
            String evidence = "'evidence':[{'claim':'%s','stance':'%s'},{'claim':'%s','stance':'%s'}]}"
                    .formatted(
                            claims.get(random.nextInt(3)),
                            random.nextInt(3) == 0 ? "DENIES" : "SUPPORTS",
                            claims.get(3 + random.nextInt(3)),
                            random.nextBoolean() ? "DENIES" : "SUPPORTS");
            Http.Answer answer = http.post("/statements", body + evidence).expect(201);
            said.add(answer.id());
            world.add("statements", answer.id());
            answer.json()
                    .get("evidence")
                    .forEach(link -> world.add("evidence", link.get("id").asText()));
        }
        return world;
    }
}
