package org.gainsay.corroboration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gainsay.Desk;
import org.gainsay.ledger.Crowd;
import org.gainsay.ledger.HeldUp;
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

    /** Those who only repeat another are none. */
    private static final int ORIGINS = 36;

    @TestHTTPResource("/")
    String url;

    @Inject
    Recomputed recomputed;

    @Inject
    AgroalDataSource dataSource;

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

    @Test
    void itIsAnsweredInPartAndTheRestByPages() {
        ExtractableResponse<Response> answer =
                Desk.get("/claims/" + claim + "/corroboration").statusCode(200).extract();
        assertThat(answer.asByteArray()).hasSizeLessThan(300_000);
        JsonNode excerpt = Desk.json(answer);
        assertThat(excerpt.has("digest")).isFalse();
        assertThat(excerpt.at("/supporting/origins").asInt()).isEqualTo(ORIGINS);
        assertThat(excerpt.at("/supporting/statements").asInt()).isEqualTo(ITEMS);
        assertThat(excerpt.at("/supporting/items")).hasSize(ORIGINS).allSatisfy(origin -> {
            assertThat(origin.get("items")).hasSize(5);
            assertThat(origin.at("/joinedBy/0/roots")).hasSize(10);
            assertThat(origin.at("/joinedBy/0/count").asInt()).isGreaterThan(100);
        });
        assertThat(excerpt.at("/denying/origins").asInt()).isZero();
        assertThat(excerpt.at("/leftOut/items")).isEmpty();
        assertThat(excerpt.at("/sentences/1").asText())
                .startsWith("36 independent origins support it, in 5001 statements");

        String side = "/claims/" + claim + "/corroboration/origins?stance=SUPPORTS&limit=15";
        assertThat(pages(side)).isEqualTo(list(excerpt.at("/supporting/items")));
        JsonNode origin = excerpt.at("/supporting/items/3");
        List<JsonNode> items = pages("/claims/" + claim + "/corroboration/items?limit=50&origin="
                + origin.get("origin").asText());
        assertThat(items).hasSize(origin.get("statements").asInt()).doesNotHaveDuplicates();
        assertThat(items.subList(0, 5)).isEqualTo(list(origin.get("items")));
    }

    @Test
    void whoHasThePartAlreadyIsToldSoUntilItChanges() {
        List<String> addresses = List.of(
                "/corroboration",
                "/corroboration/origins?stance=SUPPORTS",
                "/corroboration/items?origin=" + system + ":s1",
                "/corroboration/left-out");
        Map<String, String> tags = new HashMap<>();
        // A tag changes once more when what it rests on is settled.
        await(() -> Desk.get("/claims/" + claim + "/corroboration").extract().path("journalPosition") != null);
        addresses.forEach(of -> tags.put(
                of, Desk.get("/claims/" + claim + of).statusCode(200).extract().header("ETag")));
        tags.forEach((of, tag) -> assertThat(status(of, tag)).isEqualTo(304));
        say(3);
        tags.forEach((of, tag) -> assertThat(status(of, tag)).isEqualTo(200));
    }

    @Test
    void whatIsBehindIsExplainedAsItWasBefore() throws Exception {
        JsonNode before = excerpt();
        JsonNode pending;
        try (HeldUp held = new HeldUp(dataSource)) {
            pending = http.post(
                            "/claims/" + claim + "/stakes",
                            "{'source':'%s','stake':'WANTS_BELIEVED'}".formatted(source(3)))
                    .expect(201)
                    .json()
                    .at("/pending/0");
            ObjectNode behind = (ObjectNode) excerpt();
            assertThat(behind.remove("pendingSince")).isNotNull();
            // Its place in the journal is known once it is settled.
            behind.remove("journalPosition");
            ((ObjectNode) before).remove("journalPosition");
            assertThat(behind).isEqualTo(before);
        }
        ManyClaims.await(http, pending);
        JsonNode after = excerpt();
        assertThat(after.has("pendingSince")).isFalse();
        assertThat(after.at("/supporting/items/35/supports/interest").asText()).isEqualTo("SELF_SERVING");
        assertThat(before.at("/supporting/items/35/supports/interest").asText()).isEqualTo("DISINTERESTED");
    }

    private JsonNode excerpt() {
        return Desk.json(
                Desk.get("/claims/" + claim + "/corroboration").statusCode(200).extract());
    }

    private int status(String of, String tag) {
        return given().header("If-None-Match", tag)
                .get("/api/v1/claims/" + claim + of)
                .statusCode();
    }

    private static List<JsonNode> pages(String address) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = Desk.json(Desk.get(address + cursor).statusCode(200).extract());
            all.addAll(list(page.get("items")));
            if (!page.has("next")) {
                return all;
            }
            cursor = "&cursor=" + page.get("next").asText();
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static void await(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            LockSupport.parkNanos(100_000_000);
        }
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
