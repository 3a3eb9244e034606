package org.gainsay.corroboration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is supposed comes out as it does when it is done, and nothing of it is stored. */
@QuarkusTest
class WhatIfTest {

    private static final List<String> BOTH = List.of("corroboration-1", "corroboration-1-strict");

    @Inject
    Dump dump;

    private final String tag = UUID.randomUUID().toString();
    private String government;
    private String spokesman;
    private String enemy;
    private String witness;
    private String outlet;
    private String claim;
    private String first;

    @BeforeEach
    void twoVoicesOfOneGovernmentAndADenial() {
        government = Desk.source("GOVERNMENT", "Government " + tag, "B");
        spokesman = Desk.source("PERSON", "Spokesman " + tag, "B");
        enemy = Desk.source("GOVERNMENT", "Enemy " + tag, "B");
        witness = Desk.source("PERSON", "Witness " + tag, "B");
        outlet = Desk.source("OUTLET", "Outlet " + tag, "B");
        claim = Desk.claim("Supposed " + tag);
        Desk.record("/sources/" + spokesman + "/affiliations", "with", government, "as", "SPOKESPERSON");
        Desk.record("/claims/" + claim + "/stakes", "source", government, "stake", "WANTS_BELIEVED");
        Desk.record("/claims/" + claim + "/stakes", "source", enemy, "stake", "WANTS_DISBELIEVED");
        first = Desk.statement(government, outlet, claim, "SUPPORTS").getString("id");
        Desk.statement(spokesman, outlet, claim, "SUPPORTS");
        Desk.statement(enemy, outlet, claim, "DENIES");
    }

    private ValidatableResponse suppose(String query, Object... members) {
        return post("/claims/" + claim + "/what-if" + query, body(members));
    }

    private JsonPath supposed(Object... members) {
        Map<String, Object> body = body(members);
        body.putIfAbsent("policies", BOTH);
        Map<String, String> before = dump.take();
        JsonPath answer = post("/claims/" + claim + "/what-if", body)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(dump.take()).isEqualTo(before);
        return answer;
    }

