package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gainsay.ledger.Crowd;
import org.gainsay.ledger.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A claim with more evidence than one transaction looks at. */
@QuarkusTest
@Tag("load")
class GiantClaimTest {

    @TestHTTPResource("/")
    String url;

    @Inject
    Recomputed recomputed;

    private Http http;
    private ManyClaims many;
    private String claim;

    @BeforeEach
    void makeIt() {
        http = new Http(url.replaceAll("/$", ""));
        many = new ManyClaims(http);
        many.add(1, 5_001);
        claim = many.id(0);
    }

    @Test
    void aNewLinkIsFollowedAtOnce() throws Exception {
        Http.Answer said = many.say(http, claim).expect(201);
        assertThat(said.json().has("pending")).isFalse();
        assertThat(summary().get("items").asInt()).isEqualTo(5_002);
        assertRight();
        String link = "/evidence/" + said.json().at("/evidence/0/id").asText();
        Http.Answer withdrawn =
                http.change(link + "/withdraw", "POST", http.get(link).etag(), "{'reason':'Entered twice.'}");
        assertThat(withdrawn.expect(200).json().has("pending")).isFalse();
        assertThat(summary().get("items").asInt()).isEqualTo(5_001);
        assertRight();
    }

    @Test
    void whatMovesAllOfItFollowsLaterAndLinksMeanwhileDoWithIt() throws Exception {
        JsonNode pending = http.post(
                        "/claims/" + claim + "/stakes",
                        "{'source':'%s','stake':'WANTS_BELIEVED'}".formatted(many.source()))
                .expect(201)
                .json()
                .get("pending");
        assertThat(pending).isNotNull();
        List<JsonNode> later = new ArrayList<>(List.of(pending));
        int links = 0;
        while (summary().has("pendingSince")) {
            JsonNode meanwhile = many.say(http, claim).expect(201).json().get("pending");
            links++;
            if (meanwhile != null) {
                later.add(meanwhile);
            }
        }
        later.forEach(of -> ManyClaims.await(http, of));
        assertThat(summary().get("items").asInt()).isEqualTo(5_001 + links);
        assertThat(summary().get("flags").toString()).contains("SUPPORT_WEAK_OR_INTERESTED_ONLY");
        assertRight();
    }

    @Test
    void whoWritesWithoutPauseDoesNotKeepItFromFollowing() throws Exception {
        AtomicBoolean followed = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            List<Future<?>> writing = crowd.start(4, n -> {
                while (!followed.get()) {
                    many.say(http, claim).expect(201);
                }
            });
            try {
                ManyClaims.await(
                        http,
                        http.post(
                                        "/claims/" + claim + "/stakes",
                                        "{'source':'%s','stake':'WANTS_BELIEVED'}".formatted(many.source()))
                                .expect(201)
                                .json()
                                .get("pending"));
            } finally {
                followed.set(true);
            }
            Crowd.join(writing);
        }
        while (summary().has("pendingSince")) {
            Thread.sleep(100);
        }
        assertRight();
    }

    private JsonNode summary() {
        return http.get("/claims/" + claim + "/corroboration?view=summary")
                .expect(200)
                .json();
    }

    private void assertRight() throws Exception {
        assertThat(recomputed.compare(List.of(claim)).differences()).isEmpty();
    }
}
