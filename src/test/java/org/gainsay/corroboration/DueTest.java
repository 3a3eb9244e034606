package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.corroboration.ManyClaims.await;
import static org.gainsay.corroboration.ManyClaims.operation;
import static org.gainsay.corroboration.ManyClaims.remaining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.ledger.Crowd;
import org.gainsay.ledger.HeldUp;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.LargeLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What moves more corroborations than one transaction should hold is answered at once, and nothing is silently stale. */
@QuarkusTest
@TestProfile(LargeLedger.class)
@Tag("slow")
class DueTest {

    private static final int MANY = 201;

    @TestHTTPResource("/")
    String url;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Recomputed recomputed;

    private Http http;
    private ManyClaims claims;

    @BeforeEach
    void makeClaims() {
        http = new Http(url.replaceAll("/$", ""));
        claims = new ManyClaims(http);
        claims.add(MANY - 1, 1);
        claims.add(1, 1);
    }

    private HeldUp heldUp() throws SQLException {
        return new HeldUp(dataSource);
    }

    private Http.Answer summary(Http by, int n) {
        return by.get("/claims/" + claims.id(n) + "/corroboration?view=summary").expect(200);
    }

    private Http.Answer full(Http by, int n) {
        return by.get("/claims/" + claims.id(n) + "/corroboration").expect(200);
    }

    private static JsonNode pending(Http.Answer answer) {
        assertThat(answer.json().path("pending")).as(answer.text()).hasSize(1);
        return answer.json().at("/pending/0");
    }

    private void assertAllIsAsComputedAnew() throws SQLException {
        assertThat(recomputed.compare(claims.ids()).differences()).isEmpty();
    }

    private Http aDesk() {
        String name = "due-" + UUID.randomUUID();
        http.post("/desks", "{'name':'" + name + "'}").expect(201);
        String token = http.post("/tokens", "{'name':'" + name + "','role':'EDITOR','desks':['" + name + "']}")
                .expect(201)
                .json()
                .get("token")
                .asText();
        return new Http(url.replaceAll("/$", ""), "Bearer " + token);
    }

    @Test
    void aSourceOfManyClaimsIsRatedAtOnceAndEveryReadTellsWhatHasStillToFollow() throws Exception {
        Http.Answer before = summary(http, 7);
        Http.Answer fullBefore = full(http, 7);
        String rating;
        JsonNode pending;
        try (HeldUp held = heldUp()) {
            Http.Answer rated = claims.rate("E");
            rating = rated.id();
            pending = pending(rated);
            assertThat(pending.get("claims").asInt()).isEqualTo(MANY);
            assertThat(rated.json().get("changes")).isEmpty();
            String at = rated.json().get("recordedAt").asText();

            Http.Answer behind = summary(http, 7);
            assertThat(behind.json().get("pendingSince").asText()).isEqualTo(at);
            assertThat(behind.json().get("supportPoints"))
                    .isEqualTo(before.json().get("supportPoints"));
            assertThat(behind.etag()).isNotEqualTo(before.etag());
            Http.Answer explained = full(http, 7);
            assertThat(explained.json().get("pendingSince").asText()).isEqualTo(at);
            assertThat(explained.json().get("knownAt").asText()).isEqualTo(at);
            assertThat(explained.json().get("supportPoints"))
                    .isNotEqualTo(before.json().get("supportPoints"));
            assertThat(explained.etag()).isNotEqualTo(fullBefore.etag());
            assertThat(http.get("/claims?ids=" + claims.id(7))
                            .json()
                            .at("/items/0/corroboration/pendingSince")
                            .asText())
                    .isEqualTo(at);
            JsonNode operation = operation(http, pending);
            assertThat(operation.get("at").asText()).isEqualTo(at);
            assertThat(operation.get("remaining").asInt()).isEqualTo(MANY);
            assertThat(operation.at("/cause/href").asText()).isEqualTo("/api/v1/ratings/" + rating);
        }
        await(http, pending);
        Http.Answer after = summary(http, 7);
        assertThat(after.json().has("pendingSince")).isFalse();
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(after.json().get("supportPoints"))
                .isEqualTo(full(http, 7).json().get("supportPoints"));
        JsonNode last = http.get("/claims/" + claims.id(7) + "/corroboration/history")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(last.at("/cause/record").asText()).isEqualTo(rating);
        assertThat(last.at("/cause/act").asText()).isEqualTo("CREATE");
        assertThat(Instant.parse(last.at("/cause/at").asText()))
                .isBefore(Instant.parse(last.get("at").asText()));
        assertThat(last.get("from")).isNotEqualTo(last.get("to"));
        assertAllIsAsComputedAnew();
    }