    /** Figures as a change tells them, of what was supposed. */
    private static List<Map<String, Object>> figures(JsonPath answer, String when) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> c : answer.<Map<String, Object>>getList("policies." + when)) {
            Map<String, Object> figures = new HashMap<>(c);
            figures.keySet()
                    .retainAll(List.of(
                            "status", "rule", "supportLevel", "denialLevel", "flags", "supportPoints", "denialPoints"));
            figures.put("origins", ((List<?>) c.get("origins")).size());
            all.add(figures);
        }
        return all;
    }

    /** The same, of what a write says that it changed. */
    private List<Map<String, Object>> figures(ValidatableResponse written, String when) {
        List<Map<String, Object>> changes =
                written.extract().jsonPath().getList("changes.findAll { it.claim == '" + claim + "' }." + when);
        return changes.stream()
                .map(c -> {
                    Map<String, Object> figures = new HashMap<>(c);
                    figures.keySet().removeAll(List.of("likelihood", "confidence", "items"));
                    return figures;
                })
                .toList();
    }

    private ValidatableResponse tryOut(String path) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body("reason", "Supposed."))
                .post("/api/v1" + path + "?dryRun=true")
                .then()
                .statusCode(200);
    }

    private String linkOf(String statement) {
        return get("/claims/" + claim + "/evidence")
                .extract()
                .path("items.find { it.statement == '" + statement + "' }.id");
    }

    @Test
    void aSupposedWithdrawalIsWhatItsDryRunSays() {
        var answer = supposed("withdrawStatements", List.of(first));
        ValidatableResponse tried = tryOut("/statements/" + first + "/withdraw");
        assertThat(figures(answer, "before")).isEqualTo(figures(tried, "from"));
        assertThat(figures(answer, "after")).isEqualTo(figures(tried, "to"));
        String link = linkOf(first);
        answer = supposed("withdrawEvidence", List.of(link));
        assertThat(figures(answer, "after")).isEqualTo(figures(tryOut("/evidence/" + link + "/withdraw"), "to"));
    }

    @Test
    void aSupposedStatementIsWhatRecordingItMakes() {
        Map<String, Object> said =
                body("speaker", witness, "outlet", outlet, "saidAt", "2023-09", "stance", "SUPPORTS");
        JsonPath answer = supposed("statements", List.of(said));
        assertThat(answer.getList("defaulted")).containsExactly("/statements/0/directness");
        assertThat(answer.getList("policies.policy")).isEqualTo(BOTH);
        assertThat(answer.getList("policies.after.status")).containsExactly("CORROBORATED", "DENIED");
        assertThat(answer.<String>getList("policies[0].difference"))
                .anyMatch(s -> s.startsWith("DENIED becomes CORROBORATED"))
                .contains("Witness " + tag + " is a new origin, which supports it.");
        assertThat(answer.getList("policies[0].after.items.statement")).contains("what-if:001");
        assertThat(answer.getMap("records.sources")).containsKey(witness);
        assertThat(answer.getMap("records.statements")).containsKey(first).doesNotContainKey("what-if:001");
        ValidatableResponse recorded = post(
                        "/statements",
                        body(
                                "speaker",
                                witness,
                                "outlet",
                                outlet,
                                "text",
                                "So it is.",
                                "saidAt",
                                "2023-09",
                                "evidence",
                                List.of(body("claim", claim, "stance", "SUPPORTS"))))
                .statusCode(201);
        assertThat(figures(answer, "after").get(0))
                .isEqualTo(figures(recorded, "to").get(0));
    }

    @Test
    void aSpokesmanSpeaksForHisGovernmentAndMakesNoNewOriginAndItsTurnIsSeen() {
        JsonPath answer =
                supposed("statements", List.of(body("speaker", spokesman, "outlet", outlet, "stance", "DENIES")));
        assertThat(answer.getList("defaulted"))
                .containsExactlyInAnyOrder(
                        "/statements/0/saidAt", "/statements/0/directness", "/statements/0/onBehalfOf");
        assertThat(answer.getString("policies[0].after.items.find { it.statement == 'what-if:001' }.holder"))
                .isEqualTo(government);
        ValidatableResponse recorded = post(
                        "/statements",
                        body(
                                "speaker",
                                spokesman,
                                "outlet",
                                outlet,
                                "text",
                                "So it is not.",
                                "saidAt",
                                "2026-11-24",
                                "evidence",
                                List.of(body("claim", claim, "stance", "DENIES"))))
                .statusCode(201);
        assertThat(figures(answer, "after")).isEqualTo(figures(recorded, "to"));
    }

    @Test
    void lettersStakesAffiliationsAndRulingsAreSupposedAsTheyAreRecorded() {
        Desk.statement(witness, outlet, claim, "SUPPORTS");
        String second = get("/claims/" + claim + "/evidence").extract().path("items[3].statement");
        List<List<Object>> cases = List.of(
                List.of(
                        "ratings",
                        body("source", witness, "letter", "E"),
                        "/sources/" + witness + "/ratings",
                        body("letter", "E")),
                List.of(
                        "stakes",
                        body("source", witness, "stake", "WANTS_BELIEVED"),
                        "/claims/" + claim + "/stakes",
                        body("source", witness, "stake", "WANTS_BELIEVED")),
                List.of(
                        "affiliations",
                        body("source", witness, "with", government, "as", "EMPLOYEE"),
                        "/sources/" + witness + "/affiliations",
                        body("with", government, "as", "EMPLOYEE")),
                List.of(
                        "rulings",
                        body("a", first, "b", second, "ruling", "SAME_ORIGIN"),
                        "/rulings",
                        body("a", first, "b", second, "ruling", "SAME_ORIGIN")));
        for (List<Object> one : cases) {
            JsonPath answer = supposed((String) one.get(0), List.of(one.get(1)));
            @SuppressWarnings("unchecked")
            Map<String, Object> real = (Map<String, Object>) one.get(3);
            ValidatableResponse tried = post(one.get(2) + "?dryRun=true", real).statusCode(201);
            assertThat(figures(answer, "before")).as(one.toString()).isEqualTo(figures(tried, "from"));
            assertThat(figures(answer, "after")).as(one.toString()).isEqualTo(figures(tried, "to"));
            assertThat(answer.<String>getList("policies[0].difference")).doesNotContain("Nothing changes.");
        }
    }

    @Test
    void whoHasNoRecordYetMaySpeakBelongToSomebodyAndBeRepeated() {
        Object stranger = body("system", "what-if", "value", "stranger");
        Object said = body("speaker", stranger, "stance", "SUPPORTS", "directness", "FIRST_HAND");
        Object source = body("id", "stranger", "name", "A stranger", "reliability", "B");
        JsonPath alone = supposed("sources", List.of(source), "statements", List.of(said));
        assertThat(alone.getList("policies.after.status")).containsExactly("CORROBORATED", "DENIED");
        assertThat(alone.<String>getList("policies[0].difference"))
                .contains("A stranger is a new origin, which supports it.");
        JsonPath owned = supposed(
                "sources",
                List.of(source),
                "statements",
                List.of(said),
                "affiliations",
                List.of(body("source", stranger, "with", government)));
        assertThat(owned.getList("policies.after.status")).containsOnly("DENIED");
        assertThat(owned.getInt("policies[0].after.origins.size()")).isEqualTo(2);
        JsonPath repeated = supposed(
                "sources",
                List.of(source),
                "statements",
                List.of(
                        said,
                        body(
                                "outlet",
                                outlet,
                                "stance",
                                "SUPPORTS",
                                "derivedFrom",
                                body("system", "what-if", "value", "001"))));
        assertThat(repeated.getString("policies[0].after.items.find { it.statement == 'what-if:002' }.root"))
                .isEqualTo("what-if:001");
        assertThat(repeated.getInt("policies[0].after.origins.size()"))
                .isEqualTo(alone.getInt("policies[0].after.origins.size()"));
    }

    @Test
    void aStatementThatBearsOnNothingYetIsLinkedWithAllThatItWasTakenFrom() {
        String elsewhere = Desk.claim("Elsewhere " + tag);
        String owner = Desk.source("GOVERNMENT", "Owner " + tag, "B");
        Desk.record("/sources/" + witness + "/affiliations", "with", owner, "as", "EMPLOYEE");
        String root = Desk.statement(witness, outlet, elsewhere, "SUPPORTS").getString("id");
        String copy = Desk.record(
                "/statements", "outlet", outlet, "text", "As was said.", "saidAt", "2023-09", "derivedFrom", root);
        JsonPath answer = supposed("links", List.of(body("statement", copy, "stance", "SUPPORTS")));
        ValidatableResponse tried = post(
                        "/claims/" + claim + "/evidence?dryRun=true", body("statement", copy, "stance", "SUPPORTS"))
                .statusCode(201);
        assertThat(figures(answer, "after")).isEqualTo(figures(tried, "to"));
        assertThat(answer.getString("policies[0].after.items.find { it.statement == '" + copy + "' }.root"))
                .isEqualTo(root);
        assertThat(answer.getMap("records.statements")).containsKeys(copy, root);
    }

    @Test
    void aLinkThatIsThereIsSupposedToBeOtherwise() {
        JsonPath answer = supposed("links", List.of(body("statement", first, "stance", "CONTEXT")));
        String link = linkOf(first);
        ValidatableResponse corrected =
                Desk.patch("/evidence/" + link, 1, "{\"stance\":\"CONTEXT\"}").statusCode(200);
        assertThat(figures(answer, "after")).isEqualTo(figures(corrected, "to"));
    }

    @Test
    void aCounterclaimsEvidenceMayBeSupposedAndAClaimOutOfReachMayNot() {
        String opposite = Desk.claim("Opposite " + tag);
        Desk.record("/claims/" + opposite + "/relations", "type", "CONTRADICTS", "to", claim);
        Object said = body("speaker", witness, "outlet", outlet, "stance", "SUPPORTS", "claim", opposite);
        JsonPath answer = supposed("statements", List.of(said));
        assertThat(answer.getList("policies.after.status")).containsOnly("CONTRADICTED");
        String far = Desk.claim("Far " + tag);
        suppose("", "stakes", List.of(body("source", witness, "stake", "PARTY", "claim", far)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/stakes/0/claim"));
    }

    @Test
    void nothingSupposedChangesNothingAndTheStandingPolicyIsUsed() {
        suppose("")
                .statusCode(200)
                .body("policies", hasSize(1))
                .body("policies[0].policy", equalTo("corroboration-1"))
                .body("policies[0].difference", equalTo(List.of("Nothing changes.")));
        suppose("?policy=corroboration-1-strict").body("policies.policy", equalTo(List.of("corroboration-1-strict")));
        suppose("?policy=corroboration-1-strict", "policies", List.of("corroboration-1", "corroboration-1"))
                .body("policies.policy", equalTo(List.of("corroboration-1")));
        assertThat(suppose("").extract().jsonPath().getMap("policies[0].before"))
                .isEqualTo(withoutItsBasis(get("/claims/" + claim + "/corroboration")));
    }

    private static Map<String, Object> withoutItsBasis(ValidatableResponse corroboration) {
        Map<String, Object> core =
                new HashMap<>(corroboration.extract().jsonPath().getMap(""));
        core.keySet().removeAll(List.of("records", "knownAt", "storedBy", "journalPosition"));
        return core;
    }

    @Test
    void itIsSupposedOfWhatWasKnownThenToo() {
        String at = Desk.summary(claim).getString("knownAt");
        Desk.statement(witness, outlet, claim, "SUPPORTS");
        Object said = body("speaker", witness, "outlet", outlet, "stance", "SUPPORTS", "directness", "FIRST_HAND");
        suppose("", "statements", List.of(said)).body("policies[0].before.status", equalTo("CORROBORATED"));
        suppose("?knownAt=" + at, "statements", List.of(said))
                .statusCode(200)
                .body("policies[0].before.status", equalTo("DENIED"))
                .body("policies[0].before.knownAt", equalTo(at))
                .body("policies[0].after.status", equalTo("CORROBORATED"));
        suppose("?saidBy=2023-01-01T00:00:00Z", "statements", List.of(said))
                .body("policies[0].before.status", equalTo("UNSOURCED"))
                .body("policies[0].after.status", equalTo("SINGLE_SOURCE"));
        suppose("?knownAt=2999-01-01T00:00:00Z").statusCode(422);
    }

    @Test
    void whatCannotBeSupposedIsRefusedWithItsPlace() {
        String nobody = UUID.randomUUID().toString();
        suppose(
                        "",
                        "statements",
                        List.of(body("speaker", nobody, "stance", "SUPPORTS", "derivedFrom", nobody)),
                        "ratings",
                        List.of(body("source", body("system", "what-if", "value", "nobody"), "letter", "A")),
                        "withdrawStatements",
                        List.of(nobody, body("system", "what-if", "value", "002")),
                        "withdrawEvidence",
                        List.of(first),
                        "rulings",
                        List.of(body("a", first, "b", nobody, "ruling", "INDEPENDENT")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/statements/0/speaker",
                                "/statements/0/derivedFrom",
                                "/ratings/0/source",
                                "/withdrawStatements/0",
                                "/withdrawStatements/1",
                                "/withdrawEvidence/0",
                                "/rulings/0/b"))
                .body("errors", hasSize(7))
                .body("errors.code", equalTo(Collections.nCopies(7, "unknown-reference")));
        suppose("", "sources", List.of(body("id", "a"), body("id", "a")))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/sources/1/id")));
        suppose("", "policies", List.of("corroboration-1", "corroboration-9"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/policies/1")));
        suppose("?policy=no").statusCode(400);
        suppose("", "statements", List.of(body("speaker", witness)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/statements/0/stance"));
        suppose("", "withdrawStatements", Collections.nCopies(201, first)).statusCode(422);
        suppose(
                        "",
                        "withdrawStatements",
                        Collections.nCopies(101, first),
                        "ratings",
                        Collections.nCopies(100, body("source", witness, "letter", "A")))
                .statusCode(422)
                .body("errors.code", hasItem("too-many"));
        post("/claims/" + nobody + "/what-if", body()).statusCode(404);
    }
}
