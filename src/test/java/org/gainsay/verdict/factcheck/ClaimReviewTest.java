package org.gainsay.verdict.factcheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.withdraw;
import static org.gainsay.verdict.factcheck.FactChecker.claim;
import static org.gainsay.verdict.factcheck.FactChecker.issued;
import static org.gainsay.verdict.factcheck.FactChecker.say;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issued verdicts as ClaimReviews: what the editor signed, in the words of schema.org, and only what is everybody's. */
@QuarkusTest
@TestProfile(FactChecker.class)
@Tag("slow")
class ClaimReviewTest {

    private static final String FEED = "/feeds/claim-review.json";
    private static final Vocabulary VOCABULARY = Vocabulary.read();

    private static ValidatableResponse feed(String query) {
        return given().get(FEED + query).then();
    }

    private static JsonNode review(String claim) {
        return Desk.json(get("/claims/" + claim + "/claim-review")
                .statusCode(200)
                .contentType("application/ld+json")
                .extract());
    }

    /** The element of a verdict in the whole feed; null: it is not there. */
    private static JsonNode element(String verdict) {
        for (JsonNode element : Desk.json(feed("").statusCode(200).extract()).get("dataFeedElement")) {
            if (element.at("/item/0/@id").asText().equals("urn:uuid:" + verdict)) {
                return element;
            }
        }
        return null;
    }

