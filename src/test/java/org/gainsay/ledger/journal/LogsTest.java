package org.gainsay.ledger.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.Desk;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.proof.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is one log for each audience: what a desk does hidden moves nothing in another's, and is sealed as well. */
@QuarkusTest
@Order(1)
@Tag("slow")
class LogsTest {

    private static final String OF_DESK = "log=DESK";

    @TestHTTPResource("/")
    String url;

    private HiddenDesk desk;
    private HiddenDesk other;
    private String published;

    @BeforeEach
    void twoDesksAndSomethingPublished() throws Exception {
        published = Desk.claim("Everybody knows.");
        desk = HiddenDesk.make();
        other = HiddenDesk.make();
        other.claim("The other desk knows.");
        other.awaitSealed(1);
        Sealed.awaitAll(new Http(url.replaceAll("/$", "")));
    }

    private static Response asPublic(String path) {
        return given().get("/api/v1" + path);
    }

    private static String entry(Function<String, Response> reader, String record) {
        return reader.apply("/journal?record=" + record).jsonPath().getString("items[0].id");
    }

    private static JsonPath json(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath();
    }

    /** All that can be asked of the journal, byte for byte; {@code log} is how to ask for one. */
    private static Map<String, String> answers(Function<String, Response> reader, String log, String own) {
        String entry = entry(reader, own);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/journal/checkpoint",
                "/journal/checkpoints/0",
                "/journal/key",
                "/journal/verify",
                "/journal/verify?from=1",
                "/journal/proofs/consistency?from=0",
                "/journal/proofs/inclusion?entry=" + entry)) {
            answers.put(path, whole(reader.apply(with(path, log))));
        }
        String next = "";
        while (next != null) {
            Response page = reader.apply("/journal?limit=200" + next);
            answers.put("page " + next, whole(page));
            String cursor = page.jsonPath().getString("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return answers;
    }

    private static String with(String path, String log) {
        return log.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + log;
    }

    private static String whole(Response answer) {
        return answer.then().statusCode(200).extract().asString() + answer.header("ETag");
    }

    @Test
    void whatADeskKeepsToItselfMovesNothingThatThePublicOrAnotherDeskReads() throws Exception {
        String others = json(other.get("/journal?limit=200&kind=CLAIM&actor=token:" + other.name()))
                .getString("items[0].record");
        Map<String, String> ofPublic = answers(LogsTest::asPublic, "", published);
        Map<String, String> ofOther = answers(other::get, OF_DESK, others);
        Map<String, String> publicOfOther = answers(other::get, "", published);
        long size = json(asPublic("/journal/checkpoint")).getLong("size");

        String claim = desk.claim("Only the desk knows.");
        desk.correct("/claims/" + claim, 1, "{\"topics\":[\"hidden\"]}");
        desk.withdraw("/claims/" + claim, 2);
        desk.post("/claims/" + published + "/stakes", body("source", source("A party"), "stake", "PARTY"));
        desk.awaitSealed(5);

        assertThat(answers(LogsTest::asPublic, "", published)).isEqualTo(ofPublic);
        assertThat(answers(other::get, OF_DESK, others)).isEqualTo(ofOther);
        assertThat(answers(other::get, "", published)).isEqualTo(publicOfOther);
        assertThat(answers(desk::get, "", published).get("/journal/verify")).isEqualTo(ofPublic.get("/journal/verify"));
        String now = "?knownAt=" + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String corroboration = "/claims/" + published + "/corroboration" + now;
        assertThat(position(asPublic(corroboration))).isEqualTo(size);
        assertThat(position(other.get(corroboration))).isEqualTo(size + 1);
        assertThat(position(desk.get(corroboration))).isEqualTo(size + 5);
    }

    private String source(String name) {
        return desk.post("/sources", body("kind", "GOVERNMENT", "name", name)).getString("id");
    }

    private static long position(Response corroboration) {
        return json(corroboration).getLong("journalPosition");
    }

    @Test
    void aDeskReadsItsOwnLogAndItsEntriesAmongThePublics(@TempDir Path kept) throws Exception {
        String claim = desk.claim("Only the desk knows.");
        desk.awaitSealed(1);
        Path earlier = Files.writeString(kept.resolve("earlier"), desk.text("/journal/checkpoint?log=DESK"));
        desk.withdraw("/claims/" + claim, 1);
        desk.awaitSealed(2);

        JsonPath entries = desk.read("/journal?record=" + claim);
        assertThat(entries.getList("items.position", Long.class)).containsExactly(0L, 1L);
        assertThat(entries.getList("items.desk")).containsExactly(desk.name(), desk.name());
        assertThat(desk.read("/journal?record=" + published).getString("items[0].desk"))
                .isNull();
        JsonPath verified = desk.read("/journal/verify?log=DESK");
        assertThat(verified.getLong("verified"))
                .isEqualTo(verified.getLong("sealed"))
                .isEqualTo(2);
        assertThat((Object) verified.get("firstBroken")).isNull();
        String origin = json(asPublic("/journal/key")).getString("origin");
        assertThat(desk.read("/journal/key").getString("origin")).isEqualTo(origin);
        assertThat(desk.read("/journal/checkpoint?log=DESK").getString("origin"))
                .isEqualTo(origin + "/desk/" + desk.name());

        List<String> arguments = List.of(
                keep(kept, "key", "/journal/key?log=DESK"),
                earlier.toString(),
                keep(kept, "later", "/journal/checkpoint?log=DESK"),
                keep(kept, "consistency", "/journal/proofs/consistency?from=1&log=DESK"),
                keep(
                        kept,
                        "inclusion",
                        "/journal/proofs/inclusion?log=DESK&entry=" + entries.getString("items[1].id")));
        assertThat(verifier(0, arguments)).contains("the 1 entries are the first of the 2", claim, desk.name());
        List<String> confused =
                List.of(keep(kept, "public key", "/journal/key"), arguments.get(1), arguments.get(2), arguments.get(3));
        assertThat(verifier(1, confused)).contains("no valid signature");
    }

    private String keep(Path folder, String name, String path) throws Exception {
        String text = path.contains("proofs") ? desk.get(path).asString() : desk.text(path);
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String verifier(int code, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int ended = Verifier.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(new String[0]));
        assertThat(ended).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsInALogThatIsNotSeenIsAnsweredAsWhatIsNowhere() throws Exception {
        String claim = desk.claim("Only the desk knows.");
        desk.awaitSealed(1);
        String hidden = entry(desk::get, claim);
        String nowhere = UUID.randomUUID().toString();
        for (String log : List.of("", OF_DESK)) {
            Function<String, Response> reader = log.isEmpty() ? LogsTest::asPublic : other::get;
            for (String path :
                    List.of("/journal/proofs/inclusion?entry=%s", "/journal/proofs/inclusion?entry=%s&size=1")) {
                assertThat(refusal(reader.apply(with(path.formatted(hidden), log))))
                        .isEqualTo(refusal(reader.apply(with(path.formatted(nowhere), log))))
                        .startsWith("400")
                        .contains("no such entry");
            }
            assertThat(json(reader.apply("/journal?record=" + claim)).getList("items"))
                    .isEmpty();
        }
        assertThat(refusal(desk.get("/journal/proofs/inclusion?entry=" + hidden)))
                .startsWith("400");
        assertThat(refusal(desk.get("/journal/checkpoints/2?log=DESK"))).startsWith("404");
    }

    private static String refusal(Response answer) {
        Map<String, Object> problem = new LinkedHashMap<>(answer.jsonPath().getMap(""));
        problem.remove("instance");
        return answer.statusCode() + " " + problem;
    }

    @Test
    void whoIsNoDeskHasNoLogOfADesk() {
        for (String path : List.of("/checkpoint", "/checkpoints/0", "/key", "/verify", "/proofs/consistency?from=0")) {
            Response answer = asPublic(with("/journal" + path, OF_DESK));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("log");
        }
        assertThat(asPublic("/journal/checkpoint?log=MINE").statusCode()).isEqualTo(400);
    }

    @Test
    void publishingPutsOneEntryForEachPublishedRecordIntoThePublicsLog() throws Exception {
        String source = desk.post("/sources", body("kind", "UNNAMED_SOURCE", "name", "A clerk"))
                .getString("id");
        desk.post("/sources/" + source + "/identity", body("name", "A. Clerk"));
        String claim = desk.claim("Soon everybody knows.");
        desk.awaitSealed(3);
        long size = json(asPublic("/journal/checkpoint")).getLong("size");
        desk.publish("/claims/" + claim, 1);
        desk.publish("/sources/" + source, 2);
        Sealed.awaitAll(new Http(url.replaceAll("/$", "")));

        JsonPath entries = json(asPublic("/journal?act=PUBLISH&limit=200&actor=token:" + desk.name()));
        assertThat(entries.getList("items.record")).containsExactly(claim, source);
        assertThat(entries.getList("items.version")).containsExactly(2, 3);
        assertThat(entries.getList("items.position", Long.class)).containsExactly(size, size + 1);
        assertThat(entries.getList("items.desk")).containsOnlyNulls();
        for (String log : List.of("", "?log=DESK")) {
            JsonPath verified = desk.read("/journal/verify" + log);
            assertThat((Object) verified.get("firstBroken"))
                    .as(verified.prettify())
                    .isNull();
            assertThat(verified.getLong("verified")).isEqualTo(log.isEmpty() ? size + 2 : 3);
        }
        assertThat(desk.read("/journal?record=" + source).getList("items.desk"))
                .containsExactly(desk.name(), desk.name(), null);
        assertThat(json(asPublic("/journal?record=" + source)).getList("items")).hasSize(1);
    }

    @Test
    void aDeskThatHasDoneNothingHasALogThatHasBegun() throws Exception {
        desk.awaitSealed(0);
        assertThat(desk.read("/journal/checkpoint?log=DESK").getLong("size")).isZero();
        assertThat(desk.read("/journal/verify?log=DESK").getLong("verified")).isZero();
    }
}
