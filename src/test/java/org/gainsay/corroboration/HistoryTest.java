package org.gainsay.corroboration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a corroboration came about can be read afterwards, and what would change it beforehand. */
@QuarkusTest
class HistoryTest {

    private final String topic = UUID.randomUUID().toString();
    private String speaker;
    private String outlet;
    private String claim;

    @BeforeEach
    void aDesk() {
        speaker = Desk.source("PERSON", "Historic speaker " + topic, "B");
        outlet = Desk.source("OUTLET", "Historic outlet " + topic, "B");
        claim = Desk.record("/claims", "text", "Historic " + topic, "topics", List.of(topic));
    }

    private static String history(String claim) {
        return "/claims/" + claim + "/corroboration/history";
    }

    @Test
    void everyChangeIsToldWithItsCauseAndHowLongItStood() {
        String statement = Desk.statement(speaker, outlet, claim, "SUPPORTS").getString("id");
        Desk.withdraw("/statements/" + statement, 1).statusCode(200);
        var changes = get(history(claim)).statusCode(200).extract().jsonPath();
        assertThat(changes.getList("items.to.status")).containsExactly("RETRACTED", "SINGLE_SOURCE", "UNSOURCED");
        assertThat(changes.getList("items.from.status")).containsExactly("SINGLE_SOURCE", "UNSOURCED");
        assertThat(changes.<Object>get("items[2].from")).isNull();
        assertThat(changes.getList("items.cause.act")).containsExactly("WITHDRAW", "CREATE", "CREATE");
        assertThat(changes.getList("items.cause.kind")).containsExactly("STATEMENT", "STATEMENT", "CLAIM");
        assertThat(changes.getList("items.cause.href"))
                .containsExactly(
                        "/api/v1/statements/" + statement,
                        "/api/v1/statements/" + statement,
                        "/api/v1/claims/" + claim);
        assertThat(changes.getList("items.cause.actor")).containsOnly(AdminToken.ACTOR);
        assertThat(changes.getString("items[0].until")).isNull();
        assertThat(changes.getString("items[1].until")).isEqualTo(changes.getString("items[0].at"));
        assertThat(changes.getLong("items[1].millis")).isPositive();
        String next = get(history(claim) + "?limit=2").extract().path("next");
        assertThat(get(history(claim) + "?limit=2&cursor=" + next).extract().<List<String>>path("items.to.status"))
                .containsExactly("UNSOURCED");
    }

    @Test
    void aChangeThatCameThroughAnotherClaimNamesIt() {
        String other = Desk.record("/claims", "text", "Not historic " + topic);
        Desk.record("/claims/" + other + "/relations", "type", "CONTRADICTS", "to", claim);
        Desk.statement(speaker, outlet, other, "SUPPORTS");
        var last = get(history(claim)).extract().jsonPath();
        assertThat(last.getList("items[0].through")).containsExactly(other);
        assertThat(get(history(other)).extract().jsonPath().getList("items[0].through"))
                .isNull();
    }

    @Test
    void theFeedOfChangesIsReadOnFromWhereItEndedAndLosesNothing() {
        String path = "/corroboration/changes?topic=" + topic;
        String next = null;
        List<String> told = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            String stance = round % 2 == 0 ? "SUPPORTS" : "DENIES";
            Desk.statement(Desk.source("PERSON", "Feed " + round + topic, "B"), outlet, claim, stance);
            for (int page = 0; page < 10; page++) {
                var changes = settled(path + "&limit=2" + (next == null ? "" : "&cursor=" + next));
                told.addAll(changes.getList("items.to.status"));
                if (changes.getList("items").isEmpty()) {
                    assertThat(changes.getString("next")).isNull();
                    break;
                }
                next = changes.getString("next");
            }
        }
        List<String> newestFirst = get(history(claim)).extract().path("items.to.status");
        List<String> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        assertThat(told).isEqualTo(oldestFirst).hasSizeGreaterThan(3);
        assertThat(get(path + "&status=UNSOURCED").extract().<List<String>>path("items.to.status"))
                .containsExactly("UNSOURCED");
        get("/corroboration/changes?status=DISPUTED&cursor=" + next).statusCode(400);
        get("/corroboration/changes?policy=no").statusCode(400);
        get(history(UUID.randomUUID().toString())).statusCode(404);
    }

    /** The feed ends at the settled instant, which an as-of read of the present moves on. */
    private JsonPath settled(String path) {
        String now = Desk.summary(claim).getString("knownAt");
        get("/claims/" + claim + "/corroboration?knownAt=" + now).statusCode(200);
        return get(path).statusCode(200).extract().jsonPath();
    }

    @Test
    void whatWouldFallWithAStatementIsWhatThenFalls() {
        var first = Desk.statement(speaker, outlet, claim, "SUPPORTS");
        Desk.statement(Desk.source("PERSON", "Second " + topic, "B"), outlet, claim, "SUPPORTS");
        String other = Desk.record("/claims", "text", "Opposite " + topic);
        Desk.record("/claims/" + other + "/relations", "type", "CONTRADICTS", "to", claim);
        String statement = first.getString("id");
        var impact = get("/statements/" + statement + "/impact")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(impact.getList("withdrawn")).containsExactly(statement);
        assertThat(impact.getInt("claims")).isEqualTo(2);
        List<Object> done = Desk.withdraw("/statements/" + statement, 1)
                .statusCode(200)
                .extract()
                .path("changes");
        assertThat(done).hasSize(4).isEqualTo(impact.getList("changes"));
        assertThat(get("/statements/" + statement + "/impact")
                        .extract()
                        .jsonPath()
                        .getList("changes"))
                .isEmpty();
    }

    @Test
    void whatWouldFallWithASourceIsAllThatItSaysAndAnotherLetterIsTried() {
        Desk.statement(speaker, outlet, claim, "SUPPORTS");
        String second = Desk.record("/claims", "text", "Second historic " + topic);
        Desk.statement(speaker, outlet, second, "DENIES");
        var impact =
                get("/sources/" + speaker + "/impact").statusCode(200).extract().jsonPath();
        assertThat(impact.getList("withdrawn")).hasSize(2);
        assertThat(impact.getList("changes.findAll { it.policy == 'corroboration-1' }.to.status"))
                .containsExactlyInAnyOrder("RETRACTED", "UNSOURCED");
        // The outlet says nothing of its own.
        assertThat(get("/sources/" + outlet + "/impact").extract().jsonPath().getList("withdrawn"))
                .isEmpty();
        var rerated = get("/sources/" + speaker + "/impact?letter=E")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rerated.getString("letter")).isEqualTo("E");
        List<Object> done = given().contentType(ContentType.JSON)
                .body(body("letter", "E", "reason", "Seen again."))
                .post("/api/v1/sources/" + speaker + "/ratings")
                .then()
                .statusCode(201)
                .extract()
                .path("changes");
        assertThat(done).hasSize(4).isEqualTo(rerated.<Map<String, Object>>getList("changes"));
        get("/sources/" + speaker + "/impact?letter=G").statusCode(400);
        get("/sources/" + claim + "/impact").statusCode(404);
        get("/statements/" + claim + "/impact").statusCode(404);
    }
}
