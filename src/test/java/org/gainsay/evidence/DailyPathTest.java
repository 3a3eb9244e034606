package org.gainsay.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.restore;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.gainsay.Desk.summary;
import static org.gainsay.Desk.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a desk does every day, from an empty claim to its corroboration, through HTTP. */
@QuarkusTest
class DailyPathTest {

    private String outlet;
    private String witness;
    private String other;
    private String claim;

    @BeforeEach
    void aDeskWithAClaim() {
        outlet = source("OUTLET", "CNN", "B");
        witness = source("PERSON", "A witness", "B");
        other = source("PERSON", "Another witness", "B");
        claim = claim("The talks are advancing.");
    }

    @Test
    void aClaimNeedsOnlyItsTextAndIsUnsourcedAtOnce() {
        assertThat(summary(claim).getString("status")).isEqualTo("UNSOURCED");
        assertThat(summary(claim).getLong("number")).isEqualTo(1);
    }

    @Test
    void theCorroborationFollowsEveryWrite() {
        statement(witness, outlet, claim, "SUPPORTS");
        assertThat(summary(claim).getString("status")).isEqualTo("SINGLE_SOURCE");
        JsonPath second = statement(other, outlet, claim, "SUPPORTS");
        assertThat(summary(claim).getString("status")).isEqualTo("CORROBORATED");
        withdraw("/statements/" + second.getString("id"), 1).statusCode(200).body("withdrawnAt", notNullValue());
        assertThat(summary(claim).getString("status")).isEqualTo("SINGLE_SOURCE");
        assertThat(summary(claim).getList("flags", String.class)).contains("SUPPORT_WITHDRAWN");
        restore("/statements/" + second.getString("id"), 2).statusCode(200).body("withdrawnAt", nullValue());
        assertThat(summary(claim).getString("status")).isEqualTo("CORROBORATED");
    }

    @Test
    void aRatingAnAffiliationAStakeAndASecondRecordOfOneSourceMoveTheClaim() {
        statement(witness, outlet, claim, "SUPPORTS");
        statement(other, outlet, claim, "SUPPORTS");
        long before = summary(claim).getLong("supportPoints");
        record("/sources/" + witness + "/ratings", "letter", "E");
        assertThat(summary(claim).getLong("supportPoints")).isLessThan(before);
        String government = source("GOVERNMENT", "A government", "B");
        record("/sources/" + witness + "/affiliations", "with", government, "as", "EMPLOYEE");
        record("/sources/" + other + "/affiliations", "with", government, "as", "EMPLOYEE");
        assertThat(summary(claim).getInt("origins")).isEqualTo(1);
        record("/claims/" + claim + "/stakes", "source", government, "stake", "WANTS_BELIEVED");
        assertThat(summary(claim).getList("flags", String.class)).contains("SUPPORT_WEAK_OR_INTERESTED_ONLY");
        String third = source("PERSON", "The witness, misspelt", "A");
        JsonPath said = statement(third, outlet, claim, "SUPPORTS");
        assertThat(said.getString("id")).isNotNull();
        assertThat(summary(claim).getInt("origins")).isEqualTo(2);
        record("/sources/" + third + "/same-as", "other", witness);
        assertThat(summary(claim).getInt("origins")).isEqualTo(1);
    }

    @Test
    void aRulingJoinsTwoOrigins() {
        String a = statement(witness, outlet, claim, "SUPPORTS").getString("id");
        String b = statement(other, outlet, claim, "SUPPORTS").getString("id");
        assertThat(summary(claim).getInt("origins")).isEqualTo(2);
        String ruling = record("/rulings", "a", a, "b", b, "ruling", "SAME_ORIGIN", "reason", "One briefing.");
        assertThat(summary(claim).getInt("origins")).isEqualTo(1);
        withdraw("/rulings/" + ruling, 1).statusCode(200);
        assertThat(summary(claim).getInt("origins")).isEqualTo(2);
    }

    @Test
    void evidenceOfACounterclaimTravelsAndCounterclaimsAreListed() {
        String counter = claim("There are no talks.");
        statement(witness, outlet, counter, "SUPPORTS");
        record("/claims/" + counter + "/relations", "type", "CONTRADICTS", "to", claim);
        assertThat(summary(claim).getString("status")).isEqualTo("CONTRADICTED");
        get("/claims/" + claim + "/counterclaims")
                .statusCode(200)
                .body("items.claim.id", hasItem(counter))
                .body("items.corroboration.status", hasItem("SINGLE_SOURCE"));
    }

