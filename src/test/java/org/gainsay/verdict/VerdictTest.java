package org.gainsay.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.issue;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.restore;
import static org.gainsay.Desk.scale;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.gainsay.Desk.verdict;
import static org.gainsay.Desk.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verdicts over HTTP: drafted, issued with how the claim stood, corrected in the open, and never a corroboration. */
@QuarkusTest
class VerdictTest {

    private String claim;
    private String scale;

    @BeforeEach
    void somethingToRate() {
        claim = claim("Rated.");
        scale = scale();
    }

    private Map<String, Object> draft() {
        return body("scale", scale, "rating", "MISLEADING");
    }

    private ValidatableResponse send(Map<String, Object> draft) {
        return post("/claims/" + claim + "/verdicts", draft);
    }

    private static Map<String, Object> rating(String code, Integer number) {
        Map<String, Object> rating = new HashMap<>(body("code", code, "text", code, "meaning", "So."));
        if (number != null) {
            rating.put("number", number);
        }
        return rating;
    }

    private static ValidatableResponse scaleOf(Object... ratings) {
        return post("/scales", body("name", "House", "ratings", ratings));
    }

    private void oneMoreOrigin(String stance) {
        String outlet = source("OUTLET", "Outlet " + UUID.randomUUID(), "B");
        statement(source("PERSON", "Witness " + UUID.randomUUID(), "B"), outlet, claim, stance);
    }

    @Test
    void aScaleHasEachCodeOnceAndItsNumbersGrow() {
        scaleOf(rating("NO", 1), rating("YES", 2), rating("UNPROVEN", null)).statusCode(201);
        scaleOf(rating("NO", null), rating("YES", null)).statusCode(201);
        scaleOf(rating("NO", 1), rating("NO", 2)).statusCode(422).body("errors.pointer", contains("/ratings/1/code"));
        scaleOf(rating("NO", 2), rating("YES", 2))
                .statusCode(422)
                .body("errors.pointer", contains("/ratings/1/number"));
        scaleOf(rating("NO", 1), rating("YES", null)).statusCode(422).body("errors.pointer", contains("/ratings"));
        scaleOf(rating("NO", 1)).statusCode(422).body("errors.pointer", contains("/ratings"));
        scaleOf(rating("no", 1), rating("YES", 2)).statusCode(422).body("errors.pointer", contains("/ratings/0/code"));
    }

    @Test
    void aCodeThatVerdictsMayNameStaysAndItsWordsMayChange() {
        String path = "/scales/"
                + scaleOf(rating("NO", 1), rating("YES", 2)).extract().path("id");
        patch(path, 1, "{\"ratings\":[" + json("NO") + "," + json("MAYBE") + "]}")
                .statusCode(422)
                .body("errors.detail", contains(containsString("YES")));
        patch(path, 1, "{\"ratings\":[" + json("NO") + "," + json("MAYBE") + "," + json("YES") + "]}")
                .statusCode(200)
                .body("ratings.code", contains("NO", "MAYBE", "YES"))
                .body("ratings.text", hasItem("Now NO"));
        get(path + "/revisions")
                .body("items[0].changes.member", contains("ratings"))
                .body("items[0].changes[0].to", hasItem(containsString("Now MAYBE")));
    }

    private static String json(String code) {
        return "{\"code\":\"%s\",\"text\":\"Now %s\",\"meaning\":\"So.\"}".formatted(code, code);
    }

