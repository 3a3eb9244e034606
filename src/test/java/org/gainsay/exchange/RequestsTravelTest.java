package org.gainsay.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import org.gainsay.AdminToken;
import org.junit.jupiter.api.Test;

/** Requests for comment in dossiers: out and in again they are the same, and no assessment looks at them. */
@QuarkusTest
class RequestsTravelTest {

    private static final String RECORDED = "2023-09-02T08:00:00Z";
    private static final String WITHDRAWN = "2023-09-03T08:00:00Z";

    @Inject
    ObjectMapper json;

    @Inject
    Stored stored;

    private ObjectNode story() throws IOException {
        String example =
                given().get("/api/v1/assessments/example").then().extract().asString();
        ObjectNode dossier = (ObjectNode) json.readTree(example).get("dossier");
        String claim = dossier.at("/claims/0/id").asText();
        String source = dossier.at("/sources/0/id").asText();
        ObjectNode unlinked = dossier.withArray("statements").addObject();
        unlinked.put("id", "answer")
                .put("outlet", source)
                .put("text", "No comment.")
                .put("saidAt", "2023-09-01");
        unlinked.put("recordedAt", RECORDED);
        request(dossier, "silent", claim, source);
        request(dossier, "answered", claim, source).put("answeredBy", "answer").put("note", "Is it so?");
        request(dossier, "withdrawn", claim, source)
                .put("withdrawnAt", WITHDRAWN)
                .put("channel", "IN_PERSON");
        return dossier;
    }

    private static ObjectNode request(ObjectNode dossier, String id, String claim, String source) {
        return dossier.withArray("commentRequests")
                .addObject()
                .put("id", id)
                .put("claim", claim)
                .put("source", source)
                .put("askedAt", "2023-08-30T19:00Z")
                .put("channel", "EMAIL")
                .put("deadline", "2023-08-31")
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
        ValidatableResponse first = send("asks", story).statusCode(201).body("recorded.'comment-requests'", equalTo(3));
        String claim = idOf(story, first, "");
        String exported = export(claim);
        JsonNode requests = json.readTree(exported).get("commentRequests");
        assertThat(requests).hasSize(3);
        for (JsonNode got : requests) {
            ObjectNode sent = (ObjectNode) Stored.withoutPrefix(got, "asks");
            assertThat(sent.remove("recordedBy").asText()).isEqualTo(AdminToken.ACTOR);
            assertThat(story.get("commentRequests")).contains(sent);
        }
        JsonNode moved = json.readTree(exported.replace("\"asks:", "\"askt:"));
        String there = idOf(story, send("else", moved).statusCode(201), "askt:");
        assertThat(there).isNotEqualTo(claim);
        assertThat(members(export(there).replace("\"askt:", "\"asks:"))).isEqualTo(members(exported));
        var before = stored.figures();
        send("asks", story).statusCode(201).body("recorded.size()", equalTo(0));
        send("on", json.readTree(exported)).statusCode(201).body("recorded.size()", equalTo(0));
        assertThat(stored.figures()).isEqualTo(before);
    }

    @Test
    void whatIsMovedInIsToldFromWhenItWasKnown() throws Exception {
        ObjectNode story = story();
        String path = "/api/v1/claims/" + idOf(story, send("askw", story).statusCode(201), "") + "/";
        given().get(path + "timeline?limit=200&knownAt=2023-09-02T07:59:59Z")
                .then()
                .body("commentRequests.size()", equalTo(0));
        given().get(path + "timeline?limit=200&knownAt=" + RECORDED)
                .then()
                .body("commentRequests.findAll { it.step == 'ASKED' }.size()", equalTo(3));
        given().get(path + "timeline?limit=200")
                .then()
                .body("commentRequests.findAll { it.step == 'ASKED' }.size()", equalTo(2));
        given().get(path + "comment-requests?withdrawn=true")
                .then()
                .body("items.findAll { it.withdrawnAt == '2023-09-03T08:00:00Z' }.channel", contains("IN_PERSON"))
                .body("items.recordedAt", hasItem(RECORDED));
    }

    @Test
    void whatStandsHereAndIsWithdrawnThereIsWithdrawn() throws Exception {
        ObjectNode story = story();
        String claim = idOf(story, send("askx", story).statusCode(201), "");
        ((ObjectNode) story.at("/commentRequests/0")).put("withdrawnAt", WITHDRAWN);
        send("askx", story).statusCode(201).body("withdrawn", equalTo(1)).body("recorded.size()", equalTo(0));
        given().get("/api/v1/claims/" + claim + "/comment-requests").then().body("items.size()", equalTo(1));
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() throws Exception {
        ObjectNode story = story();
        send("askc", story).statusCode(201);
        ((ObjectNode) story.at("/commentRequests/0")).put("deadline", "2024");
        send("askc", story).statusCode(409).body("errors.pointer", contains("/commentRequests/0"));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() throws Exception {
        ObjectNode story = story();
        ((ObjectNode) story.at("/commentRequests/0")).put("claim", "nobody").put("source", "nobody");
        ((ObjectNode) story.at("/commentRequests/1"))
                .put("answeredBy", "nobody")
                .put("deadline", "2023-08-29");
        send("askr", story)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/commentRequests/0/claim",
                                "/commentRequests/0/source",
                                "/commentRequests/1/answeredBy",
                                "/commentRequests/1/deadline"));
        ((ObjectNode) story.at("/commentRequests/0")).put("channel", "DREAM");
        send("askr", story).statusCode(422).body("errors.pointer", contains("/commentRequests/0/channel"));
    }

    @Test
    void withoutAnIdItIsKnownByItsContent() throws Exception {
        ObjectNode story = story();
        story.get("commentRequests").forEach(m -> ((ObjectNode) m).remove("id"));
        send("askn", story).statusCode(201).body("recorded.'comment-requests'", equalTo(3));
        send("askn", story).statusCode(201).body("recorded.size()", equalTo(0));
    }

    @Test
    void noAssessmentLooksAtThem() throws Exception {
        ObjectNode request = (ObjectNode) json.readTree(
                given().get("/api/v1/assessments/example").then().extract().asString());
        String without = assessed(request);
        request.set("dossier", story());
        assertThat(assessed(request)).isEqualTo(without);
    }

    private static String assessed(JsonNode request) {
        return given().contentType(ContentType.JSON)
                .body(request.toString())
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