    @Test
    void aCopyFollowsItsRootAndAnActGivesTheStance() {
        String root = statement(witness, outlet, claim, "SUPPORTS").getString("id");
        post(
                        "/statements",
                        body(
                                "outlet",
                                source("OUTLET", "A copier", "C"),
                                "act",
                                "RELAYS",
                                "text",
                                "Copied.",
                                "saidAt",
                                "2023-08-31",
                                "derivedFrom",
                                root,
                                "publication",
                                body("outlet", outlet, "url", "https://example.org/1"),
                                "evidence",
                                new Object[] {body("claim", claim)}))
                .statusCode(422)
                .body("errors.pointer", hasItem("/outlet"));
        post(
                        "/statements",
                        body(
                                "outlet",
                                outlet,
                                "act",
                                "RELAYS",
                                "text",
                                "Copied.",
                                "saidAt",
                                "2023-08-31",
                                "derivedFrom",
                                root,
                                "publication",
                                body("outlet", outlet, "url", "https://example.org/1"),
                                "evidence",
                                new Object[] {body("claim", claim)}))
                .statusCode(201)
                .body("evidence.stance", hasItem("SUPPORTS"))
                .body("publication", notNullValue());
        assertThat(summary(claim).getInt("origins")).isEqualTo(1);
        assertThat(summary(claim).getInt("items")).isEqualTo(2);
        assertThat(summary(claim).getString("status")).isEqualTo("SINGLE_SOURCE");
    }

    @Test
    void aRetractionWithdrawsWhatItTakesBack() {
        String said = statement(witness, outlet, claim, "SUPPORTS").getString("id");
        record(
                "/statements",
                "speaker",
                witness,
                "outlet",
                outlet,
                "act",
                "RETRACTS",
                "text",
                "I was wrong.",
                "saidAt",
                "2023-09-01",
                "takesBack",
                said,
                "evidence",
                new Object[] {body("claim", claim)});
        assertThat(summary(claim).getString("status")).isEqualTo("RETRACTED");
        get("/statements/" + said).body("withdrawnAt", notNullValue());
    }

    @Test
    void theWholeCorroborationExplainsItselfAndNamesItsRecords() {
        String link = statement(witness, outlet, claim, "SUPPORTS").getString("evidence[0].id");
        get("/claims/" + claim + "/corroboration")
                .statusCode(200)
                .body("status", equalTo("SINGLE_SOURCE"))
                .body("sentences[0]", containsString("SINGLE_SOURCE"))
                .body("records.evidence.'" + link + "'.href", equalTo("/api/v1/evidence/" + link));
    }

    @Test
    void thePastIsAnsweredAsItWas() {
        statement(witness, outlet, claim, "SUPPORTS");
        String then = summary(claim).getString("knownAt");
        String asThen = "/claims/" + claim + "/corroboration?knownAt=" + then + "&storedBy=" + then;
        String answer = get(asThen).body("storedBy", equalTo(then)).extract().asString();
        String digest = JsonPath.from(answer).getString("digest");
        record("/sources/" + witness + "/ratings", "letter", "E");
        statement(other, outlet, claim, "DENIES");
        assertThat(summary(claim).getString("status")).isNotEqualTo("SINGLE_SOURCE");
        get(asThen).statusCode(200).body(equalTo(answer));
        get("/claims/" + claim + "/corroboration?knownAt=" + then).body("digest", equalTo(digest));
        get("/claims/" + claim + "/corroboration").body("digest", not(equalTo(digest)));
        get("/claims/" + claim + "/corroboration?saidBy=2023-08-01T00:00:00Z").body("status", equalTo("UNSOURCED"));
    }

    @Test
    void whatIsAskedOfATimeBeforeTheClaimSaysWhenItBegan() {
        String began = get("/claims/" + claim).extract().path("recordedAt");
        for (String of : List.of("", "/corroboration", "/dossier", "/timeline", "/provenance", "/wording")) {
            for (String instant : List.of("knownAt", "storedBy")) {
                get("/claims/" + claim + of + "?" + instant + "=2001-01-01T00:00:00Z")
                        .statusCode(422)
                        .body("errors[0].parameter", equalTo(instant))
                        .body("errors[0].detail", containsString(began));
            }
            get("/claims/" + claim + of + "?knownAt=" + began).statusCode(200);
        }
    }

    @Test
    void theFutureGarbageAndUnknownPoliciesAreRefused() {
        String of = "/claims/" + claim + "/corroboration";
        get(of + "?knownAt=2999-01-01T00:00:00Z")
                .statusCode(422)
                .body("errors[0].parameter", equalTo("knownAt"))
                .body("errors[0].detail", containsString("now"));
        get(of + "?storedBy=2999-01-01T00:00:00Z").statusCode(422).body("errors[0].parameter", equalTo("storedBy"));
        get(of + "?knownAt=%2B999999999-01-01T00:00:00Z").statusCode(400);
        get(of + "?knownAt=yesterday").statusCode(400).body("errors.parameter", hasItem("knownAt"));
        get(of + "?policy=corroboration-9").statusCode(400).body("errors.parameter", hasItem("policy"));
        get(of + "?view=summary&knownAt=2001-01-01T00:00:00Z").statusCode(400);
        get("/claims/" + UUID.randomUUID() + "/corroboration").statusCode(404);
        get(of + "?policy=corroboration-1-strict").statusCode(200).body("policy", equalTo("corroboration-1-strict"));
    }

