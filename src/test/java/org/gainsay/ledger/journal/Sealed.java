package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.gainsay.ledger.Http;

/** Waits until all that was written is sealed. */
public final class Sealed {

    private static final int SECONDS = 30;

    private Sealed() {}

    /** Returns once no entry is left unsealed. */
    public static void awaitAll(Http http) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            Http.Answer answer = http.get("/journal/verify?until=0").expect(200);
            JsonNode verified = answer.json();
            boolean begun = http.get("/journal/checkpoint").status() == 200;
            if (begun && verified.get("unsealed").asLong() == 0) {
                return;
            }
            assertThat(System.nanoTime()).as("sealed in time: " + answer.text()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
