package org.gainsay.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.gainsay.ledger.journal.Sealed;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redacted words are nowhere any more, and everything else is as it was. */
@QuarkusTest
class RedactionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    String url;

    @Inject
    Dump dump;

    @Inject
    Rows rows;

    private final String words =
            "Zyxomma" + UUID.randomUUID().toString().replace("-", "").substring(20);
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line.getMessage()
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Map<String, String> records = new LinkedHashMap<>();
    private final List<String> instants = new ArrayList<>();
    private String claim;
    private String other;
    private String statement;

    /** A story in which everything that can be said in words says the same. */
    @BeforeEach
    void aStory() {
        Logger.getLogger("").addHandler(handler);
        String speaker = Desk.record(
                "/sources",
                "kind",
                "PERSON",
                "name",
                words + " First",
                "title",
                "Head of " + words,
                "aliases",
                List.of("Old " + words, words + "-boy"));
        String outlet = Desk.source("OUTLET", "Redacting outlet", "B");
        claim = Desk.claim("That " + words + " did it.");
        other = Desk.claim("That nobody did it, says " + words + ".");
        String relation = Desk.record("/claims/" + other + "/relations", "type", "CONTRADICTS", "to", claim);
        String rating =
                Desk.record("/sources/" + speaker + "/ratings", "letter", "B", "reason", words + " is mostly right.");
        JsonPath said = Desk.post(
                        "/statements",
                        body(
                                "speaker",
                                speaker,
                                "outlet",
                                outlet,
                                "text",
                                "I, " + words + ", did it.",
                                "translation",
                                "Ich, " + words + ", war es.",
                                "saidAt",
                                "2023-08-30",
                                "directness",
                                "FIRST_HAND",
                                "publication",
                                body(
                                        "outlet", outlet,
                                        "url", "https://example.org/" + words,
                                        "archivedUrl", "https://archive.example.org/" + words,
                                        "title", words + " speaks",
                                        "byline", "By " + words,
                                        "wireCredit", words + " Press"),
                                "evidence",
                                new Object[] {
                                    body(
                                            "claim",
                                            claim,
                                            "stance",
                                            "SUPPORTS",
                                            "scope",
                                            "Only " + words,
                                            "rationale",
                                            words + " should know.")
                                }))
                .statusCode(201)
                .extract()
                .jsonPath();
        statement = said.getString("id");
        instants.add(said.getString("storedAt"));
        String denied = Desk.statement(outlet, outlet, other, "SUPPORTS").getString("id");
        String ruling = Desk.record(
                "/rulings", "a", statement, "b", denied, "ruling", "SAME_ORIGIN", "reason", "Both are " + words + ".");
        records.put("/sources/" + speaker, "{\"name\":\"" + words + " Second\"}");
        records.put("/ratings/" + rating, "{\"reason\":\"" + words + " is always right.\"}");
        records.put("/publications/" + said.getString("publication"), "{\"title\":\"" + words + " speaks again\"}");
        records.put("/statements/" + statement, "{\"text\":\"It was me, " + words + ".\"}");
        records.put("/claims/" + claim, "{\"text\":\"That it was " + words + ".\"}");
        records.put("/claims/" + other, "{\"text\":\"That it was not " + words + ".\"}");
        records.put("/rulings/" + ruling, "{\"reason\":\"Both were " + words + ".\"}");
        records.put("/evidence/" + said.getString("evidence[0].id"), "{\"scope\":\"All of " + words + "\"}");
        records.forEach((path, patch) -> Desk.patch(path, 1, patch).statusCode(200));
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body("reason", "Says " + words))
                .post("/api/v1/relations/" + relation + "/withdraw")
                .then()
                .statusCode(200);
        Desk.restore("/relations/" + relation, 2).statusCode(200);
        records.put("/relations/" + relation, "");
        instants.add(Desk.summary(claim).getString("knownAt"));
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(handler);
    }

    private static ValidatableResponse redact(String path, int version, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1" + path + "/redact")
                .then();
    }

    private static Map<String, Object> why() {
        return body("reason", "Must not be named.", "authority", "Court order 7/23");
    }

    private int version(String path) {
        return get(path).statusCode(200).extract().path("version");
    }

    /** What is computed: all of the answer but its words. */
    private List<JsonNode> cores() throws Exception {
        List<JsonNode> cores = new ArrayList<>();
        for (String of : List.of(claim, other)) {
            for (String at : instants) {
                ObjectNode core = (ObjectNode) JSON.readTree(get("/claims/" + of + "/corroboration?knownAt=" + at)
                        .statusCode(200)
                        .extract()
                        .asString());
                // Words, and that something that bears on it was stored since.
                core.remove(List.of("sentences", "storedBy", "journalPosition"));
                cores.add(core);
            }
        }
        return cores;
    }

    @Test
    void redactedWordsAreNowhereAndTheComputedStandsAndTheJournalHolds() throws Exception {
        assertThat(dump.tablesWith(words))
                .contains("past", "source", "rating", "publication", "statement", "claim", "ruling", "evidence");
        List<String> salts = rows.all("SELECT encode(salt, 'hex') FROM statement WHERE id = '" + statement + "'");
        List<JsonNode> before = cores();
        JsonNode figures = JSON.readTree(figures());
        for (String path : records.keySet()) {
            redact(path, version(path), why()).statusCode(200);
        }
        assertThat(dump.tablesWith(words)).isEmpty();
        assertThat(dump.tablesWith(salts.get(0))).isEmpty();
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains(words));
        assertThat(cores()).isEqualTo(before);
        assertThat(JSON.readTree(figures())).isEqualTo(figures);
        assertWhole();
        for (String path : List.of(
                "/claims/" + claim + "/corroboration",
                "/claims/" + claim + "/corroboration?knownAt=" + instants.get(0),
                "/claims/" + claim + "/timeline",
                "/claims/" + claim + "/wording",
                "/claims/" + claim + "/provenance",
                "/claims/" + claim + "/dossier",
                "/claims/" + claim + "/warnings",
                "/claims?q=" + words,
                "/sources?q=" + words,
                "/statements?q=" + words,
                "/suggestions?q=" + words)) {
            assertThat(get(path).statusCode(200).extract().asString()).as(path).doesNotContain(words);
        }
        assertThat(get("/claims/" + claim + "/timeline").extract().asString()).contains("[redacted]");
        assertThat(get("/claims/" + claim + "/corroboration").extract().asString())
                .contains("[redacted]");
    }

    private String figures() {
        ObjectNode summary = JSON.valueToTree(Desk.summary(claim).getMap(""));
        return summary.without(List.of("number", "knownAt")).toString();
    }

    private void assertWhole() throws Exception {
        Sealed.awaitAll(new Http(url.replaceAll("/$", "")));
        JsonPath verified = get("/journal/verify").statusCode(200).extract().jsonPath();
        assertThat(verified.getString("firstBroken")).as(verified.prettify()).isNull();
    }

    @Test
    void aRedactedRecordSaysSoWithWhatIsLeftOfItsTexts() {
        JsonPath redacted = redact("/statements/" + statement, 2, why())
                .statusCode(200)
                .header("ETag", "\"3\"")
                .extract()
                .jsonPath();
        assertThat(redacted.getString("text")).isEqualTo("[redacted]");
        assertThat(redacted.getString("translation")).isNull();
        assertThat(redacted.getString("saidAt")).isEqualTo("2023-08-30");
        assertThat(redacted.getList("changes")).isEmpty();
        JsonPath read = get("/statements/" + statement).extract().jsonPath();
        assertThat(read.getInt("version")).isEqualTo(3);
        assertThat(read.getString("redacted.reason")).isEqualTo("Must not be named.");
        assertThat(read.getString("redacted.authority")).isEqualTo("Court order 7/23");
        assertThat(read.getString("redacted.actor")).isEqualTo(AdminToken.ACTOR);
        assertThat(read.getString("redacted.at")).isEqualTo(read.getString("storedAt"));
        assertThat(read.getList("redacted.digests.member")).containsExactly("text", "text", "translation");
        assertThat(read.getList("redacted.digests.version")).containsExactly(1, 2, 1);
        assertThat(get("/journal?record=" + statement).extract().jsonPath().getList("items.act"))
                .containsExactly("CREATE", "CORRECT", "REDACT");
    }

    @Test
    void aCorroborationIsTouchedAsItsSentencesChange() {
        for (String path : records.keySet()) {
            if (!path.startsWith("/publications")) {
                String tag = Desk.settledTag(claim);
                redact(path, version(path), why()).statusCode(200);
                assertThat(Desk.settledTag(claim)).as(path).isNotEqualTo(tag);
            }
        }
    }

    @Test
    void someTextsGoAndTheOthersStayAndAreStillHeldByTheJournal() throws Exception {
        String path = "/statements/" + statement;
        redact(path, 2, body("reason", "No.", "authority", "Desk", "members", List.of("translation")))
                .statusCode(200);
        JsonPath read = get(path).extract().jsonPath();
        assertThat(read.getString("text")).isEqualTo("It was me, " + words + ".");
        assertThat(read.getString("translation")).isNull();
        assertThat(read.getList("redacted.digests.member")).containsExactly("translation");
        assertThat(rows.count("SELECT count(*) FROM past WHERE \"row\" ->> 'translation' LIKE '%" + words + "%'"))
                .isZero();
        assertWhole();
        redact(path, 3, body("reason", "No.", "authority", "Desk", "members", List.of("translation")))
                .statusCode(409);
        redact(path, 3, why()).statusCode(200);
        assertWhole();
        redact(path, 4, why()).statusCode(409);
        Desk.patch(path, 4, "{\"text\":\"It was me.\"}").statusCode(200);
        JsonPath corrected = get(path).extract().jsonPath();
        assertThat(corrected.getString("text")).isEqualTo("It was me.");
        // The same text under another salt is another commitment.
        assertThat(corrected.getList("redacted.digests.version")).containsExactly(1, 2, 3, 1);
        redact(path, 5, why()).statusCode(200);
        assertThat(get(path).extract().jsonPath().getList("redacted.digests.version"))
                .containsExactly(1, 2, 3, 5, 1);
        assertWhole();
    }

    @Test
    void whatIsNotThereOrNotKnownOrStaleIsRefused() {
        String path = "/statements/" + statement;
        redact(path, 1, why()).statusCode(412);
        given().contentType(ContentType.JSON)
                .body(why())
                .post("/api/v1" + path + "/redact")
                .then()
                .statusCode(428);
        redact("/statements/" + UUID.randomUUID(), 1, why()).statusCode(404);
        redact(path, 2, body("reason", "No.", "authority", " ")).statusCode(422);
        JsonPath unknown = redact(
                        path, 2, body("reason", "No.", "authority", "Desk", "members", List.of("text", "saidAt")))
                .statusCode(422)
                .extract()
                .jsonPath();
        assertThat(unknown.getList("errors.pointer")).containsExactly("/members/1");
        redact(path, 2, body("reason", "No.", "authority", "Desk", "members", List.of("withdrawalReason")))
                .statusCode(409);
        assertThat(version(path)).isEqualTo(2);
    }

    @Test
    void aRedactionCanBeSentAgainAndItsKeyHoldsNothing() {
        String claimed = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", words)
                .body(body("text", "Secret."))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String replayed : new String[] {null, "true"}) {
            given().contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", "redact-" + claimed)
                    .body(why())
                    .post("/api/v1/claims/" + claimed + "/redact")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed);
        }
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", words)
                .body(body("text", "Secret."))
                .post("/api/v1/claims")
                .then()
                .statusCode(422);
    }

    @Test
    void aDossierSaysWhatWasRedactedAndOneFromBeforeBringsNothingBack() {
        String path = "/claims/" + claim + "/dossier";
        String before = get(path).extract().asString();
        redact("/statements/" + statement, 2, why()).statusCode(200);
        String after = get(path).extract().asString();
        String member = "statements.find { it.id == '" + statement + "' }";
        assertThat(JsonPath.from(after).getString(member + ".text")).isEqualTo("[redacted]");
        assertThat(JsonPath.from(after).getString(member + ".redacted.authority"))
                .isEqualTo("Court order 7/23");
        assertThat(JsonPath.from(before).getMap(member)).doesNotContainKey("redacted");
        String refused = given().contentType(ContentType.JSON)
                .body(before)
                .post("/api/v1/imports?system=redacting")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(refused).doesNotContain(words);
        JsonPath again = given().contentType(ContentType.JSON)
                .body(after)
                .post("/api/v1/imports?system=redacting")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(again.getMap("recorded")).isEmpty();
        assertThat(version("/statements/" + statement)).isEqualTo(3);
    }

    @Test
    void twoRedactedClaimsOrSourcesAreNoDuplicates() {
        for (String path : List.of("/claims/" + claim, "/claims/" + other)) {
            redact(path, 2, why()).statusCode(200);
        }
        assertThat(get("/claims/" + other + "/warnings").extract().jsonPath().getList("items.code"))
                .doesNotContain("PROBABLE_DUPLICATE_CLAIM");
    }
}
