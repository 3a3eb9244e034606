package org.gainsay.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssessmentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = AssessmentTest.class.getResourceAsStream("/examples/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        }
    }

    private static ObjectNode story() throws IOException {
        return (ObjectNode) resource("assess.request");
    }

    private static ValidatableResponse assess(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body.toString())
                .post("/api/v1/assessments")
                .then();
    }

    @Test
    void theContractsExampleIsWhatTheServiceAnswers() throws IOException {
        String answer = assess(story()).statusCode(200).extract().asString();
        assertThat(JSON.readTree(answer)).isEqualTo(resource("assess.response"));
    }

    @Test
    void theServedExampleCanBeSentAsItIs() throws IOException {
        String served = given().get("/api/v1/assessments/example")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(JSON.readTree(served)).isEqualTo(story()).isEqualTo(resource("readExample.response"));
        assess(served).statusCode(200).body("status", equalTo("DENIED"));
    }

    @Test
    void thePoliciesAreThoseOfTheContractsExamples() throws IOException {
        assertThat(JSON.readTree(given().get("/api/v1/policies").asString()))
                .isEqualTo(resource("listPolicies.response"));
        assertThat(JSON.readTree(given().get("/api/v1/policies/corroboration-1").asString()))
                .isEqualTo(resource("readPolicy.response"));
        given().get("/api/v1/policies/corroboration-9").then().statusCode(404);
    }

    @Test
    void whatWasRecordedLaterIsNotUsed() throws IOException {
        ObjectNode request = story();
        ((ObjectNode) request.get("ask")).put("knownAt", "2023-08-30T23:00:00Z");
        assess(request)
                .statusCode(200)
                .body("status", equalTo("SINGLE_SOURCE"))
                .body("knownAt", equalTo("2023-08-30T23:00:00Z"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "/dossier/statements/0/saidAt, 2023-13, malformed-time",
        "/dossier/statements/0/saidAt, 2023-02-30, malformed-time",
        "/dossier/statements/0/saidAt, 2023-08-30T10:00, malformed-time",
        "/dossier/statements/0/saidAt, yesterday, malformed-time",
        "/dossier/statements/0/recordedAt, 2023-08-30, malformed-time",
        "/dossier/statements/0/withdrawnAt, 2001-01-01T00:00:00Z, ends-before-it-begins",
        "/dossier/statements/0/speaker, nobody, unknown-reference",
        "/dossier/statements/0/onBehalfOf, nobody, unknown-reference",
        "/dossier/statements/0/outlet, nobody, unknown-reference",
        "/dossier/statements/0/publication, nowhere, unknown-reference",
        "/dossier/statements/0/derivedFrom, nothing, unknown-reference",
        "/dossier/statements/0/derivedFrom, intelligence-talks, self-reference",
        "/dossier/statements/0/directness, SECOND_HAND, unknown-value",
        "/dossier/statements/0/id, has blanks, malformed",
        "/dossier/statements/1/id, intelligence-talks, duplicate-id",
        "/dossier/evidence/0/claim, nothing, unknown-reference",
        "/dossier/evidence/0/statement, nothing, unknown-reference",
        "/dossier/evidence/0/stance, MAYBE, unknown-value",
        "/dossier/relations/0/to, no-deal, self-reference",
        "/dossier/sources/1/affiliations/0/with, white-house, self-reference",
        "/dossier/sources/1/affiliations/0/with, nobody, unknown-reference",
        "/ask/claim, nothing, unknown-reference",
        "/ask/policy, corroboration-9, unknown-reference",
        "/ask/knownAt, now, malformed-time",
        "/ask/saidBy, 2023-08, malformed-time"
    })
    void aWrongMemberIsNamedByItsPointer(String pointer, String value, String code) throws IOException {
        ObjectNode request = story();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) request.at(pointer.substring(0, last))).put(pointer.substring(last + 1), value);
        // Another id for a statement leaves its links pointing nowhere, which is told as well.
        assess(request)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body("errors.findAll { it.pointer == '" + pointer + "' }.code", hasItem(code));
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsRefused() throws IOException {
        ObjectNode request = story();
        ((ObjectNode) request.at("/dossier/claims/0/stakes/0"))
                .put("from", "2023-09")
                .put("until", "2023-07");
        assess(request)
                .statusCode(422)
                .body("errors.pointer", contains("/dossier/claims/0/stakes/0/until"))
                .body("errors.code", contains("ends-before-it-begins"));
    }

    @Test
    void statementsThatCiteEachOtherAreCircularReportingAndNoMistake() throws IOException {
        ObjectNode request = story();
        ((ObjectNode) request.at("/dossier/statements/0")).put("derivedFrom", "white-house-talks");
        ((ObjectNode) request.at("/dossier/statements/1")).put("derivedFrom", "intelligence-talks");
        assess(request).statusCode(200).body("flags", hasItem("CIRCULAR_REPORTING"));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257})
    void aDerivationIsAtMost256StatementsLong(int length) throws IOException {
        ObjectNode request = story();
        ArrayNode statements = (ArrayNode) request.at("/dossier/statements");
        String before = "white-house-talks";
        for (int i = 2; i <= length; i++) {
            statements.add(statements.get(1).deepCopy());
            ((ObjectNode) statements.get(statements.size() - 1))
                    .put("id", "copy-" + i)
                    .put("derivedFrom", before);
            before = "copy-" + i;
        }
        assess(request).statusCode(length <= 256 ? 200 : 422);
    }

    @Test
    void aTextOverItsLimitIsRefusedAndOneAtItIsNot() throws IOException {
        ObjectNode request = story();
        ObjectNode statement = (ObjectNode) request.at("/dossier/statements/0");
        assess(request.deepCopy()).statusCode(200);
        statement.put("text", "x".repeat(20_000));
        assess(request).statusCode(200);
        statement.put("text", "x".repeat(20_001));
        assess(request)
                .statusCode(422)
                .body("errors.pointer", contains("/dossier/statements/0/text"))
                .body("errors.code", contains("too-long"));
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        ObjectNode request = story();
        ((ObjectNode) request.at("/dossier/statements/0")).put("saidAt", "never");
        ((ObjectNode) request.at("/dossier/statements/1")).put("directness", "SOMEHOW");
        ((ObjectNode) request.at("/dossier/claims/0")).remove("text");
        assess(request)
                .statusCode(422)
                .body("errors.pointer", hasItem("/dossier/statements/0/saidAt"))
                .body("errors.pointer", hasItem("/dossier/statements/1/directness"))
                .body("errors.pointer", hasItem("/dossier/claims/0/text"));
    }

    @Test
    void tenMegabytesAreTooMany() {
        assess("{\"ask\":{\"claim\":\"" + "x".repeat(10_000_000) + "\"}}")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void hostileNamesAreShownAsTextInSentences() throws IOException {
        ObjectNode request = story();
        ((ObjectNode) request.at("/dossier/sources/0")).put("name", "%s<script>%n");
        assess(request).statusCode(200).body("sentences.join(' ')", containsString("%s<script>%n"));
    }
}
