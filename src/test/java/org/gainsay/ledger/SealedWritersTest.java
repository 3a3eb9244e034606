package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gainsay.ledger.journal.Sealed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sealing goes on beside many writers, and misses none of what they do. */
@QuarkusTest
@Tag("load")
class SealedWritersTest {

    private static final int WRITERS = 16;
    private static final int ACTS = 25;

    @TestHTTPResource("/")
    String url;

    @Inject
    Rows rows;

    @Test
    void whatSixteenWritersDidIsSealedOnceInOrderAndAsItWasStored() throws Exception {
        Http http = new Http(url.replaceAll("/$", ""));
        World world = World.make(http, "Sealed " + System.nanoTime());
        RandomActs.Tally tally = new RandomActs.Tally();
        long checkpoints = rows.count("SELECT count(*) FROM checkpoint");
        try (Crowd crowd = new Crowd()) {
            Crowd.join(crowd.start(WRITERS, n -> {
                RandomActs acts = new RandomActs(http, world, 100 + n, tally);
                for (int i = 0; i < ACTS; i++) {
                    acts.next();
                }
            }));
        }
        Sealed.awaitAll(http);
        assertThat(rows.count("SELECT count(*) FROM checkpoint")).isGreaterThan(checkpoints);
        JsonNode verified = http.get("/journal/verify").expect(200).json();
        assertThat(verified.has("firstBroken")).as(verified.toString()).isFalse();
        assertThat(verified.get("verified").asLong())
                .isEqualTo(rows.count("SELECT count(*) FROM journal"))
                .isGreaterThan(tally.versions.sum());
        assertThat(rows.all("SELECT entry FROM seal ORDER BY position"))
                .isEqualTo(rows.all("SELECT id FROM journal ORDER BY at, id"));
    }
}