    @Test
    void whatIsPendingIsAnsweredAgainUnderTheSameKeyAndNothingOfItIsStoredWhereItIsOnlyTried() throws Exception {
        String path = "/api/v1/sources/" + claims.source() + "/ratings";
        Object body = Desk.body("letter", "D", "reason", "seen again");
        String key = UUID.randomUUID().toString();
        String tried = send(path + "?dryRun=true", body, null)
                .statusCode(201)
                .extract()
                .asString();
        assertThat(JsonPath.from(tried).<Object>get("pending")).isEqualTo(List.of(Map.of("claims", MANY)));
        assertThat(summary(http, 0).json().has("pendingSince")).isFalse();
        Object first = send(path, body, key).statusCode(201).extract().path("pending");
        Object again = send(path, body, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .path("pending");
        assertThat(again).isEqualTo(first);
        String next = RestAssured.get("/api/v1/operations?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        if (next != null) {
            RestAssured.get("/api/v1/operations?limit=1&cursor=" + next).then().statusCode(200);
        }
        RestAssured.get("/api/v1/operations?cursor=none").then().statusCode(400);
    }

    private static ValidatableResponse send(String path, Object body, String key) {
        var request = RestAssured.given().contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(path)
                .then();
    }

    @Test
    void manyNewClaimsHaveARowFromTheirFirstMomentAndAHistoryOnceTheyAreAssessed() throws Exception {
        ManyClaims fresh = new ManyClaims(http);
        JsonNode pending;
        try (HeldUp held = heldUp()) {
            pending = pending(fresh.add(MANY, 2));
            JsonNode summary = http.get("/claims/" + fresh.id(0) + "/corroboration?view=summary")
                    .expect(200)
                    .json();
            assertThat(summary.get("number").asInt()).isZero();
            assertThat(summary.has("pendingSince")).isTrue();
            assertThat(http.get("/claims/" + fresh.id(0) + "/corroboration/history")
                            .expect(200)
                            .json()
                            .get("items"))
                    .isEmpty();
        }
        await(http, pending);
        JsonNode history = http.get("/claims/" + fresh.id(0) + "/corroboration/history")
                .expect(200)
                .json()
                .get("items");
        assertThat(history).hasSize(1);
        assertThat(history.at("/0/from").isMissingNode()).isTrue();
        assertThat(history.at("/0/to/items").asInt()).isPositive();
        assertThat(ManyClaims.differences(http, fresh.id(MANY - 1))).isEmpty();
    }

    @Test
    void aWriteMeanwhileBringsItsClaimUpToDateAndLeavesTheOthersDue() throws Exception {
        JsonNode pending;
        try (HeldUp held = heldUp()) {
            pending = pending(claims.rate("E"));
            Http.Answer said = claims.say(http, claims.id(3)).expect(201);
            assertThat(said.json().has("pending")).isFalse();
            assertThat(summary(http, 3).json().has("pendingSince")).isFalse();
            assertThat(summary(http, 4).json().has("pendingSince")).isTrue();
            assertThat(remaining(http, pending)).isEqualTo(MANY - 1);
        }
        JsonNode number = summary(http, 3).json().get("number");
        await(http, pending);
        assertThat(summary(http, 3).json().get("number")).isEqualTo(number);
        assertThat(ManyClaims.differences(http, claims.id(3))).isEmpty();
    }

    @Test
    void twoActsInARowAreFollowedTogetherAndTheLaterOneIsTheCause() throws Exception {
        JsonNode first;
        JsonNode second;
        String tag;
        try (HeldUp held = heldUp()) {
            first = pending(claims.rate("E"));
            tag = summary(http, 5).etag();
            Http.Answer rated = claims.rate("A");
            second = pending(rated);
            assertThat(summary(http, 5).etag()).isNotEqualTo(tag);
            assertThat(summary(http, 5).json().get("pendingSince").asText())
                    .isEqualTo(operation(http, first).get("at").asText());
        }
        await(http, second);
        assertThat(remaining(http, first)).isZero();
        JsonNode last = http.get("/claims/" + claims.id(5) + "/corroboration/history")
                .json()
                .at("/items/0/cause");
        assertThat(last.get("record")).isEqualTo(operation(http, second).at("/cause/record"));
        assertThat(ManyClaims.differences(http, claims.id(5))).isEmpty();
    }

    @Test
    void whatADeskSeesFollowsTooAndWhatOnlyADeskSeesIsPendingForNobodyElse() throws Exception {
        Http desk = aDesk();
        // Nobody else knows that the source speaks on this one.
        String hidden = http.post("/claims", "{'text':'Not known to be spoken on.'}")
                .expect(201)
                .id();
        claims.ids().add(hidden);
        claims.say(desk, hidden).expect(201);
        claims.say(desk, claims.id(0)).expect(201);
        String tag = summary(http, MANY).etag();
        JsonNode pending;
        try (HeldUp held = heldUp()) {
            pending = pending(claims.rate("E"));
            assertThat(pending.get("claims").asInt()).isEqualTo(MANY);
            assertThat(summary(desk, 0).json().has("pendingSince")).isTrue();
            assertThat(summary(desk, 1).json().has("pendingSince")).isTrue();
            assertThat(summary(desk, MANY).json().has("pendingSince")).isTrue();
            assertThat(summary(http, MANY).json().has("pendingSince")).isFalse();
            assertThat(summary(http, MANY).etag()).isEqualTo(tag);
            assertThat(desk.get("/operations?limit=2").json().get("items")).anyMatch(o -> o.has("desk"));
            assertThat(http.get("/operations?limit=2").json().get("items")).noneMatch(o -> o.has("desk"));
        }
        await(http, pending);
        assertThat(summary(http, MANY).etag()).isEqualTo(tag);
        awaitAll(desk);
        assertAllIsAsComputedAnew();
        assertThat(summary(desk, 0).json().get("supportPoints"))
                .isEqualTo(full(desk, 0).json().get("supportPoints"));
    }

    @Test
    void aDesksOwnActOnManyClaimsIsItsOwn() throws Exception {
        Http desk = aDesk();
        String before = summary(http, 0).text();
        JsonNode pending;
        try (HeldUp held = heldUp()) {
            Http.Answer rated = desk.post(
                            "/sources/" + claims.source() + "/ratings", "{'letter':'E','reason':'known to us'}")
                    .expect(201);
            pending = pending(rated);
            assertThat(pending.has("desk")).isTrue();
            assertThat(summary(desk, 0).json().has("pendingSince")).isTrue();
            assertThat(summary(http, 0).text()).isEqualTo(before);
            String path = pending.get("operation").asText().substring("/api/v1".length());
            assertThat(http.get(path).expect(200).json().get("items")).isEmpty();
        }
        await(desk, pending);
        assertThat(summary(desk, 0).json().get("supportPoints"))
                .isNotEqualTo(summary(http, 0).json().get("supportPoints"));
        assertThat(summary(http, 0).text()).isEqualTo(before);
        assertThat(desk.get("/claims/" + claims.id(0) + "/corroboration/history")
                        .json()
                        .at("/items/0/cause/kind")
                        .asText())
                .isEqualTo("RATING");
        assertAllIsAsComputedAnew();
    }

    @Test
    void aClaimOfMoreItemsThanOneTransactionShouldComputeFollowsToo() throws Exception {
        ManyClaims large = new ManyClaims(http);
        large.add(1, KeptCorroborations.MOST_ITEMS + 1);
        JsonNode pending;
        try (HeldUp held = heldUp()) {
            Http.Answer said = large.say(http, large.id(0)).expect(201);
            pending = pending(said);
            assertThat(pending.get("claims").asInt()).isEqualTo(1);
            // More of the same waits for nothing, either.
            pending(large.say(http, large.id(0)).expect(201));
        }
        await(http, pending);
        awaitAll(http);
        assertThat(ManyClaims.differences(http, large.id(0))).isEmpty();
    }

    @Test
    void whatManyWritersDoWhileItFollowsIsWhatTheRecordsGive() throws Exception {
        long seed = Long.getLong("stress.seed", System.nanoTime());
        Http desk = aDesk();
        for (int round = 0; round < 3; round++) {
            // Nothing comes after the last round that would have all computed once more.
            boolean rating = round == 0;
            claims.rate(List.of("E", "A", "D").get(round));
            try (Crowd crowd = new Crowd()) {
                Crowd.join(crowd.start(8, n -> write(n < 6 ? http : desk, new Random(seed + n), rating && n % 4 == 0)));
            }
            awaitAll(http);
            awaitAll(desk);
        }
        assertThat(recomputed.compare(claims.ids()).differences())
                .as("-Dstress.seed=" + seed)
                .isEmpty();
    }

    private void write(Http by, Random random, boolean rating) {
        for (int i = 0; i < 30; i++) {
            if (rating && i % 5 == 0) {
                String letter = List.of("A", "C", "E").get(random.nextInt(3));
                by.post(
                                "/sources/" + claims.source() + "/ratings",
                                "{'letter':'%s','reason':'again'}".formatted(letter))
                        .expect(201);
            } else {
                claims.say(by, claims.id(random.nextInt(MANY))).expect(201);
            }
        }
    }

    private static void awaitAll(Http by) {
        by.get("/operations?limit=200").expect(200).json().get("items").forEach(operation -> {
            JsonNode pending = new ObjectMapper()
                    .createObjectNode()
                    .put(
                            "operation",
                            "/api/v1/operations?id=" + operation.get("id").asText());
            await(by, pending);
        });
    }
}