    @Test
    void aVerdictIsADraftUntilItIsIssued() {
        ValidatableResponse made = send(draft())
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("ratingText", equalTo("Misleading"))
                .body("corrections", empty())
                .body("stood", nullValue())
                .body("changes", empty());
        String id = made.extract().path("id");
        issue(id, 1).statusCode(409).body("detail", containsString("url, author, reviewedAt"));
        patch("/verdicts/" + id, 1, "{\"url\":\"https://news.example/a\",\"author\":\"Jo\",\"reviewedAt\":\"2023-09\"}")
                .statusCode(200);
        issue(id, 1).statusCode(412);
        given().post("/api/v1/verdicts/" + id + "/issue").then().statusCode(428);
        issue(id, 2)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("ISSUED"))
                .body("issuedAt", notNullValue())
                .body("stood.as", equalTo("UNSOURCED"))
                .body("stood.now", equalTo("UNSOURCED"))
                .body("stood.changed", equalTo(false))
                .body("stood.policy", equalTo("corroboration-1"));
        issue(id, 3).statusCode(409);
        issue(UUID.randomUUID().toString(), 1).statusCode(404);
    }

    @Test
    void whatIsNotThereCannotBeRatedNorGiven() {
        String nobody = UUID.randomUUID().toString();
        post("/claims/" + nobody + "/verdicts", draft()).statusCode(404);
        get("/claims/" + nobody + "/verdicts").statusCode(404);
        send(body("scale", nobody, "rating", "TRUE")).statusCode(422).body("errors.pointer", contains("/scale"));
        send(body("scale", scale, "rating", "GREAT"))
                .statusCode(422)
                .body("errors.pointer", contains("/rating"))
                .body("errors.detail", contains(containsString("FALSE, MISLEADING, TRUE, UNPROVEN")));
        send(body("scale", scale)).statusCode(422).body("errors.pointer", contains("/rating"));
        String path = "/verdicts/" + send(draft()).extract().path("id");
        patch(path, 1, "{\"rating\":\"GREAT\"}").statusCode(422).body("errors.pointer", contains("/rating"));
        patch(path, 1, "{\"scale\":\"" + scale + "\"}").statusCode(400);
        patch(path, 1, "{\"issuedAt\":\"2023-09-01T00:00:00Z\"}").statusCode(400);
        patch(path, 1, "{\"url\":\"javascript:alert(1)\"}").statusCode(422);
    }

    @Test
    void howTheClaimStoodStaysAndALaterChangeIsFlagged() {
        oneMoreOrigin("SUPPORTS");
        String id = verdict(claim, scale, "FALSE");
        String issued = issue(id, 1)
                .statusCode(200)
                .body("stood.as", equalTo("SINGLE_SOURCE"))
                .extract()
                .path("issuedAt");
        String path = "/verdicts/" + id;
        get(path).header("ETag", "\"2\"").body("stood.changed", equalTo(false));
        get("/verdicts?stoodOtherwise=true&claim=" + claim).body("items", empty());
        oneMoreOrigin("SUPPORTS");
        get(path)
                .header("ETag", "\"2.nowcorroborated\"")
                .body("version", equalTo(2))
                .body("stood.as", equalTo("SINGLE_SOURCE"))
                .body("stood.at", equalTo(issued))
                .body("stood.now", equalTo("CORROBORATED"))
                .body("stood.changed", equalTo(true));
        get("/verdicts?stoodOtherwise=true&claim=" + claim).body("items.id", contains(id));
        get("/claims/" + claim + "/corroboration?knownAt=" + issued + "&storedBy=" + issued)
                .body("status", equalTo("SINGLE_SOURCE"));
        given().header("If-None-Match", "\"2\"").get("/api/v1" + path).then().statusCode(200);
        given().header("If-None-Match", "\"2.nowcorroborated\"")
                .get("/api/v1" + path)
                .then()
                .statusCode(304);
        patch(path, 2, "{\"title\":\"Another\"}").statusCode(200).body("stood.as", equalTo("SINGLE_SOURCE"));
    }

    @Test
    void aVerdictMovesNoCorroboration() {
        oneMoreOrigin("SUPPORTS");
        String tag = Desk.settledTag(claim);
        String before = get("/claims/" + claim + "/corroboration").extract().asString();
        String id = verdict(claim, scale, "FALSE");
        issue(id, 1).statusCode(200).body("changes", empty());
        withdraw("/verdicts/" + id, 2).statusCode(200).body("changes", empty());
        get("/claims/" + claim + "/corroboration").header("ETag", tag);
        assertThat(get("/claims/" + claim + "/corroboration").extract().asString())
                .isEqualTo(before);
    }

    @Test
    void whatIsOutIsCorrectedInTheOpen() {
        String id = verdict(claim, scale, "FALSE");
        String path = "/verdicts/" + id;
        patch(path, 1, "{\"rating\":\"TRUE\"}").statusCode(200);
        issue(id, 2).statusCode(200);
        patch(path, 3, "{\"rating\":\"MISLEADING\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/corrections"))
                .body("errors.code", contains("required"));
        patch(path, 3, "{\"rating\":\"MISLEADING\",\"corrections\":[\"We said true.\"]}")
                .statusCode(200)
                .body("corrections", contains("We said true."));
        patch(path, 4, "{\"corrections\":[\"We said nothing.\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/corrections"));
        patch(path, 4, "{\"corrections\":null}").statusCode(422);
        patch(path, 4, "{\"summary\":\"Otherwise.\"}").statusCode(422);
        patch(path, 4, "{\"title\":\"A better title\"}").statusCode(200);
        for (String needed : List.of("url", "author", "reviewedAt")) {
            patch(path, 5, "{\"" + needed + "\":null}").statusCode(422).body("errors.pointer", contains("/" + needed));
        }
    }

    @Test
    void itIsWithdrawnAndStandsAgainAsIssued() {
        String id = verdict(claim, scale, "FALSE");
        issue(id, 1).statusCode(200);
        withdraw("/verdicts/" + id, 2).statusCode(200).body("state", equalTo("WITHDRAWN"));
        issue(id, 3).statusCode(409);
        get("/claims/" + claim + "/verdicts").body("items", empty());
        get("/claims/" + claim + "/verdicts?withdrawn=true").body("items.id", contains(id));
        restore("/verdicts/" + id, 3).statusCode(200).body("state", equalTo("ISSUED"));
        get("/verdicts/" + id + "/revisions").body("items.act", contains("RESTORE", "WITHDRAW", "CORRECT", "CREATE"));
    }

    @Test
    void verdictsAreFoundByWhatTheyAre() {
        String draft = verdict(claim, scale, "FALSE");
        String out = verdict(claim, scale, "TRUE");
        String gone = verdict(claim, scale, "TRUE");
        issue(out, 1).statusCode(200);
        withdraw("/verdicts/" + gone, 1).statusCode(200);
        String list = "/verdicts?claim=" + claim;
        get(list + "&sort=recorded").body("items.id", contains(draft, out));
        get(list + "&state=DRAFT").body("items.id", contains(draft));
        get(list + "&state=ISSUED&state=DRAFT").body("items", hasSize(2));
        get(list + "&state=WITHDRAWN&withdrawn=true").body("items.id", contains(gone));
        get(list + "&rating=TRUE").body("items.id", contains(out));
        get(list + "&scale=" + scale()).body("items", empty());
        get(list + "&state=SECRET").statusCode(400);
    }

    @Test
    void sentTwiceUnderOneKeyItIsOneVerdictAndIsIssuedOnce() {
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(draft())
                    .post("/api/v1/claims/" + claim + "/verdicts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        String ready = verdict(claim, scale, "FALSE");
        String again = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", again)
                    .header("If-Match", "\"1\"")
                    .post("/api/v1/verdicts/" + ready + "/issue")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .body("version", equalTo(2));
        }
    }

    @Test
    void aDesksVerdictIsItsOwnAndStandsByWhatTheDeskKnows() {
        String name = "verdicts-" + UUID.randomUUID();
        post("/desks", body("name", name)).statusCode(201);
        String token = "Bearer "
                + post("/tokens", body("name", name, "role", "EDITOR", "desks", List.of(name)))
                        .statusCode(201)
                        .extract()
                        .<String>path("token");
        oneMoreOrigin("SUPPORTS");
        String outlet = source("OUTLET", "Desk's " + UUID.randomUUID(), "B");
        String person = source("PERSON", "Desk's witness " + UUID.randomUUID(), "B");
        given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body(
                        "speaker", person,
                        "outlet", outlet,
                        "text", "So.",
                        "saidAt", "2023-08-30",
                        "directness", "FIRST_HAND",
                        "form", "QUOTED",
                        "evidence", List.of(body("claim", claim, "stance", "SUPPORTS"))))
                .post("/api/v1/statements")
                .then()
                .statusCode(201);
        String publics = verdict(claim, scale, "FALSE");
        String desks = given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body(
                        "scale", scale,
                        "rating", "FALSE",
                        "url", "https://news.example/d",
                        "author", "Jo",
                        "reviewedAt", "2023-09-01"))
                .post("/api/v1/claims/" + claim + "/verdicts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get("/verdicts/" + desks).statusCode(404);
        issueBy(token, desks).body("stood.as", equalTo("CORROBORATED")).body("desk", equalTo(name));
        issueBy(token, publics).body("stood.as", equalTo("SINGLE_SOURCE")).body("stood.changed", equalTo(false));
        get("/claims/" + claim + "/verdicts").body("items.id", contains(publics));
    }

    private static ValidatableResponse issueBy(String token, String verdict) {
        return given().header("Authorization", token)
                .header("If-Match", "\"1\"")
                .post("/api/v1/verdicts/" + verdict + "/issue")
                .then()
                .statusCode(200);
    }

    @Test
    void wordsThatMustGoAreGone() {
        String id = verdict(claim, scale, "FALSE");
        issue(id, 1).statusCode(200);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body(body("reason", "Names somebody.", "authority", "A court"))
                .post("/api/v1/verdicts/" + id + "/redact")
                .then()
                .statusCode(200)
                .body("summary", nullValue())
                .body("author", nullValue())
                .body("url", nullValue())
                .body("stood.as", equalTo("UNSOURCED"));
        patch("/verdicts/" + id, 3, "{\"language\":\"de\"}").statusCode(200);
        String own = scale();
        String rated = verdict(claim, own, "FALSE");
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body("reason", "Names somebody.", "authority", "A court"))
                .post("/api/v1/scales/" + own + "/redact")
                .then()
                .statusCode(200)
                .body("ratings", empty())
                .body("name", equalTo("[redacted]"));
        get("/verdicts/" + rated).body("ratingText", equalTo("FALSE"));
    }
}