    @Test
    void tagsSpareAnUnchangedReadAndChangeWithEveryWrite() {
        String of = "/api/v1/claims/" + claim + "/corroboration?view=summary";
        String tag = given().get(of).header("ETag");
        given().header("If-None-Match", tag).get(of).then().statusCode(304);
        statement(witness, outlet, claim, "CONTEXT");
        given().header("If-None-Match", tag).get(of).then().statusCode(200);
        given().header("If-None-Match", "\"1\"")
                .get("/api/v1/claims/" + claim)
                .then()
                .statusCode(304);
    }

    @Test
    void changesNeedTheVersionTheyWereMadeFrom() {
        String path = "/claims/" + claim;
        given().contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(428);
        patch(path, 1, "{\"language\": \"en\", \"topics\": [\"arms\"]}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("topics", hasItem("arms"));
        patch(path, 1, "{\"language\": null}").statusCode(412);
        patch(path, 2, "{\"language\": null}").statusCode(200).body("language", nullValue());
        patch(path, 3, "{\"text\": null}").statusCode(422).body("errors.pointer", hasItem("/text"));
        patch(path, 3, "{\"born\": \"x\"}").statusCode(400);
        withdraw(path, 3).statusCode(200);
        withdraw(path, 4).statusCode(409);
        restore(path, 4).statusCode(200);
        restore(path, 5).statusCode(409);
    }

    @Test
    void aSecondLinkOfTheSamePairIsRefusedAndNamesTheFirst() {
        JsonPath said = statement(witness, outlet, claim, "SUPPORTS");
        post("/claims/" + claim + "/evidence", body("statement", said.getString("id"), "stance", "DENIES"))
                .statusCode(409)
                .body("detail", containsString(said.getString("evidence[0].id")));
    }

    @Test
    void referencesByTheNewsroomsOwnIdsAreFoundAndUnknownOnesNamed() {
        String value = UUID.randomUUID().toString();
        Object[] ids = {body("system", "cms", "value", value)};
        record("/sources", "kind", "PERSON", "name", "Known to the CMS", "externalIds", ids);
        post("/sources", body("kind", "PERSON", "name", "Twice", "externalIds", ids))
                .statusCode(409);
        record("/claims/" + claim + "/stakes", "source", body("system", "cms", "value", value), "stake", "PARTY");
        post("/claims/" + claim + "/stakes", body("source", body("system", "cms", "value", "x"), "stake", "PARTY"))
                .statusCode(422)
                .body("errors.code", hasItem("unknown-reference"));
        post("/claims/" + claim + "/stakes", body("source", 5, "stake", "PARTY"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/source"));
        post("/claims/" + UUID.randomUUID() + "/stakes", body("source", witness, "stake", "PARTY"))
                .statusCode(404);
    }

    @Test
    void aRequestWithAKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{\"text\": \"Said once.\", \"topics\": [\"" + key + "\"]}")
                    .post("/api/v1/claims")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        get("/claims?topic=" + key).body("items", hasSize(1));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"text\": \"Something else.\"}")
                .post("/api/v1/claims")
                .then()
                .statusCode(422);
    }

    @Test
    void listsArePagedByACursorThatBelongsToTheirFilters() {
        String topic = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            record("/claims", "text", "Claim " + i, "topics", new String[] {topic});
        }
        String cursor = get("/claims?limit=3&topic=" + topic)
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .path("next");
        get("/claims?limit=3&topic=" + topic + "&cursor=" + cursor)
                .body("items", hasSize(2))
                .body("next", nullValue());
        get("/claims?limit=3&topic=else&cursor=" + cursor).statusCode(400);
        get("/claims?limit=0").statusCode(400);
        get("/claims?limit=201").statusCode(400);
        get("/claims?status=TRUE").statusCode(400);
        get("/claims?status=UNSOURCED&status=DENIED&topic=" + topic).body("items", hasSize(5));
    }

    @Test
    void aRefusedRequestStoresNothing() {
        String topic = UUID.randomUUID().toString();
        post(
                        "/statements",
                        body(
                                "outlet",
                                outlet,
                                "text",
                                topic,
                                "saidAt",
                                "2023",
                                "publication",
                                body("outlet", outlet, "title", topic),
                                "evidence",
                                new Object[] {body("claim", claim), body("claim", UUID.randomUUID())}))
                .statusCode(422)
                .body("errors.pointer", hasItem("/evidence/1/claim"));
        get("/claims/" + claim + "/evidence").body("items", hasSize(0));
        assertThat(summary(claim).getLong("number")).isEqualTo(1);
    }
}
