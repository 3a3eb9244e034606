package org.gainsay.exchange.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.exchange.bulk.LinesSent.send;
import static org.gainsay.exchange.bulk.LinesSent.story;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole ledger as lines; one of its own, as those of all other tests would be long. */
@QuarkusTest
@TestProfile(ExportTest.OfItsOwn.class)
@Tag("slow")
class ExportTest {

    /** Starts the service anew. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    @Inject
    ObjectMapper json;

    private final String system = "export-" + UUID.randomUUID();

    private static String exported() {
        return given().get("/api/v1/exports")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    private List<JsonNode> lines() throws Exception {
        return exported().lines().map(this::read).toList();
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static JsonNode one(List<JsonNode> lines, String kind, String id) {
        List<JsonNode> found = lines.stream()
                .filter(line -> line.path("kind").asText().equals(kind)
                        && line.path("id").asText().equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void whatIsSentBackAsItWentOutChangesNothing() {
        send(system, story("a")).statusCode(200);
        String claim = Desk.record(
                "/claims", "text", "It is so.", "externalIds", List.of(Desk.body("system", system, "value", "mine")));
        Desk.patch("/claims/" + claim, 1, "{\"text\":\"It is otherwise.\"}").statusCode(200);
        Desk.withdraw("/claims/" + claim, 2).statusCode(200);
        String out = exported();
        String id = LinesSent.asTheyAre(out)
                .queryParam("system", system)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("stored", equalTo(0))
                .extract()
                .path("id");
        assertThat(Desk.get("/imports/" + id + "/refusals").extract().<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void aVerdictGoesOutAndInAgainWithItsVersionsAndItsScale() throws Exception {
        String claim = Desk.claim("Rated and moved.");
        String scale = Desk.scale();
        Desk.patch("/scales/" + scale, 1, "{\"name\":\"Another name\"}").statusCode(200);
        String verdict = Desk.verdict(claim, scale, "FALSE");
        Desk.issue(verdict, 1).statusCode(200);
        Desk.patch("/verdicts/" + verdict, 2, "{\"rating\":\"TRUE\",\"corrections\":[\"It is so.\"]}")
                .statusCode(200);
        String moved = exported()
                .lines()
                .filter(line -> line.contains(claim) || line.contains(scale))
                .filter(line -> !line.contains("\"JOURNAL\""))
                .map(line -> line.replace(claim, "v-c").replace(scale, "v-s").replace(verdict, "v-v"))
                .collect(Collectors.joining("\n", "", "\n"));
        LinesSent.asTheyAre(moved)
                .queryParam("system", system)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("stored", equalTo(3))
                .body("refused", equalTo(0));
        String there =
                Desk.get("/claims?externalId=" + system + ":v-c").extract().path("items[0].id");
        JsonNode got =
                Desk.json(Desk.get("/claims/" + there + "/verdicts").extract()).at("/items/0");
        JsonNode was = Desk.json(Desk.get("/verdicts/" + verdict).extract());
        for (String member : List.of(
                "version",
                "rating",
                "ratingText",
                "title",
                "summary",
                "language",
                "author",
                "reviewedAt",
                "corrections",
                "state",
                "issuedAt",
                "stood")) {
            assertThat(got.get(member)).as(member).isEqualTo(was.get(member));
        }
        JsonNode revisions = Desk.json(
                Desk.get("/verdicts/" + got.get("id").asText() + "/revisions").extract());
        assertThat(revisions.at("/items/2/changes").findValuesAsText("member")).doesNotContain("issuedAt");
        assertThat(revisions.at("/items/1/changes").findValuesAsText("member"))
                .contains("issuedAt", "stoodAs", "stoodPolicy");
    }

    @Test
    void aRecordGoesOutWithItsVersionsAndItsIdsInOtherSystems() throws Exception {
        String claim = Desk.record(
                "/claims", "text", "It is so.", "externalIds", List.of(Desk.body("system", system, "value", "mine")));
        Desk.patch("/claims/" + claim, 1, "{\"text\":\"It is otherwise.\"}").statusCode(200);
        Desk.withdraw("/claims/" + claim, 2).statusCode(200);
        JsonNode line = one(lines(), "CLAIM", claim);
        assertThat(line.path("text").asText()).isEqualTo("It is otherwise.");
        assertThat(line.path("withdrawnAt").asText())
                .isEqualTo(line.path("versionAt").asText());
        assertThat(line.path("withdrawalReason").asText()).isEqualTo("A mistake.");
        assertThat(line.at("/externalIds/0/value").asText()).isEqualTo("mine");
        assertThat(line.path("versions")).hasSize(2);
        assertThat(line.at("/versions/0/text").asText()).isEqualTo("It is so.");
        assertThat(line.at("/versions/1/text").asText()).isEqualTo("It is otherwise.");
        assertThat(line.at("/versions/1").has("withdrawnAt")).isFalse();
    }

    @Test
    void referencesAreTheIdsThatRecordsWereBornWithAndPartsSayWhatTheyAreOf() throws Exception {
        send(system, story("a")).statusCode(200);
        String source = Desk.source("PERSON", "A person", "B");
        String government = Desk.source("GOVERNMENT", "A government", "C");
        String affiliation = Desk.record(
                "/sources/" + source + "/affiliations", "with", government, "as", "OFFICIAL", "from", "2023");
        List<JsonNode> lines = lines();
        JsonNode link = one(lines, "EVIDENCE", system + ":a-e");
        assertThat(link.path("claim").asText()).isEqualTo(system + ":a-c");
        assertThat(link.path("statement").asText()).isEqualTo(system + ":a-t");
        JsonNode part = one(lines, "AFFILIATION", affiliation);
        assertThat(part.path("of").asText()).isEqualTo(source);
        assertThat(part.path("with").asText()).isEqualTo(government);
        assertThat(part.path("from").asText()).isEqualTo("2023");
        assertThat(one(lines, "SOURCE", source).path("sourceKind").asText()).isEqualTo("PERSON");
    }

    @Test
    void theJournalGoesOutTooAndTheLastLineSaysThatItIsTheLast() throws Exception {
        String claim = Desk.claim("In the journal.");
        List<JsonNode> lines = lines();
        assertThat(lines.get(0).path("kind").asText()).isEqualTo("EXPORT");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("END");
        assertThat(last.path("lines").asInt()).isEqualTo(lines.size());
        assertThat(lines.stream()
                        .filter(line -> line.path("kind").asText().equals("JOURNAL"))
                        .map(line -> line.path("entry"))
                        .filter(entry -> entry.path("record").asText().equals(claim)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("act").asText()).isEqualTo("CREATE");
                    assertThat(entry.path("leaf").asText()).matches("[0-9a-f]{64}");
                });
    }

    @Test
    void aDesksExportIsItsOwnAndThePublicsHasNothingOfIt() {
        String desk = "export-desk-" + UUID.randomUUID().toString().substring(0, 8);
        Desk.post("/desks", Desk.body("name", desk)).statusCode(201);
        String token = Desk.post(
                        "/tokens",
                        Desk.body("name", desk, "role", "ADMIN", "rights", List.of("HISTORY"), "desks", List.of(desk)))
                .statusCode(201)
                .extract()
                .path("token");
        LinesSent.request(story("own"))
                .header("Authorization", "Bearer " + token)
                .queryParam("system", system)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("stored", equalTo(4));
        assertThat(exported()).doesNotContain(system + ":own-c");
        String own = given().header("Authorization", "Bearer " + token)
                .get("/api/v1/exports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(own.lines().filter(line -> !line.contains("\"JOURNAL\""))).hasSize(6);
        assertThat(own).contains(system + ":own-c");
    }

    @Test
    void whoIsNoAdminGetsNoExport() {
        String token = Desk.post("/tokens", Desk.body("name", system, "role", "EDITOR", "rights", List.of("HISTORY")))
                .extract()
                .path("token");
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/exports")
                .then()
                .statusCode(403);
        String contributor = Desk.post(
                        "/tokens",
                        Desk.body("name", system + "-2", "role", "CONTRIBUTOR", "rights", List.of("HISTORY")))
                .extract()
                .path("token");
        LinesSent.request(story("a"))
                .header("Authorization", "Bearer " + contributor)
                .queryParam("system", system)
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
    }
}