    @Test
    void aClaimReviewSaysWhatTheEditorSigned() {
        String claim = claim("The talks advance.");
        say(claim, "PERSON", "Pat Spokes", "2023-08-30T14:00-05:00", "https://one.example/a");
        say(claim, "GOVERNMENT", "Ruritania", "2023-08-31T09:00Z", "https://two.example/b");
        get("/claims/" + claim + "/claim-review").statusCode(404);
        String verdict = issued(claim, "MISLEADING");
        JsonNode review = review(claim);
        assertThat(review.fieldNames().next()).isEqualTo("@context");
        assertThat(review.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(review.get("@type").asText()).isEqualTo("ClaimReview");
        assertThat(review.get("@id").asText()).isEqualTo("urn:uuid:" + verdict);
        assertThat(review.get("claimReviewed").asText()).isEqualTo("The talks advance.");
        assertThat(review.get("url").asText()).startsWith("https://times.example/checks/");
        assertThat(review.get("datePublished").asText()).isEqualTo("2023-09-01");
        assertThat(review.get("inLanguage").asText()).isEqualTo("en-GB");
        assertThat(review.at("/author/name").asText()).isEqualTo("Jo Checker");
        assertThat(review.at("/reviewRating/alternateName").asText()).isEqualTo("Misleading");
        assertThat(review.at("/reviewRating/ratingValue").asInt()).isEqualTo(3);
        assertThat(review.at("/reviewRating/bestRating").asInt()).isEqualTo(5);
        assertThat(review.at("/reviewRating/worstRating").asInt()).isEqualTo(1);
        assertThat(review.at("/itemReviewed/@type").asText()).isEqualTo("Claim");
        assertThat(review.at("/itemReviewed/author/@type").asText()).isEqualTo("Person");
        assertThat(review.at("/itemReviewed/author/name").asText()).isEqualTo("Pat Spokes");
        assertThat(review.at("/itemReviewed/datePublished").asText()).isEqualTo("2023-08-30T14:00-05:00");
        assertThat(review.at("/itemReviewed/firstAppearance/url").asText()).isEqualTo("https://one.example/a");
        assertThat(review.at("/itemReviewed/appearance").findValuesAsText("url"))
                .containsExactly("https://one.example/a", "https://two.example/b");
        assertThat(review.at("/sdPublisher/name").asText()).isEqualTo(FactChecker.NAME);
        assertThat(review.at("/sdPublisher/url").asText()).isEqualTo(FactChecker.SITE);
        assertThat(review.get("sdLicense").asText()).isEqualTo(FactChecker.LICENSE);
        assertThat(review.get("sdDatePublished").asText())
                .isEqualTo(review.get("dateModified").asText().substring(0, 10));
        assertThat(review.has("correction")).isFalse();
    }

    @Test
    void aRatingBesideTheNumbersHasNone() {
        String claim = claim("Nobody knows.");
        issued(claim, "UNPROVEN");
        assertThat(review(claim).at("/reviewRating/alternateName").asText()).isEqualTo("Unproven");
        assertThat(review(claim).get("reviewRating").has("ratingValue")).isFalse();
    }

    @Test
    void whoMayNotBeNamedIsNotAndWhoDeniesHasNotMadeTheClaim() {
        String claim = claim("An official says so.");
        String unnamed = Desk.source("UNNAMED_SOURCE", "A senior official", "B");
        FactChecker.sayAs(claim, unnamed, "2023-08-29", "https://one.example/u", "UNNAMED");
        String outlet = Desk.source("OUTLET", "Denier's outlet " + UUID.randomUUID(), "B");
        Desk.statement(Desk.source("PERSON", "Dee Nyer", "B"), outlet, claim, "DENIES");
        issued(claim, "FALSE");
        JsonNode item = review(claim).get("itemReviewed");
        assertThat(item.has("author")).isFalse();
        assertThat(item.get("datePublished").asText()).isEqualTo("2023-08-29");
        assertThat(review(claim).toString()).doesNotContain("senior official", "Dee Nyer");
        say(claim, "GOVERNMENT", "Freedonia", "2023-08-30Z", "https://two.example/g");
        item = review(claim).get("itemReviewed");
        assertThat(item.at("/author/@type").asText()).isEqualTo("Organization");
        assertThat(item.at("/author/name").asText()).isEqualTo("Freedonia");
        assertThat(item.get("datePublished").asText()).isEqualTo("2023-08-30");
        assertThat(item.at("/firstAppearance/url").asText()).isEqualTo("https://one.example/u");
    }

    @Test
    void correctionsAreTold() {
        String claim = claim("Corrected.");
        String verdict = issued(claim, "TRUE");
        String before = review(claim).get("dateModified").asText();
        patch("/verdicts/" + verdict, 2, "{\"rating\":\"FALSE\",\"corrections\":[\"We had it as true.\"]}")
                .statusCode(200);
        JsonNode review = review(claim);
        assertThat(review.at("/correction/0/@type").asText()).isEqualTo("CorrectionComment");
        assertThat(review.at("/correction/0/text").asText()).isEqualTo("We had it as true.");
        assertThat(review.at("/reviewRating/alternateName").asText()).isEqualTo("False");
        assertThat(review.get("dateModified").asText()).isGreaterThan(before);
        assertThat(review.get("datePublished").asText()).isEqualTo("2023-09-01");
    }

    @Test
    void theLastIssuedInALanguageIsAnswered() {
        String claim = claim("In two languages.");
        issued(claim, "FALSE", "language", "de-AT", "title", "Was man weiß");
        issued(claim, "FALSE");
        String path = "/claims/" + claim + "/claim-review";
        get(path).body("inLanguage", equalTo("en-GB"));
        get(path + "?language=DE").body("headline", equalTo("Was man weiß"));
        get(path + "?language=fr").statusCode(404);
        get(path + "?language=not%20a%20tag").statusCode(400);
        get("/claims/" + UUID.randomUUID() + "/claim-review?language=not%20a%20tag")
                .statusCode(404);
    }

    @Test
    void itIsAnsweredOnceAndThenOnlyWhenItHasChanged() {
        String claim = claim("Asked twice.");
        String verdict = issued(claim, "FALSE");
        for (String path : List.of("/api/v1/claims/" + claim + "/claim-review", FEED, FEED + "?limit=200")) {
            String tag = given().get(path).header("ETag");
            given().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
        String whole = feed("").extract().header("ETag");
        String one = get("/claims/" + claim + "/claim-review").extract().header("ETag");
        patch("/verdicts/" + verdict, 2, "{\"title\":\"Another\"}").statusCode(200);
        given().header("If-None-Match", whole).get(FEED).then().statusCode(200);
        given().header("If-None-Match", one)
                .get("/api/v1/claims/" + claim + "/claim-review")
                .then()
                .statusCode(200);
    }

    @Test
    void whatGoesOutIsInTheVocabularyOfSchemaOrg() {
        String claim = claim("Held to the vocabulary.");
        say(claim, "PERSON", "Vo Cabulary", "2023-08-30T14:00Z", "https://one.example/v");
        say(claim, "OUTLET", "The Voc", "2023-09", "https://two.example/v");
        String verdict = issued(claim, "MISLEADING");
        patch("/verdicts/" + verdict, 2, "{\"corrections\":[\"A name was wrong.\"]}")
                .statusCode(200);
        withdraw("/verdicts/" + issued(claim, "TRUE"), 2).statusCode(200);
        String one = get("/claims/" + claim + "/claim-review").extract().asString();
        JsonNode expanded = JsonLdProcessor.expand(one, VOCABULARY);
        VOCABULARY.hold(expanded);
        assertThat(expanded.at("/0/https:~1~1schema.org~1reviewRating/0/https:~1~1schema.org~1alternateName/0/@value")
                        .asText())
                .isEqualTo("Misleading");
        assertThat(expanded.at("/0/https:~1~1schema.org~1itemReviewed/0/https:~1~1schema.org~1author/0/@type/0")
                        .asText())
                .isEqualTo("https://schema.org/Person");
        String feed = feed("").extract().asString();
        JsonNode all = JsonLdProcessor.expand(feed, VOCABULARY);
        VOCABULARY.hold(all);
        assertThat(all.at("/0/https:~1~1schema.org~1dataFeedElement").size())
                .isEqualTo(Desk.json(feed("").extract()).get("dataFeedElement").size());
    }

    @Test
    void whatGoesOutComesInAgainAndOnce() {
        String claim = claim("It travels.");
        say(claim, "PERSON", "Tra Veller", "2023-08-30T14:00Z", "https://one.example/t");
        String verdict = issued(claim, "FALSE");
        JsonNode review = review(claim);
        JsonNode item = takenIn(review, verdict);
        assertThat(item.get("outcome").asText()).as(item.toString()).isEqualTo("STORED");
        assertThat(item.at("/claim/id").asText()).isEqualTo(claim);
        String path = "/statements/" + item.get("statement").asText();
        JsonNode statement = Desk.json(get(path).statusCode(200).extract());
        assertThat(statement.get("text").asText())
                .isEqualTo(review.at("/reviewRating/alternateName").asText());
        assertThat(statement.get("saidAt").asText())
                .isEqualTo(review.get("datePublished").asText());
        JsonNode publication =
                Desk.json(get("/publications/" + statement.get("publication").asText())
                        .statusCode(200)
                        .extract());
        assertThat(publication.get("url").asText()).isEqualTo(review.get("url").asText());
        JsonNode link = Desk.json(get("/evidence/" + item.get("evidence").asText())
                .statusCode(200)
                .extract());
        assertThat(link.get("stance").asText()).isEqualTo("DENIES");

        JsonNode feed = Desk.json(feed("").statusCode(200).extract());
        assertThat(takenIn(feed, verdict).get("outcome").asText()).isEqualTo("UNCHANGED");
        withdraw("/verdicts/" + verdict, 2).statusCode(200);
        takenIn(Desk.json(feed("").statusCode(200).extract()), verdict);
        assertThat(Desk.json(get(path).statusCode(200).extract()).has("withdrawnAt"))
                .isTrue();
    }

    /** What the report says of the verdict of a document that is taken in. */
    private static JsonNode takenIn(JsonNode document, String verdict) {
        Response answer = given().contentType("application/ld+json")
                .body(document.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/claim-review");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        for (JsonNode item : Desk.json(answer).get("items")) {
            if (item.toString().contains(verdict)) {
                return item;
            }
        }
        throw new AssertionError("nothing of " + verdict + " in " + answer.asString());
    }

    @Test
    void aWithdrawnVerdictStaysInTheFeedAsGone() {
        String claim = claim("Gone.");
        String verdict = issued(claim, "FALSE");
        JsonNode element = element(verdict);
        assertThat(element.get("@type").asText()).isEqualTo("DataFeedItem");
        assertThat(element.get("item").isArray()).isTrue();
        assertThat(element.at("/item/0/claimReviewed").asText()).isEqualTo("Gone.");
        assertThat(element.has("dateDeleted")).isFalse();
        String gone = withdraw("/verdicts/" + verdict, 2).extract().path("withdrawnAt");
        element = element(verdict);
        assertThat(element.get("dateDeleted").asText()).isEqualTo(gone);
        assertThat(element.at("/item/0").has("reviewRating")).isFalse();
        assertThat(element.at("/item/0/url").asText()).startsWith("https://times.example/");
        get("/claims/" + claim + "/claim-review").statusCode(404);
    }

    @Test
    void theFeedComesInPagesToo() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            issued.add(issued(claim("Paged " + i), "FALSE"));
        }
        List<String> found = new ArrayList<>();
        String next = FEED + "?limit=2";
        while (next != null) {
            Response page = given().get(next);
            JsonNode elements = Desk.json(page).get("dataFeedElement");
            assertThat(elements.size()).isBetween(1, 2);
            elements.forEach(e -> found.add(e.at("/item/0/@id").asText().replace("urn:uuid:", "")));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(found).containsSubsequence(issued).doesNotHaveDuplicates();
        assertThat(found)
                .hasSize(Desk.json(feed("").extract()).get("dataFeedElement").size());
        feed("?limit=0").statusCode(400);
        feed("?cursor=nonsense").statusCode(400).body("errors.parameter", contains("cursor"));
    }

    @Test
    void draftsAndWhatIsADesksOwnDoNotGoOut() {
        String name = "factcheck-" + UUID.randomUUID();
        post("/desks", body("name", name)).statusCode(201);
        String token = "Bearer "
                + post("/tokens", body("name", name, "role", "EDITOR", "desks", List.of(name)))
                        .statusCode(201)
                        .extract()
                        .<String>path("token");
        String claim = claim("A quokka is nobody's business.");
        String draft = Desk.verdict(claim, Desk.scale(), "TRUE");
        String hidden = by(
                token,
                "/claims/" + claim + "/verdicts",
                "scale",
                Desk.scale(),
                "rating",
                "FALSE",
                "url",
                "https://times.example/hidden",
                "author",
                "Jo",
                "reviewedAt",
                "2023-09-01");
        given().header("Authorization", token)
                .header("If-Match", "\"1\"")
                .post("/api/v1/verdicts/" + hidden + "/issue")
                .then()
                .statusCode(200);
        String outlet = Desk.source("OUTLET", "Outlet " + name, "B");
        String secret = by(token, "/sources", "kind", "PERSON", "name", "Hidden Speaker");
        by(
                token,
                "/statements",
                "speaker",
                secret,
                "outlet",
                outlet,
                "text",
                "So.",
                "saidAt",
                "2023-01-01",
                "evidence",
                List.of(body("claim", claim, "stance", "SUPPORTS")));
        assertThat(element(draft)).isNull();
        assertThat(element(hidden)).isNull();
        get("/claims/" + claim + "/claim-review").statusCode(404);
        String asDesk = given().header("Authorization", token)
                .get(FEED)
                .then()
                .extract()
                .asString();
        assertThat(asDesk).doesNotContain(hidden);
        given().header("Authorization", token)
                .get("/api/v1/claims/" + claim + "/claim-review")
                .then()
                .body("itemReviewed.author.name", equalTo("Hidden Speaker"));
        given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .get("/v1alpha1/claims:search?query=quokka")
                .then()
                .body("claims", nullValue());
        issued(claim, "TRUE");
        given().urlEncodingEnabled(false)
                .header("Authorization", token)
                .get("/v1alpha1/claims:search?query=quokka")
                .then()
                .body("claims[0].claimant", nullValue())
                .body("claims[0].claimReview.size()", equalTo(1));
    }

    private static String by(String token, String path, Object... members) {
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(body(members))
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
