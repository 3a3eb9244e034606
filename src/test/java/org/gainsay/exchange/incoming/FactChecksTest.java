package org.gainsay.exchange.incoming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other people's fact-checks become statements that bear on claims, once, and stay what an editor makes of them. */
@QuarkusTest
class FactChecksTest {

    private static final String PATH = "/api/v1/imports/claim-review";

    @Inject
    Dump dump;

    @TestHTTPResource(PATH)
    URI imports;

    /** A word that no other test has. */
    private String word;

    @BeforeEach
    void word() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
        firstWords();
    }

    @AfterEach
    void firstWords() {
        JsonNode now = Desk.json(given().get("/api/v1/rating-words"));
        JsonNode all = Desk.json(given().get("/api/v1/rating-words/revisions?limit=200"));
        JsonNode first = all.get("items").get(all.get("items").size() - 1);
        if (!now.get("words").equals(first.get("words"))) {
            put(now.get("version").asInt(), "{\"words\":" + first.get("words") + "}")
                    .then()
                    .statusCode(200);
        }
    }

    private static Response put(int version, String words) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(words)
                .put("/api/v1/rating-words");
    }

    private String check(String label, String more) {
        return """
                {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://%1$s.example/1",
                 "claimReviewed": "The %1$s is so.", "datePublished": "2023-08-30", "inLanguage": "en",
                 "name": "About the %1$s", "author": {"@type": "Organization", "name": "Checks %1$s"},
                 "reviewRating": {"@type": "Rating", "alternateName": "%2$s", "ratingValue": "1", "bestRating": 5, "worstRating": "1"}
                 %3$s}""".formatted(word, label, more);
    }

    private static JsonNode post(String document) {
        return post(given(), document, "");
    }

    private static JsonNode post(RequestSpecification by, String document, String query) {
        Response answer = by.contentType("application/ld+json")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(PATH + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Desk.json(answer);
    }

    private static JsonNode only(JsonNode report, String outcome) {
        assertThat(report.get("items")).as(report.toString()).hasSize(1);
        JsonNode item = report.get("items").get(0);
        assertThat(item.get("outcome").asText()).as(report.toString()).isEqualTo(outcome);
        return item;
    }

    private static JsonNode read(String path) {
        return Desk.json(given().get("/api/v1" + path));
    }

    @Test
    void aFactCheckBecomesAStatementOfTheFactCheckersThatBearsOnTheClaim() {
        JsonNode report = post(check("Pants on Fire!", ""));
        JsonNode item = only(report, "STORED");
        JsonNode statement = read("/statements/" + item.get("statement").asText());
        assertThat(statement.get("text").asText()).isEqualTo("Pants on Fire!");
        assertThat(statement.get("speaker")).isEqualTo(statement.get("outlet"));
        assertThat(statement.get("directness").asText()).isEqualTo("INFORMED");
        assertThat(statement.at("/externalIds/0/system").asText()).isEqualTo("claim-review");
        JsonNode link = read("/evidence/" + item.get("evidence").asText());
        assertThat(link.get("stance").asText()).isEqualTo("DENIES");
        assertThat(link.get("rationale").asText())
                .startsWith("Rated “Pants on Fire!”, 1, the worst being 1, the best being 5.")
                .contains("Read as DENIES by the rating words, version ");
        assertThat(item.at("/claim/found").asText()).isEqualTo("CREATED");
        String claim = item.at("/claim/id").asText();
        assertThat(read("/claims/" + claim).get("text").asText()).isEqualTo("The " + word + " is so.");
        assertThat(Desk.summary(claim).getString("status")).isEqualTo("CONTRADICTED");
        assertThat(report.get("changes")).isNotEmpty();
        // It is known from now on, and was not before.
        assertThat(statement.has("recordedAt")).isTrue();
        JsonNode source = read("/sources/" + statement.get("speaker").asText());
        assertThat(source.at("/externalIds/0/value").asText()).isEqualTo(word + ".example");
    }

    @Test
    void theSameDocumentAgainStoresNothing() {
        String document = "[" + check("False", "") + "," + check("True", "").replace("is so", "is otherwise") + "]";
        assertThat(post(document).at("/outcomes/STORED").asInt()).isEqualTo(2);
        Map<String, String> before = Records.of(dump);
        JsonNode again = post(document);
        assertThat(again.get("outcomes").toString()).isEqualTo("{\"UNCHANGED\":2}");
        assertThat(again.get("changes")).isEmpty();
        assertThat(Records.of(dump)).isEqualTo(before);
    }

    @Test
    void whatIsTriedIsToldAndNotStored() {
        Map<String, String> before = Records.of(dump);
        JsonNode report = post(given(), check("False", ""), "?dryRun=true");
        only(report, "STORED");
        assertThat(report.get("changes")).isNotEmpty();
        assertThat(Records.of(dump)).isEqualTo(before);
    }

    @Test
    void aClaimThatIsHereInTheSameWordsIsTakenAndOneThatIsAlikeIsProposed() {
        String same = Desk.claim("the “" + word + "” is SO");
        JsonNode item = only(post(check("True", "")), "STORED");
        assertThat(item.at("/claim/id").asText()).isEqualTo(same);
        assertThat(item.at("/claim/found").asText()).isEqualTo("BY_WORDS");
        assertThat(item.at("/claim/stance").asText()).isEqualTo("SUPPORTS");

        JsonNode alike = only(post(check("True", "").replace(" is so.", " is so, they say.")), "STORED");
        assertThat(alike.at("/claim/found").asText()).isEqualTo("CREATED");
        assertThat(alike.at("/claim/alike/0/claim").asText()).isEqualTo(same);
    }

    @Test
    void aClaimIsFoundByTheIdThatTheFactCheckGivesIt() {
        String id = "https://claims.example/" + word;
        String claim = Desk.record(
                "/claims",
                "text",
                "Quite other words.",
                "externalIds",
                List.of(body("system", "claim-review", "value", id)));
        JsonNode item = only(post(check("True", ", \"itemReviewed\": {\"@id\": \"" + id + "\"}")), "STORED");
        assertThat(item.at("/claim/id").asText()).isEqualTo(claim);
        assertThat(item.at("/claim/found").asText()).isEqualTo("BY_EXTERNAL_ID");
    }

    @Test
    void anotherRatingCorrectsWhatTheItemMadeAndKeepsWhatItWas() {
        JsonNode first = only(post(check("False", "")), "STORED");
        JsonNode second = only(post(check("Mostly true", "")), "CORRECTED");
        assertThat(second.get("statement")).isEqualTo(first.get("statement"));
        JsonNode link = read("/evidence/" + first.get("evidence").asText());
        assertThat(link.get("version").asInt()).isEqualTo(2);
        assertThat(link.get("stance").asText()).isEqualTo("SUPPORTS");
        assertThat(read("/statements/" + first.get("statement").asText() + "/revisions")
                        .get("items"))
                .hasSize(2);
        only(post(check("Mostly true", "")), "UNCHANGED");
    }

    @Test
    void whatAnEditorHasChangedSinceIsLeft() {
        JsonNode first = only(post(check("False", "")), "STORED");
        Desk.patch("/evidence/" + first.get("evidence").asText(), 1, "{\"stance\":\"CONTEXT\"}")
                .statusCode(200);
        assertThat(only(post(check("False", "")), "UNCHANGED")
                        .at("/claim/stance")
                        .asText())
                .isEqualTo("CONTEXT");
        JsonNode left = only(post(check("True", "")), "LEFT");
        assertThat(left.get("findings")).isNotEmpty();
        assertThat(read("/evidence/" + first.get("evidence").asText())
                        .get("stance")
                        .asText())
                .isEqualTo("CONTEXT");
    }

    @Test
    void anUnknownRatingIsContextAndListedUntilAnEditorDecides() {
        String label = "Zigzag " + word;
        JsonNode item = only(post(check(label, "")), "STORED");
        assertThat(item.at("/claim/stance").asText()).isEqualTo("CONTEXT");
        assertThat(item.at("/rating/known").asBoolean()).isFalse();
        assertThat(item.at("/rating/label").asText()).isEqualTo(label);
        assertThat(unread()).contains(label);

        JsonNode words = read("/rating-words");
        String more = "{\"words\":[" + "{\"language\":\"en\",\"stance\":\"DENIES\",\"texts\":[\"" + label + "\"]}]}";
        JsonNode now = Desk.json(put(words.get("version").asInt(), more));
        assertThat(now.get("version").asInt()).isEqualTo(words.get("version").asInt() + 1);
        assertThat(now.get("actor").asText()).startsWith("token:");
        put(words.get("version").asInt(), more).then().statusCode(412);
        Desk.get("/journal/verify").statusCode(200).body("firstBroken", org.hamcrest.Matchers.nullValue());

        JsonNode corrected = only(post(check(label, "")), "CORRECTED");
        assertThat(corrected.at("/claim/stance").asText()).isEqualTo("DENIES");
        assertThat(unread()).doesNotContain(label);
    }

    private static List<String> unread() {
        List<String> texts = new ArrayList<>();
        read("/rating-words/unread")
                .get("items")
                .forEach(i -> texts.add(i.get("text").asText()));
        return texts;
    }

    @Test
    void aFactCheckThatRestsOnAStatementHereIsNoOriginOfItsOwn() {
        String ministry = Desk.source("GOVERNMENT", "Ministry " + word, "B");
        String claim = Desk.claim("The " + word + " is so.");
        String url = "https://ministry-" + word + ".example/denial";
        String denial = Desk.record(
                "/statements",
                "speaker",
                ministry,
                "outlet",
                ministry,
                "text",
                "It is not so.",
                "saidAt",
                "2023-08-29",
                "act",
                "DENIES",
                "publication",
                body("outlet", ministry, "url", url),
                "evidence",
                List.of(body("claim", claim)));
        String based = ", \"isBasedOn\": [\"https://elsewhere.example/\", {\"url\": \"" + url + "\"}]";
        JsonNode item = only(post(check("False", based)), "STORED");
        assertThat(item.get("derivedFrom").asText()).isEqualTo(denial);
        JsonNode statement = read("/statements/" + item.get("statement").asText());
        assertThat(statement.get("derivedFrom").asText()).isEqualTo(denial);
        assertThat(statement.get("how").asText()).isEqualTo("CITES");
        assertThat(Desk.summary(claim).getInt("origins")).isEqualTo(1);
        // What says the opposite is what was checked, and not what the check rests on.
        String opposite = check("True", based).replace(word + ".example/1", word + ".example/2");
        JsonNode other = only(post(opposite), "STORED");
        assertThat(other.has("derivedFrom")).isFalse();
        assertThat(other.get("findings").toString()).contains("says the opposite");
    }

    @Test
    void factChecksOfADocumentMayRestOnEachOtherInAnyOrder() {
        String second = check("False", ", \"citation\": \"https://" + word + ".example/1\"")
                .replace(word + ".example/1\",\n", word + ".example/2\",\n")
                .replace("Checks " + word, "Other checks " + word);
        JsonNode report = post("[" + second + "," + check("False", "") + "]");
        assertThat(report.at("/outcomes/STORED").asInt()).as(report.toString()).isEqualTo(2);
        assertThat(report.at("/items/0/derivedFrom")).isEqualTo(report.at("/items/1/statement"));
        assertThat(report.at("/items/0/pointer").asText()).isEqualTo("/0");
        Map<String, String> before = Records.of(dump);
        post("[" + second + "," + check("False", "") + "]");
        assertThat(Records.of(dump)).isEqualTo(before);
    }

    @Test
    void whatADataFeedHasDeletedIsWithdrawnAndStandsAgainWhenItComesBack() {
        JsonNode first = only(post(check("False", "")), "STORED");
        String feed =
                "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"dateDeleted\":\"2023-09-01\",\"item\":["
                        + check("False", "") + "]}]}";
        only(post(feed), "WITHDRAWN");
        only(post(feed), "UNCHANGED");
        JsonNode withdrawn = read("/statements/" + first.get("statement").asText());
        assertThat(withdrawn.has("withdrawnAt")).isTrue();
        assertThat(Desk.summary(first.at("/claim/id").asText()).getString("status"))
                .isEqualTo("UNSOURCED");
        only(post(check("False", "")), "CORRECTED");
        assertThat(read("/statements/" + first.get("statement").asText()).has("withdrawnAt"))
                .isFalse();
    }

    @Test
    void manyAtATimeAreTakenInOnceThoughTheyAreSentAtOnce() {
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 60; i++) {
            many.append(i == 0 ? "" : ",").append(check("False", "").replace(".example/1", ".example/" + i));
        }
        String document = many.append(']').toString();
        List<CompletableFuture<JsonNode>> both = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            both.add(CompletableFuture.supplyAsync(() -> post(document)));
        }
        List<JsonNode> reports = both.stream().map(CompletableFuture::join).toList();
        int stored =
                reports.stream().mapToInt(r -> r.at("/outcomes/STORED").asInt()).sum();
        int unchanged = reports.stream()
                .mapToInt(r -> r.at("/outcomes/UNCHANGED").asInt())
                .sum();
        assertThat(List.of(stored, unchanged)).isEqualTo(List.of(60, 120));
        Set<String> claims = new HashSet<>();
        Set<String> speakers = new HashSet<>();
        reports.get(0).get("items").forEach(item -> {
            claims.add(read("/evidence/" + item.get("evidence").asText())
                    .get("claim")
                    .asText());
            speakers.add(read("/statements/" + item.get("statement").asText())
                    .get("speaker")
                    .asText());
        });
        assertThat(claims).hasSize(1);
        assertThat(speakers).hasSize(1);
        // As many as they are, they are of one origin.
        assertThat(Desk.summary(claims.iterator().next()).getInt("origins")).isEqualTo(1);
    }

    @Test
    void twoClaimsThatOneArticleChecksAreOfOnePublication() {
        only(post(check("False", "").replace(".example/1", ".example/0")), "STORED");
        JsonNode report =
                post("[" + check("False", "") + "," + check("True", "").replace("is so", "is otherwise") + "]");
        assertThat(report.at("/outcomes/STORED").asInt()).isEqualTo(2);
        assertThat(report.at("/items/0/publication")).isEqualTo(report.at("/items/1/publication"));
        assertThat(report.at("/items/0/claim/id")).isNotEqualTo(report.at("/items/1/claim/id"));
    }

    @Test
    void whatItRestsOnIsLinkedAlsoWhereItComesLater() {
        String resting = check("False", ", \"citation\": \"https://" + word + ".example/2\"");
        assertThat(only(post(resting), "STORED").has("derivedFrom")).isFalse();
        String cited = check("False", "")
                .replace(".example/1", ".example/2")
                .replace("Checks " + word, "Cited " + word)
                .replace("\"name\": \"Cited", "\"url\": \"https://cited-" + word + ".example/\", \"name\": \"Cited");
        JsonNode report = post("[" + resting + "," + cited + "]");
        assertThat(report.at("/items/0/outcome").asText()).as(report.toString()).isEqualTo("CORRECTED");
        assertThat(report.at("/items/0/derivedFrom")).isEqualTo(report.at("/items/1/statement"));
        assertThat(post("[" + resting + "," + cited + "]").get("outcomes").toString())
                .isEqualTo("{\"UNCHANGED\":2}");
    }

    @Test
    void wordsThatWereRedactedDoNotComeBack() {
        JsonNode first = only(post(check("False " + word, "")), "STORED");
        String path = "/api/v1/statements/" + first.get("statement").asText();
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body("reason", "By order.", "authority", "Court"))
                .post(path + "/redact")
                .then()
                .statusCode(200);
        only(post(check("False " + word, "")), "UNCHANGED");
        only(post(check("True " + word, "")), "LEFT");
        assertThat(given().get(path).asString()).doesNotContain("False " + word);
    }

    @Test
    void aNameThatSeveralHaveIsTakenForNoneOfThem() {
        Desk.source("ORGANISATION", "Checks " + word, "B");
        Desk.source("OUTLET", "Checks " + word, "B");
        Map<String, String> before = Records.of(dump);
        JsonNode item = only(post(check("False", "")), "REFUSED");
        assertThat(item.get("findings").toString()).contains("site:" + word + ".example");
        assertThat(Records.of(dump)).isEqualTo(before);
    }

    @Test
    void whatIsHereIsKnownAlsoWhereItsFactCheckersNameHasBecomeAmbiguous() {
        String document = check("False", "").replace("\"url\": \"https://" + word + ".example/1\",", "");
        only(post(document), "STORED");
        Desk.source("OUTLET", "Checks " + word, "B");
        only(post(document), "UNCHANGED");
        only(post(document.replace("is so", "is otherwise")), "REFUSED");
    }

    @Test
    void whatADeskTakesInIsItsOwn() {
        String desk = "checks-" + UUID.randomUUID();
        Desk.post("/desks", body("name", desk)).statusCode(201);
        String token = "Bearer "
                + Desk.post("/tokens", body("name", desk, "role", "EDITOR", "desks", List.of(desk)))
                        .statusCode(201)
                        .extract()
                        .<String>path("token");
        String label = "Hidden " + word;
        JsonNode item = only(post(given().header("Authorization", token), check(label, ""), ""), "STORED");
        given().get("/api/v1/statements/" + item.get("statement").asText())
                .then()
                .statusCode(404);
        assertThat(unread()).doesNotContain(label);
        only(post(given().header("Authorization", token), check(label, ""), ""), "UNCHANGED");
        // The public knows nothing of it, and may have it too.
        only(post(check("False", "")), "STORED");
    }

    @Test
    void whoIsNoEditorTakesNothingIn() {
        String token = "Bearer "
                + Desk.post("/tokens", body("name", "contributes-" + word, "role", "CONTRIBUTOR"))
                        .statusCode(201)
                        .extract()
                        .<String>path("token");
        given().header("Authorization", token)
                .contentType("application/ld+json")
                .body(check("False", ""))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void hostileTextIsStoredAsTextAndWarnedOf() {
        JsonNode report = post(check("<script>alert(1)</script>\\u202Eeslaf", ", \"__proto__\": {\"admin\": true}"));
        JsonNode item = only(report, "STORED");
        assertThat(read("/statements/" + item.get("statement").asText())
                        .get("text")
                        .asText())
                .isEqualTo("<script>alert(1)</script>\u202Eeslaf");
        assertThat(report.get("warnings").toString()).contains("HOSTILE_TEXT");
        assertThat(item.get("findings").toString()).contains("/__proto__");
    }

    @Test
    void aBodyThatIsNoDocumentIsRefused() throws Exception {
        String json = "application/ld+json";
        assertThat(sent(json, "")).isEqualTo(400);
        assertThat(sent(json, "{")).isEqualTo(400);
        assertThat(sent(json, "\u0000")).isEqualTo(400);
        assertThat(sent(json, "[".repeat(1_000_000))).isEqualTo(400);
        assertThat(sent(json, "{\"a\":".repeat(1_000_000))).isEqualTo(400);
        assertThat(sent("text/html", "<html>")).isEqualTo(415);
        assertThat(sent(json, "\"" + "x".repeat(9_000_000) + "\"")).isEqualTo(413);
    }

    /** By a client that does not look at what it sends. */
    private int sent(String type, String document) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(imports)
                                .header("Authorization", AdminToken.BEARER)
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(document))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void wordsThatContradictThemselvesAreRefused() {
        int version = read("/rating-words").get("version").asInt();
        Response refused = put(version, """
                {"words": [{"language": "en", "stance": "DENIES", "texts": ["False"]},
                  {"language": "en-GB", "stance": "SUPPORTS", "texts": ["The FALSE."]}]}""");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Desk.json(refused).at("/errors/0/pointer").asText()).isEqualTo("/words/1/texts/0");
    }
}
