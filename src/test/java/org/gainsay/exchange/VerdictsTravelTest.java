package org.gainsay.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Verdicts and scales in dossiers: out and in again they are the same, issued as they were. */
@QuarkusTest
class VerdictsTravelTest {

    private static final String RECORDED = "2023-09-02T08:00:00Z";

    @Inject
    ObjectMapper json;

    @Inject
    Stored stored;

    private ObjectNode story() throws IOException {
        String example =
                given().get("/api/v1/assessments/example").then().extract().asString();
        ObjectNode dossier = (ObjectNode) json.readTree(example).get("dossier");
        String claim = dossier.at("/claims/0/id").asText();
        ObjectNode scale = dossier.withArray("scales").addObject();
        scale.put("id", "house").put("name", "House").put("language", "en").put("recordedAt", RECORDED);
        scale.withArray("ratings")
                .addObject()
                .put("code", "FALSE")
                .put("text", "False")
                .put("number", 1)
                .put("meaning", "Not so.");
        scale.withArray("ratings")
                .addObject()
                .put("code", "TRUE")
                .put("text", "True")
                .put("number", 5)
                .put("meaning", "So.");
        scale.withArray("ratings")
                .addObject()
                .put("code", "OPEN")
                .put("text", "Open")
                .put("meaning", "Who knows.");
        verdict(dossier, "draft", claim);
        ObjectNode issued = verdict(dossier, "issued", claim)
                .put("title", "Is it so?")
                .put("summary", "It is not.")
                .put("url", "https://news.example/check")
                .put("language", "en")
                .put("author", "Jo Checker")
                .put("reviewedAt", "2023-09-01")
                .put("issuedAt", "2023-09-02T09:00:00Z")
                .put("stoodAs", "DENIED")
                .put("stoodPolicy", "corroboration-1");
        issued.withArray("corrections").add("We said otherwise.");
        verdict(dossier, "gone", claim).put("rating", "TRUE").put("withdrawnAt", "2023-09-03T08:00:00Z");
        return dossier;
    }

    private static ObjectNode verdict(ObjectNode dossier, String id, String claim) {
        return dossier.withArray("verdicts")
                .addObject()
                .put("id", id)
                .put("claim", claim)
                .put("scale", "house")
                .put("rating", "FALSE")
                .put("recordedAt", RECORDED);
    }

    private static ValidatableResponse send(String system, JsonNode dossier) {
        return given().contentType(ContentType.JSON)
                .body(dossier.toString())
                .post("/api/v1/imports?system=" + system)
                .then();
    }

    private static String idOf(JsonNode dossier, ValidatableResponse stored, String prefix) {
        String id = prefix + dossier.at("/claims/0/id").asText();
        return stored.extract().path("claims.find { it.dossierId == '" + id + "' }.id");
    }

    private static String export(String claim) {
        return given().get("/api/v1/claims/" + claim + "/dossier")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** All of a dossier but of what state of which ledger it is. */
    private JsonNode members(String dossier) throws IOException {
        return ((ObjectNode) json.readTree(dossier)).without("asOf");
    }

    @Test
    void whatGoesOutAndInAgainIsTheSame() throws Exception {
        ObjectNode story = story();
        ValidatableResponse first = send("rates", story)
                .statusCode(201)
                .body("recorded.verdicts", equalTo(3))
                .body("recorded.scales", equalTo(1));
        String claim = idOf(story, first, "");
        String exported = export(claim);
        for (String kind : new String[] {"scales", "verdicts"}) {
            JsonNode members = json.readTree(exported).get(kind);
            assertThat(members).hasSize(story.get(kind).size());
            for (JsonNode got : members) {
                ObjectNode sent = (ObjectNode) Stored.withoutPrefix(got, "rates");
                sent.remove("recordedBy");
                assertThat(story.get(kind)).contains(sent);
            }
        }
        JsonNode moved = json.readTree(exported.replace("\"rates:", "\"ratet:"));
        String there = idOf(story, send("else", moved).statusCode(201), "ratet:");
        assertThat(there).isNotEqualTo(claim);
        assertThat(members(export(there).replace("\"ratet:", "\"rates:"))).isEqualTo(members(exported));
        var before = stored.figures();
        send("rates", story).statusCode(201).body("recorded.size()", equalTo(0));
        send("on", json.readTree(exported)).statusCode(201).body("recorded.size()", equalTo(0));
        assertThat(stored.figures()).isEqualTo(before);
        given().get("/api/v1/claims/" + claim + "/verdicts")
                .then()
                .body("items.find { it.state == 'ISSUED' }.stood.as", equalTo("DENIED"))
                .body("items.find { it.state == 'ISSUED' }.issuedAt", equalTo("2023-09-02T09:00:00Z"));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() throws Exception {
        ObjectNode story = story();
        ((ObjectNode) story.at("/verdicts/0")).put("claim", "nobody").put("scale", "nothing");
        ((ObjectNode) story.at("/verdicts/1")).remove("stoodAs");
        ((ObjectNode) story.at("/scales/0/ratings/1")).put("number", 1);
        send("rater", story)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/scales/0/ratings/1/number",
                                "/verdicts/0/claim",
                                "/verdicts/0/scale",
                                "/verdicts/1/issuedAt"));
    }

    @Test
    void withoutAnIdAVerdictIsKnownByItsContent() throws Exception {
        ObjectNode story = story();
        story.get("verdicts").forEach(m -> ((ObjectNode) m).remove("id"));
        send("raten", story).statusCode(201).body("recorded.verdicts", equalTo(3));
        send("raten", story).statusCode(201).body("recorded.size()", equalTo(0));
    }

    @Test
    void whatStandsHereAndIsWithdrawnThereIsWithdrawn() throws Exception {
        ObjectNode story = story();
        String claim = idOf(story, send("ratew", story).statusCode(201), "");
        ((ObjectNode) story.at("/verdicts/1")).put("withdrawnAt", "2023-09-03T08:00:00Z");
        send("ratew", story).statusCode(201).body("withdrawn", equalTo(1));
        given().get("/api/v1/claims/" + claim + "/verdicts").then().body("items.size()", equalTo(1));
    }
}
