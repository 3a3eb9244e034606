package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gainsay.ledger.Crowd;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.LargeLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A claim with more evidence than one transaction looks at. */
@QuarkusTest
@TestProfile(LargeLedger.class)
@Tag("load")
@Timeout(300)
class GiantClaimTest {

    private static final int HOLDERS = 40;
    private static final int ITEMS = 5_001;

    @TestHTTPResource("/")
    String url;

    @Inject
    Recomputed recomputed;

    private Http http;
    private final String system = "giant-" + UUID.randomUUID();
    private String claim = "";

    @BeforeEach
    void makeIt() {
        http = new Http(url.replaceAll("/$", ""));
        List<String> sources = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < HOLDERS; i++) {
            sources.add(
                    "{'id':'p%d','kind':'PERSON','name':'Person %d of %s','reliability':'B'}".formatted(i, i, system));
        }
        for (int i = 0; i < ITEMS; i++) {
            // Every tenth is a report of the one before.
            String from = i % 10 == 9 ? ",'derivedFrom':'s" + (i - 1) + "'" : "";
            said.add("{'id':'s%d','speaker':'p%d','outlet':'p0','text':'So it is.','saidAt':'2023-08-30',"
                            .formatted(i, i % HOLDERS)
                    + "'act':'ASSERTS','directness':'FIRST_HAND','form':'QUOTED','naming':'NAMED'" + from + "}");
            links.add("{'id':'e%d','claim':'c','statement':'s%d','stance':'SUPPORTS'}".formatted(i, i));
        }
        claim = http.post(
                        "/imports?system=" + system,
                        "{'dossier':'1','sources':" + sources
                                + ",'claims':[{'id':'c','text':'Claim of " + system + ".'}],'statements':" + said
                                + ",'evidence':" + links + "}")
                .expect(201)
                .json()
                .at("/claims/0/id")
                .asText();
    }

    @Test
    void aNewLinkIsFollowedAtOnce() throws Exception {
        Http.Answer said = say(3);
        assertThat(said.json().has("pending")).isFalse();
        assertThat(summary().get("items").asInt()).isEqualTo(ITEMS + 1);
        assertRight();
        String link = "/evidence/" + said.json().at("/evidence/0/id").asText();
        Http.Answer withdrawn =
                http.change(link + "/withdraw", "POST", http.get(link).etag(), "{'reason':'Entered twice.'}");
        assertThat(withdrawn.expect(200).json().has("pending")).isFalse();
        assertThat(summary().get("items").asInt()).isEqualTo(ITEMS);
        assertRight();
    }

    @Test
    void whatMovesAllOfItFollowsLaterAndLinksMeanwhileDoWithIt() throws Exception {
        JsonNode pending = http.post(
                        "/claims/" + claim + "/stakes", "{'source':'%s','stake':'WANTS_BELIEVED'}".formatted(source(3)))
                .expect(201)
                .json()
                .at("/pending/0");
        assertThat(pending.isMissingNode()).isFalse();
        List<JsonNode> later = new ArrayList<>(List.of(pending));
        int links = 0;
        while (summary().has("pendingSince")) {
            JsonNode meanwhile = say(3).json().at("/pending/0");
            links++;
            if (!meanwhile.isMissingNode()) {
                later.add(meanwhile);
            }
        }
        later.forEach(of -> ManyClaims.await(http, of));
        assertThat(summary().get("items").asInt()).isEqualTo(ITEMS + links);
        assertRight();
    }

    @Test
    void whoWritesWithoutPauseDoesNotKeepItFromFollowing() throws Exception {
        AtomicBoolean followed = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            List<Future<?>> writing = crowd.start(4, n -> {
                while (!followed.get()) {
                    say(3);
                }
            });
            try {
                ManyClaims.await(
                        http,
                        http.post(
                                        "/claims/" + claim + "/stakes",
                                        "{'source':'%s','stake':'WANTS_BELIEVED'}".formatted(source(3)))
                                .expect(201)
                                .json()
                                .at("/pending/0"));
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

    private Http.Answer say(int holder) {
        return http.post(
                        "/statements",
                        "{'speaker':'%s','outlet':'%s','text':'Said again.','saidAt':'2023-09','directness':'FIRST_HAND',"
                                        .formatted(source(holder), source(0))
                                + "'evidence':[{'claim':'%s','stance':'SUPPORTS'}]}".formatted(claim))
                .expect(201);
    }

    private String source(int holder) {
        return http.get("/sources?externalId=" + system + ":p" + holder)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
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
