package org.gainsay.advice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was forgotten, who follows the warnings ends where a careful desk begins. */
@QuarkusTest
@TestProfile(Room.Own.class)
class CarelessEntriesTest {

    private static final List<String> CLAIMS = List.of("talks", "no-deal", "letters");

    @Inject
    Room room;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void anEmptyRoom() throws SQLException {
        room.clear();
    }

    /** What must come out alike: of each claim its status, both levels, and how many origins. */
    private static Map<String, Object> outcome(String claim) {
        JsonPath kept = summary(claim);
        Map<String, Object> outcome = new LinkedHashMap<>();
        for (String figure : List.of("status", "supportLevel", "denialLevel", "origins")) {
            outcome.put(figure, Objects.requireNonNull((Object) kept.get(figure), figure));
        }
        return outcome;
    }

    private ObjectNode story() throws IOException {
        try (InputStream in = CarelessEntriesTest.class.getResourceAsStream("/examples/assess.request.json")) {
            return (ObjectNode) json.readTree(Objects.requireNonNull(in)).get("dossier");
        }
    }

    /** Stores a dossier, and gives the ids of its claims. */
    private static Map<String, String> store(JsonNode dossier) {
        List<Map<String, String>> claims = given().contentType(ContentType.JSON)
                .queryParam("system", "s" + UUID.randomUUID())
                .body(dossier.toString())
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("claims");
        Map<String, String> ids = new LinkedHashMap<>();
        claims.forEach(c -> ids.put(Objects.requireNonNull(c.get("dossierId")), Objects.requireNonNull(c.get("id"))));
        return ids;
    }

    private Map<String, Map<String, Object>> careful() throws IOException, SQLException {
        Map<String, String> ids = store(story());
        Map<String, Map<String, Object>> outcomes = new LinkedHashMap<>();
        CLAIMS.forEach(c -> outcomes.put(c, outcome(Objects.requireNonNull(ids.get(c)))));
        room.clear();
        return outcomes;
    }

    private void mends(Consumer<ObjectNode> carelessness, String... codes) throws IOException, SQLException {
        Map<String, Map<String, Object>> careful = careful();
        ObjectNode dossier = story();
        carelessness.accept(dossier);
        Map<String, String> ids = store(dossier);
        String talks = Objects.requireNonNull(ids.get("talks"));
        assertThat(Follower.codes(talks)).containsOnly(codes);
        Follower follower = new Follower();
        CLAIMS.forEach(c -> follower.follow(Objects.requireNonNull(ids.get(c))));
        for (String claim : CLAIMS) {
            String id = Objects.requireNonNull(ids.get(claim));
            assertThat(outcome(id)).as(claim).isEqualTo(careful.get(claim));
            assertThat(Follower.warnings(id)).as(claim).isEmpty();
        }
    }

    private static void each(ObjectNode dossier, String members, Consumer<ObjectNode> change) {
        ((ArrayNode) dossier.get(members)).forEach(m -> change.accept((ObjectNode) m));
    }

    @Test
    void theCarefulEntryGivesNoFalseAlarm() throws IOException {
        store(story())
                .forEach((claim, id) ->
                        assertThat(Follower.warnings(id)).as(claim).isEmpty());
    }

    @Test
    void stakesThatWereForgottenAreProposed() throws IOException, SQLException {
        mends(d -> each(d, "claims", c -> c.remove("stakes")), "NO_STAKE");
    }

    @Test
    void affiliationsThatWereForgottenAreProposed() throws IOException, SQLException {
        mends(d -> each(d, "sources", s -> s.remove("affiliations")), "NO_AFFILIATION");
    }

    @Test
    void derivationsThatWereForgottenAreProposed() throws IOException, SQLException {
        mends(
                d -> each(d, "statements", s -> {
                    s.remove("derivedFrom");
                    s.remove("how");
                }),
                "PROBABLE_COPY");
    }

    @Test
    void whatNamedSpeakersSaidIsNoHearsay() throws IOException, SQLException {
        mends(d -> each(d, "statements", s -> s.put("directness", "HEARSAY")), "NAMED_SPEAKER_AS_HEARSAY");
    }

    @Test
    void spokesmenSpeakForTheirParty() throws IOException, SQLException {
        List<String> spokesmen = List.of("kirby", "thomas-greenfield", "peskov");
        mends(
                d -> each(d, "statements", s -> {
                    if (spokesmen.contains(s.path("speaker").asText())) {
                        s.remove("onBehalfOf");
                    }
                }),
                "NO_ON_BEHALF_OF");
    }

    @Test
    void unnamedOfficialsGetARecordAndAGovernment() throws IOException, SQLException {
        mends(
                d -> each(d, "statements", s -> {
                    if (s.path("speaker").asText().equals("us-intelligence")) {
                        s.remove(List.of("speaker", "onBehalfOf", "directness"));
                        s.put("naming", "UNNAMED");
                        s.put(
                                "text",
                                "Senior US officials said: " + s.path("text").asText());
                    }
                }),
                "NO_SPEAKER");
    }

    @Test
    void theFoundingStoryTakesFewerThanThirtyRequests() throws IOException, SQLException {
        Map<String, Map<String, Object>> careful = careful();
        FoundingStory story = new FoundingStory();
        Map<String, String> ids = story.enter();
        for (String claim : CLAIMS) {
            String id = Objects.requireNonNull(ids.get(claim));
            assertThat(Follower.warnings(id).stream().filter(w -> w.get("proposal") != null))
                    .as(claim)
                    .isEmpty();
            assertThat(outcome(id)).as(claim).isEqualTo(careful.get(claim));
        }
        assertThat(story.requests()).isLessThan(30);
    }
}
