package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.Desk;
import org.gainsay.assessment.Stance;
import org.gainsay.http.Cursor;
import org.gainsay.ledger.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim with more evidence than some answers have the memory for. */
@QuarkusTest
@TestProfile(LittleMemoryTest.Little.class)
class LittleMemoryTest {

    /** Of them 600 say something, 60 of them deny it, and 100 say neither. */
    private static final int LINKS = 700;

    @TestHTTPResource("/")
    String url;

    private final String system = "little-" + UUID.randomUUID();
    private Http http;
    private String claim = "";

    /** Room for the claim explained, and not for more than that. */
    public static final class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gainsay.limits.links", "1000");
        }
    }

    @BeforeEach
    void makeIt() {
        http = new Http(url.replaceAll("/$", ""));
        List<String> sources = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < LINKS; i++) {
            sources.add(
                    "{'id':'p%d','kind':'PERSON','name':'Person %d of %s','reliability':'B'}".formatted(i, i, system));
            said.add("{'id':'s%d','speaker':'p%d','outlet':'p0','text':'So it is.','saidAt':'2023-08-30',"
                            .formatted(i, i)
                    + "'act':'ASSERTS','directness':'FIRST_HAND','form':'QUOTED','naming':'NAMED'}");
            String stance = i % 7 == 6 ? "NEITHER_CONFIRMS_NOR_DENIES" : i % 10 == 9 ? "DENIES" : "SUPPORTS";
            links.add("{'id':'e%d','claim':'c','statement':'s%d','stance':'%s'}".formatted(i, i, stance));
        }
        claim = http.post(
                        "/imports?system=" + system,
                        "{'dossier':'1','sources':" + sources
                                + ",'claims':[{'id':'c','text':'Claim of " + system + ".'}],'statements':" + said
                                + ",'evidence':" + links + "}")
                .expect(201)
                .json()
                .at("/claims/0/id")
                .asText();
    }

    @Test
    void anExcerptHasTheFiguresOfAllTheWeightiestOfEachSideAndTheDigest() {
        JsonNode excerpt = Desk.json(
                Desk.get("/claims/" + claim + "/corroboration").statusCode(200).extract());
        JsonNode summary = Desk.json(Desk.get("/claims/" + claim + "/corroboration?view=summary")
                .statusCode(200)
                .extract());
        for (String figure : List.of("status", "rule", "flags", "supportPoints", "denialPoints", "likelihood")) {
            assertThat(excerpt.get(figure)).as(figure).isEqualTo(summary.get(figure));
        }
        assertThat(excerpt.at("/supporting/origins").asInt()
                        + excerpt.at("/denying/origins").asInt())
                .isEqualTo(summary.get("origins").asInt());
        assertThat(excerpt.at("/supporting/items")).hasSize(100);
        assertThat(excerpt.at("/denying/items"))
                .hasSize(excerpt.at("/denying/origins").asInt());
        assertThat(excerpt.at("/denying/next").isMissingNode()).isTrue();
        assertThat(excerpt.at("/leftOut/counts/NEUTRAL").asInt()).isEqualTo(100);
        assertThat(excerpt.get("digest").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void anExcerptGoesOnAsItsPages() {
        JsonNode excerpt = Desk.json(
                Desk.get("/claims/" + claim + "/corroboration").statusCode(200).extract());
        Set<String> origins = new HashSet<>();
        excerpt.at("/supporting/items")
                .forEach(origin -> origins.add(origin.get("origin").asText()));
        String cursor = excerpt.at("/supporting/next").asText();
        while (!cursor.isEmpty()) {
            JsonNode page = Desk.json(
                    Desk.get("/claims/" + claim + "/corroboration/origins?stance=SUPPORTS&limit=200&cursor=" + cursor)
                            .statusCode(200)
                            .extract());
            page.get("items").forEach(origin -> assertThat(
                            origins.add(origin.get("origin").asText()))
                    .isTrue());
            cursor = page.path("next").asText();
        }
        assertThat(origins).hasSize(excerpt.at("/supporting/origins").asInt());
        Desk.get("/claims/" + claim + "/corroboration/left-out?limit=200")
                .statusCode(200)
                .body("items", hasSize(100));
        Desk.get("/claims/" + claim + "/corroboration/origins?stance=DENIES&cursor="
                        + excerpt.at("/supporting/next").asText())
                .statusCode(400);
    }

    @Test
    void whatThereIsNoRoomForIsRefusedAndSaysWhatToDo() {
        for (String read : List.of("/wording", "/timeline", "/provenance", "/dossier")) {
            Desk.get("/claims/" + claim + read)
                    .statusCode(409)
                    .body("type", equalTo("/problems/conflict"))
                    .body("detail", containsString("700 links"))
                    .body("detail", containsString("corroboration/origins"));
        }
        Desk.post("/claims/" + claim + "/what-if", Desk.body("statements", List.of(Desk.body("stance", "DENIES"))))
                .statusCode(409);
        String source = http.get("/sources?externalId=" + system + ":p1")
                .json()
                .at("/items/0/id")
                .asText();
        Desk.get("/sources/" + source + "/impact").statusCode(409);
        String statement = http.get("/statements?externalId=" + system + ":s1")
                .json()
                .at("/items/0/id")
                .asText();
        Desk.get("/statements/" + statement + "/impact").statusCode(409);
        Desk.get("/claims/" + claim + "/corroboration?view=summary").statusCode(200);
        Desk.get("/claims/" + claim + "/evidence").statusCode(200);
        Desk.get("/claims/" + claim + "/warnings").statusCode(200);
    }

    @Test
    void roomIsGivenBackWhenARequestIsAnswered() {
        for (int i = 0; i < 5; i++) {
            Desk.get("/claims/" + claim + "/corroboration").statusCode(200);
        }
    }

    @Test
    void aForgedCursorIsRefused() {
        String list = Excerpts.originsOf(
                UUID.fromString(claim), new AsOf("corroboration-1", null, null, null), Stance.DENIES);
        Desk.get("/claims/" + claim + "/corroboration/origins?stance=DENIES&cursor=" + Cursor.write("forged", list))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void theListsOfALittleClaimAreReadByPagesToo() {
        String little = Desk.record("/claims", "text", "A little claim of " + system);
        Desk.get("/claims/" + little + "/corroboration/origins?stance=DENIES")
                .statusCode(200)
                .body("items", hasSize(0));
        Desk.get("/claims/" + little + "/corroboration/items?origin=nobody")
                .statusCode(200)
                .body("items", hasSize(0));
        Desk.get("/claims/" + little + "/corroboration/origins")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("stance"));
        Desk.get("/claims/" + little + "/corroboration/items")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("origin"));
        Desk.get("/claims/" + UUID.randomUUID() + "/corroboration/left-out").statusCode(404);
    }
}
