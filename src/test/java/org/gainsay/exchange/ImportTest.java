package org.gainsay.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dossiers in and out over HTTP. */
@QuarkusTest
class ImportTest {

    @Inject
    Stored stored;

    @Inject
    ObjectMapper json;

    private ObjectNode story() throws IOException {
        try (InputStream in = ImportTest.class.getResourceAsStream("/examples/assess.request.json")) {
            return (ObjectNode) json.readTree(Objects.requireNonNull(in)).get("dossier");
        }
    }

    private static ValidatableResponse send(String system, JsonNode dossier) {
        return given().contentType(ContentType.JSON)
                .queryParam("system", system)
                .body(dossier.toString())
                .post("/api/v1/imports")
                .then();
    }

    private static UUID idOf(String dossierId, ValidatableResponse stored) {
        return UUID.fromString(stored.extract().path("claims.find { it.dossierId == '" + dossierId + "' }.id"));
    }

    private static String export(UUID claim) {
        return given().get("/api/v1/claims/" + claim + "/dossier")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ObjectNode member(JsonNode dossier, String of, String id) {
        for (JsonNode member : dossier.get(of)) {
            if (member.get("id").asText().equals(id)) {
                return (ObjectNode) member;
            }
        }
        throw new AssertionError(id);
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        return shuffled(node, random, true);
    }

    private static JsonNode shuffledMembers(JsonNode node, Random random) {
        return shuffled(node, random, false);
    }

    private static JsonNode shuffled(JsonNode node, Random random, boolean texts) {
        if (node.isArray() && !texts && node.path(0).isTextual()) {
            return node;
        }
        if (node.isArray()) {
            List<JsonNode> members = new ArrayList<>();
            node.forEach(m -> members.add(shuffled(m, random, texts)));
            Collections.shuffle(members, random);
            return JsonNodeFactory.instance.arrayNode().addAll(members);
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(p -> copy.set(p.getKey(), shuffled(p.getValue(), random, texts)));
            return copy;
        }
        return node;
    }

    /** Another ledger: the same dossier under ids that sort alike and that this one does not have. */
    private JsonNode elsewhere(String dossier, String from, String to) throws IOException {
        return json.readTree(dossier.replace("\"" + from + ":", "\"" + to + ":"));
    }

    @Test
    void theReportCountsWhatWasNewAndTheSecondTimeNothingIs() throws Exception {
        ObjectNode story = story();
        send("twice", story)
                .statusCode(201)
                .body("system", equalTo("twice"))
                .body("recorded.sources", equalTo(story.get("sources").size()))
                .body("recorded.statements", equalTo(story.get("statements").size()))
                .body("recorded.evidence", equalTo(story.get("evidence").size()))
                .body("unchanged", equalTo(0))
                .body("claims.dossierId", hasItems("talks", "no-deal"));
        var before = stored.figures();
        send("twice", story).statusCode(201).body("recorded.size()", equalTo(0)).body("withdrawn", equalTo(0));
        send("twice", shuffled(story, new Random(1))).statusCode(201).body("recorded.size()", equalTo(0));
        assertThat(stored.figures()).isEqualTo(before);
    }

    @Test
    void aTitleTravelsFromLedgerToLedger() throws Exception {
        ObjectNode story = story();
        member(story, "sources", "kirby").put("title", "spokesman");
        String exported = export(idOf("talks", send("titled", story).statusCode(201)));
        JsonNode again = json.readTree(export(idOf(
                "titled2:talks",
                send("else", elsewhere(exported, "titled", "titled2")).statusCode(201))));
        assertThat(member(json.readTree(exported), "sources", "titled:kirby")
                        .path("title")
                        .asText())
                .isEqualTo("spokesman");
        assertThat(member(again, "sources", "titled2:kirby").path("title").asText())
                .isEqualTo("spokesman");
    }

    @Test
    void whatIsExportedAndImportedElsewhereInAnyOrderGivesTheSameCore() throws Exception {
        UUID talks = idOf("talks", send("here", story()).statusCode(201));
        String exported = export(talks);
        // Topics keep their order, members need none.
        JsonNode moved = shuffledMembers(elsewhere(exported, "here", "hera"), new Random(7));
        UUID there = idOf("hera:talks", send("other", moved).statusCode(201));
        assertThat(there).isNotEqualTo(talks);
        String core = json.writeValueAsString(stored.core(talks));
        assertThat(json.writeValueAsString(stored.core(there)).replace("hera:", "here:"))
                .isEqualTo(core);
        assertThat(json.readTree(core).get("status").asText()).isEqualTo("DENIED");
        assertThat(members(export(there).replace("\"hera:", "\"here:"))).isEqualTo(members(exported));
    }

    /** All of a dossier but of what state of which ledger it is. */
    private JsonNode members(String dossier) throws IOException {
        return ((ObjectNode) json.readTree(dossier)).without("asOf");
    }

    @Test
    void movingOnUnderAnotherSystemChangesNothing() throws Exception {
        UUID talks = idOf("talks", send("moving", story()).statusCode(201));
        String exported = export(talks);
        var before = stored.figures();
        UUID again = idOf(
                "moving:talks",
                send("on", json.readTree(exported)).statusCode(201).body("recorded.size()", equalTo(0)));
        assertThat(again).isEqualTo(talks);
        assertThat(stored.figures()).isEqualTo(before);
    }

    @Test
    void everyMemberOfTheStoryGoesOutAsItCameIn() throws Exception {
        ObjectNode story = story();
        UUID talks = idOf("talks", send("full", story).statusCode(201));
        JsonNode exported = json.readTree(export(talks));
        for (JsonNode sent : story.get("statements")) {
            for (JsonNode got : exported.get("statements")) {
                if (got.get("id").asText().equals("full:" + sent.get("id").asText())) {
                    ObjectNode expected = ((ObjectNode) sent).put("recordedBy", AdminToken.ACTOR);
                    assertThat(Stored.withoutPrefix(got, "full")).isEqualTo(expected);
                }
            }
        }
        assertThat(exported.get("statements").size()).isGreaterThan(5);
    }

    @Test
    void otherContentUnderAnIdIsRefusedAndNothingIsStored() throws Exception {
        ObjectNode story = story();
        UUID talks = idOf("talks", send("changed", story).statusCode(201));
        var before = stored.figures();
        member(story, "claims", "talks").put("text", "Something else.");
        ((ArrayNode) story.get("sources"))
                .add(json.createObjectNode()
                        .put("id", "new")
                        .put("kind", "PERSON")
                        .put("name", "New"));
        int at = 0;
        while (!story.get("claims").get(at).get("id").asText().equals("talks")) {
            at++;
        }
        send("changed", story)
                .statusCode(409)
                .body("errors.pointer", contains("/claims/" + at))
                .body("detail", containsString("/api/v1/claims/" + talks));
        assertThat(stored.figures()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"statements, recordedAt", "statements, withdrawnAt", "evidence, recordedAt"})
    void nothingIsKnownBeforeItIs(String of, String member) throws Exception {
        ObjectNode story = story();
        ((ObjectNode) story.get(of).get(0)).put(member, "2999-01-01T00:00:00Z");
        var before = stored.figures();
        send("future", story)
                .statusCode(422)
                .body("errors.pointer", contains("/" + of + "/0/" + member))
                .body(
                        "errors[0].detail",
                        containsString(Instant.now().toString().substring(0, 13)));
        assertThat(stored.figures()).isEqualTo(before);
    }

    @Test
    void whatDoesNotHoldTogetherIsRefusedWithPointersIntoTheBody() throws Exception {
        ObjectNode story = story();
        ((ObjectNode) story.get("statements").get(0)).put("speaker", "nobody");
        var before = stored.figures();
        send("broken", story).statusCode(422).body("errors.pointer", hasItem("/statements/0/speaker"));
        assertThat(stored.figures()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"''", "Upper", "a:b"})
    void theSystemHasAPlainName(String system) throws Exception {
        send(system, story()).statusCode(400).body("errors.parameter", contains("system"));
    }

    @Test
    void theSystemMustBeNamed() throws Exception {
        given().contentType(ContentType.JSON)
                .body(story().toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("system"));
    }

    @Test
    void whatWasWithdrawnSinceIsWithdrawnByAVersion() throws Exception {
        ObjectNode story = story();
        UUID talks = idOf("talks", send("withdrawn", story).statusCode(201));
        long points = stored.core(talks).supportPoints();
        String then = Instant.now().toString();
        for (JsonNode link : story.get("evidence")) {
            if (link.get("claim").asText().equals("talks")
                    && link.get("stance").asText().equals("SUPPORTS")) {
                ((ObjectNode) link).put("withdrawnAt", "2024-01-01T00:00:00Z");
            }
        }
        long kept = stored.figures().get("corroboration");
        send("withdrawn", story)
                .statusCode(201)
                .body("recorded.size()", equalTo(0))
                .body("withdrawn", equalTo(6));
        assertThat(stored.core(talks).supportPoints()).isLessThan(points);
        assertThat(stored.assess(talks, new AssessmentRequest.Ask("x", then, null, null))
                        .corroboration()
                        .supportPoints())
                .isEqualTo(points);
        assertThat(stored.figures().get("corroboration")).isGreaterThan(kept);
        var before = stored.figures();
        send("withdrawn", story).statusCode(201).body("withdrawn", equalTo(0));
        assertThat(stored.figures()).isEqualTo(before);
    }

    @Test
    void aRatingThatJoinsAStoredSourceCountsFromNow() throws Exception {
        ObjectNode story = story();
        UUID talks = idOf("talks", send("rated", story).statusCode(201));
        var then = new AssessmentRequest.Ask("x", Instant.now().toString(), null, null);
        var before = stored.assess(talks, then).corroboration();
        member(story, "sources", "us").putArray("ratings").addObject().put("letter", "E");
        send("rated", story).statusCode(201).body("recorded.size()", equalTo(1)).body("recorded.ratings", equalTo(1));
        assertThat(stored.core(talks).supportPoints()).isLessThan(before.supportPoints());
        assertThat(stored.assess(talks, then).corroboration()).isEqualTo(before);
        send("rated", story).statusCode(201).body("recorded.size()", equalTo(0));
    }

    @Test
    void statementsTakenFromEachOtherInACircleAreStored() throws Exception {
        ObjectNode story = story();
        member(story, "statements", "intelligence-talks").put("derivedFrom", "white-house-talks");
        member(story, "statements", "white-house-talks").put("derivedFrom", "intelligence-talks");
        UUID talks = idOf("talks", send("circle", story).statusCode(201));
        assertThat(stored.core(talks).flags()).extracting(Enum::name).contains("CIRCULAR_REPORTING");
    }

    @Test
    void aRepeatedRequestUnderItsKeyIsAnsweredAlike() throws Exception {
        ObjectNode story = story();
        var first = sendKeyed(story).statusCode(201).header("Idempotency-Replayed", nullValue());
        var again = sendKeyed(story).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(json.readTree(again.extract().asString()))
                .isEqualTo(json.readTree(first.extract().asString()));
    }

    private static ValidatableResponse sendKeyed(JsonNode dossier) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "import-once")
                .queryParam("system", "keyed")
                .body(dossier.toString())
                .post("/api/v1/imports")
                .then();
    }

    @Test
    void oneRelationBetweenTwoClaimsIsEnough() throws Exception {
        ObjectNode story = story();
        ArrayNode relations = (ArrayNode) story.get("relations");
        relations.add(((ObjectNode) relations.get(0).deepCopy()).put("recordedAt", "2023-09-09T00:00:00Z"));
        var before = stored.figures();
        send("relations", story)
                .statusCode(422)
                .body("errors.pointer", contains("/relations/" + (relations.size() - 1)));
        assertThat(stored.figures()).isEqualTo(before);
        send("relations", story()).statusCode(201);
        ObjectNode named = story();
        ((ObjectNode) named.get("relations").get(0)).put("id", "another");
        send("relations", named).statusCode(409).body("errors.pointer", contains("/relations/0"));
    }

    @Test
    void aSystemsIdFindsWhatWasRecordedUnderItByHand() throws Exception {
        String text = "A claim that a tool recorded before.";
        String id = given().contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\",\"externalIds\":[{\"system\":\"cms\",\"value\":\"story-1\"}]}")
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ObjectNode dossier = json.createObjectNode();
        dossier.putArray("claims").addObject().put("id", "story-1").put("text", text);
        send("cms", dossier)
                .statusCode(201)
                .body("claims[0].id", equalTo(id))
                .body("recorded.size()", equalTo(0))
                .body("unchanged", equalTo(1));
    }

    @Test
    void theContractsExampleCanBeSent() throws Exception {
        try (InputStream in = ImportTest.class.getResourceAsStream("/examples/importDossier.request.json")) {
            JsonNode example = json.readTree(Objects.requireNonNull(in));
            assertThat(example).isEqualTo(story());
            UUID talks = idOf("talks", send("example", example).statusCode(201));
            try (InputStream out = ImportTest.class.getResourceAsStream("/examples/readDossier.response.json")) {
                JsonNode shown = json.readTree(Objects.requireNonNull(out));
                // The example is of a ledger that has the story from its own first start.
                String exported = export(talks).replace(AdminToken.ACTOR, "local");
                assertThat(members(exported)).isEqualTo(members(shown.toString()));
                assertThat(json.readTree(exported).at("/asOf/digest")).isEqualTo(shown.at("/asOf/digest"));
            }
        }
    }

    @Test
    void whoRecordedItThereIsTheActorHereAndWhoMovesItInIsNamedBesides() throws Exception {
        ObjectNode dossier = story();
        member(dossier, "sources", "cnn").put("recordedBy", "A. Desk, Vienna");
        member(dossier, "claims", "talks").put("recordedBy", AdminToken.ACTOR);
        ((ObjectNode) member(dossier, "sources", "kirby").get("affiliations").get(0)).put("recordedBy", "B. Desk");
        UUID talks = idOf("talks", send("recorded-by", dossier).statusCode(201));
        JsonNode exported = json.readTree(export(talks));
        assertThat(member(exported, "sources", "recorded-by:cnn")
                        .get("recordedBy")
                        .asText())
                .isEqualTo("A. Desk, Vienna");
        assertThat(member(exported, "sources", "recorded-by:kirby")
                        .at("/affiliations/0/recordedBy")
                        .asText())
                .isEqualTo("B. Desk");
        assertThat(member(exported, "sources", "recorded-by:russia")
                        .get("recordedBy")
                        .asText())
                .isEqualTo(AdminToken.ACTOR);
        String cnn = Desk.get("/sources?externalId=recorded-by:cnn")
                .body("items[0].actor", equalTo("A. Desk, Vienna"))
                .extract()
                .path("items[0].id");
        Desk.get("/sources/" + cnn + "/revisions")
                .body("items.actor", contains("A. Desk, Vienna"))
                .body("items.importer", contains(AdminToken.ACTOR));
        Desk.get("/claims/" + talks + "/corroboration?knownAt="
                        + Desk.summary(talks.toString()).getString("knownAt"))
                .statusCode(200);
        for (String record : List.of(cnn, talks.toString())) {
            Desk.get("/journal?record=" + record)
                    .body("items.act", contains("IMPORT"))
                    .body("items.importer", contains(AdminToken.ACTOR));
        }
        Desk.get("/journal?record=" + cnn).body("items.actor", contains("A. Desk, Vienna"));
        // Who recorded it is no part of what it says.
        member(dossier, "sources", "cnn").put("recordedBy", "Somebody else");
        send("recorded-by", dossier).statusCode(201).body("recorded.size()", equalTo(0));
        Desk.patch("/sources/" + cnn, 1, "{\"country\":\"GB\"}").body("actor", equalTo(AdminToken.ACTOR));

        given().contentType(ContentType.JSON)
                .body("{\"dossier\":" + dossier + ",\"ask\":{\"claim\":\"talks\"}}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "\u0000", "\u0085"})
    void whoRecordedItIsOneLineOfText(String who) throws Exception {
        ObjectNode dossier = story();
        member(dossier, "sources", "cnn").put("recordedBy", who);
        send("no-line", dossier).statusCode(422);
        member(dossier, "sources", "cnn").put("recordedBy", "x".repeat(201));
        send("no-line", dossier).statusCode(422);
    }

    @Test
    void aClaimThatIsNotThereHasNoDossier() {
        given().get("/api/v1/claims/" + UUID.randomUUID() + "/dossier").then().statusCode(404);
    }

    @Test
    void someThousandLinksAreStoredInTime() throws Exception {
        ObjectNode dossier = json.createObjectNode();
        ArrayNode sources = dossier.putArray("sources");
        ArrayNode statements = dossier.putArray("statements");
        ArrayNode evidence = dossier.putArray("evidence");
        dossier.putArray("claims").addObject().put("id", "c").put("text", "A claim.");
        for (int i = 0; i < 500; i++) {
            sources.addObject().put("id", "s" + i).put("kind", "PERSON").put("name", "S " + i);
        }
        for (int i = 0; i < 4_000; i++) {
            statements
                    .addObject()
                    .put("id", "t" + i)
                    .put("speaker", "s" + i % 500)
                    .put("outlet", "s" + (i + 1) % 500)
                    .put("text", "Text " + i)
                    .put("directness", "INFORMED")
                    .put("saidAt", "2024-01-01");
            evidence.addObject()
                    .put("id", "e" + i)
                    .put("claim", "c")
                    .put("statement", "t" + i)
                    .put("stance", i % 3 == 0 ? "DENIES" : "SUPPORTS");
        }
        long start = System.nanoTime();
        send("large", dossier).statusCode(201).body("recorded.evidence", equalTo(4_000));
        long first = System.nanoTime();
        send("large", dossier).statusCode(201).body("unchanged", equalTo(8_501));
        assertThat((first - start) / 1_000_000_000).isLessThan(40);
    }
}
