package org.gainsay.exchange.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.exchange.bulk.LinesSent.link;
import static org.gainsay.exchange.bulk.LinesSent.request;
import static org.gainsay.exchange.bulk.LinesSent.send;
import static org.gainsay.exchange.bulk.LinesSent.statement;
import static org.gainsay.exchange.bulk.LinesSent.story;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.Desk;
import org.gainsay.corroboration.Recomputed;
import org.junit.jupiter.api.Test;

/** Records that come in as lines. */
@QuarkusTest
class BulkImportTest {

    @Inject
    Recomputed recomputed;

    /** A system of its own for each test. */
    private final String system = "bulk-" + UUID.randomUUID();

    private ValidatableResponse refusals(ValidatableResponse stored) {
        return Desk.get("/imports/" + stored.extract().path("id") + "/refusals").statusCode(200);
    }

    private JsonPath one(String collection, String id) {
        return given().queryParam("externalId", system + ":" + id)
                .get("/api/v1/" + collection)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
    }

    private String idOf(String collection, String id) {
        return one(collection, id).getString("items[0].id");
    }

    @Test
    void linesGoInInAnyOrderAndTheirCorroborationsAreKept() throws Exception {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> Collections.addAll(lines, story("s" + i)));
        Collections.shuffle(lines, new Random(14));
        send(system, lines.toArray(String[]::new))
                .statusCode(200)
                .header("Location", containsString("/api/v1/imports/"))
                .body("state", equalTo("DONE"))
                .body("lines", equalTo(240))
                .body("stored", equalTo(240))
                .body("refused", equalTo(0))
                .body("waiting", equalTo(0));
        assertThat(Desk.summary(idOf("claims", "s7-c")).getInt("items")).isEqualTo(1);
        List<String> claims = IntStream.range(0, 60)
                .mapToObj(i -> idOf("claims", "s" + i + "-c"))
                .toList();
        assertThat(recomputed.compare(claims).differences()).isEmpty();
    }

    @Test
    void theSecondTimeNothingIsNew() {
        send(system, story("a")).statusCode(200).body("stored", equalTo(4));
        send(system, story("a"))
                .statusCode(200)
                .body("stored", equalTo(0))
                .body("unchanged", equalTo(4))
                .body("refused", equalTo(0));
    }

    @Test
    void aLineThatIsRefusedIsToldByItsNumberAndTheRestGoesIn() {
        String[] right = story("a");
        ValidatableResponse stored = send(
                system,
                "no JSON at all",
                right[0],
                "{'kind':'CLAIM','id':'a-c','id':'a-c','text':'Twice.'}",
                right[1],
                "{'kind':'SAYING','id':'x'}",
                "",
                right[2],
                "{'kind':'CLAIM','id':'wrong','text':'It is so.','The minister said':'x'}",
                link("lost", "a-c", "nowhere"),
                right[3],
                "{'kind':'CLAIM','id':'late','text':'It is so.','recordedAt':'2999-01-01T00:00:00Z'}",
                "{'kind':'RATING','letter':'A'}",
                "{'kind':'AFFILIATION','of':'a-s','with':'a-s'}",
                "{'kind':'CLAIM','id':'a-c','text':'It is otherwise.'}");
        stored.statusCode(200)
                .body("state", equalTo("DONE"))
                .body("lines", equalTo(14))
                .body("stored", equalTo(4))
                .body("passedOver", equalTo(1))
                .body("refused", equalTo(9));
        refusals(stored)
                .body("items.line", equalTo(List.of(1, 3, 5, 8, 9, 11, 12, 13, 14)))
                .body(
                        "items.code",
                        equalTo(List.of(
                                "unreadable",
                                "unreadable",
                                "unknown-value",
                                "unknown-member",
                                "unknown-reference",
                                "out-of-range",
                                "required",
                                "self-reference",
                                "invalid")))
                .body("items[2].pointer", equalTo("/kind"))
                .body("items[3].pointer", nullValue())
                .body("items[4].detail", containsString(system + ":nowhere"))
                .body("items[8].detail", containsString("/api/v1/claims/" + idOf("claims", "a-c")));
        assertThat(refusals(stored).extract().asString()).doesNotContain("minister", "otherwise", "no JSON at all");
    }

    @Test
    void refusalsAreReadPageByPage() {
        ValidatableResponse stored = send(
                system, IntStream.range(0, 5).mapToObj(i -> "{'kind':'CLAIM'}").toArray(String[]::new));
        String path = "/imports/" + stored.extract().path("id") + "/refusals?limit=2";
        List<Integer> lines = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Desk.get(path + next).statusCode(200).extract().jsonPath();
            lines.addAll(page.getList("items.line", Integer.class));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(lines).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void linesNameWhatIsHereByItsIdOrByAnotherSystems() {
        String source = Desk.source("OUTLET", "Here already", "B");
        String claim = Desk.record(
                "/claims", "text", "Here.", "externalIds", List.of(Desk.body("system", system + "2", "value", "c")));
        send(system, statement("t", source), link("e", system + "2:c", "t"))
                .statusCode(200)
                .body("stored", equalTo(2));
        Desk.get("/claims/" + claim + "/evidence").body("items", hasSize(1));
    }

    @Test
    void statementsThatAreTakenFromEachOtherInACircleGoInTogether() {
        String from = "'derivedFrom':'%s','kind'";
        send(
                        system,
                        statement("a", "s").replace("'kind'", from.formatted("b")),
                        statement("b", "s").replace("'kind'", from.formatted("a")),
                        story("x")[0].replace("x-s", "s"))
                .statusCode(200)
                .body("stored", equalTo(3))
                .body("refused", equalTo(0));
    }

    @Test
    void partsComeInTheirSourceOrInLinesOfTheirOwn() throws Exception {
        send(
                        system,
                        "{'kind':'SOURCE','id':'a','sourceKind':'PERSON','name':'A','ratings':[{'letter':'C'}]}",
                        "{'kind':'RATING','of':'a','id':'r','letter':'B','reason':'Better.'}",
                        "{'kind':'SOURCE','id':'b','sourceKind':'GOVERNMENT','name':'B'}",
                        "{'kind':'AFFILIATION','of':'a','with':'b','as':'OFFICIAL'}",
                        "{'kind':'CLAIM','id':'c','text':'It is so.','stakes':[{'source':'b','stake':'PARTY'}]}",
                        "{'kind':'STAKE','of':'c','source':'a','stake':'WANTS_BELIEVED'}")
                .statusCode(200)
                .body("stored", equalTo(6));
        Desk.get("/sources/" + idOf("sources", "a") + "/ratings").body("items", hasSize(2));
        // Of a source that comes with it, it is known from the beginning, whichever act has stored it.
        Desk.get("/sources/" + idOf("sources", "a") + "/affiliations").body("items[0].recordedAt", nullValue());
        assertThat(recomputed.compare(List.of(idOf("claims", "c"))).differences())
                .isEmpty();
    }

    @Test
    void aRecordComesWithTheVersionsThatItHad() throws Exception {
        send(
                        system,
                        "{'kind':'CLAIM','id':'c','text':'It is so now.','recordedAt':'2023-08-01T00:00:00Z',"
                                + "'recordedBy':'token:editor','versionAt':'2023-09-01T00:00:00Z','versions':["
                                + "{'text':'It was so.','recordedBy':'token:writer'},"
                                + "{'text':'It was so.','recordedBy':'token:editor','versionAt':'2023-08-15T00:00:00Z',"
                                + "'withdrawnAt':'2023-08-15T00:00:00Z','withdrawalReason':'Unclear.'}]}")
                .statusCode(200)
                .body("stored", equalTo(1));
        String claim = idOf("claims", "c");
        Desk.get("/claims/" + claim)
                .body("text", equalTo("It is so now."))
                .body("version", equalTo(3))
                .body("withdrawnAt", nullValue());
        Desk.get("/claims/" + claim + "/revisions")
                .body("items.version", equalTo(List.of(3, 2, 1)))
                .body("items.actor", equalTo(List.of("token:editor", "token:editor", "token:writer")))
                .body("items.act", equalTo(List.of("IMPORT", "IMPORT", "IMPORT")));
        Desk.get("/claims/" + claim + "?knownAt=2023-08-20T00:00:00Z")
                .body("text", equalTo("It was so."))
                .body("withdrawnAt", equalTo("2023-08-15T00:00:00Z"));
        for (int i = 0; (int) Desk.get("/journal/verify").extract().path("unsealed") > 0 && i < 200; i++) {
            Thread.sleep(50);
        }
        Desk.get("/journal/verify").body("unsealed", equalTo(0)).body("firstBroken", nullValue());
    }

    @Test
    void whatIsWrongInAnEarlierVersionIsToldWithItsPlace() {
        refusals(send(
                        system,
                        "{'kind':'CLAIM','id':'c','text':'Now.','versionAt':'2023-09-01T00:00:00Z',"
                                + "'versions':[{'language':'en'}]}"))
                .body("items.pointer", equalTo(List.of("/versions/0/text")));
    }

    @Test
    void aBodyIsAsLongAsItIsAndOthersAreNot() {
        String[] long1 = new String[1_000];
        Arrays.fill(long1, "{'kind':'JOURNAL','entry':'" + "x".repeat(10_000) + "'}");
        send(system, long1).statusCode(200).body("passedOver", equalTo(1_000)).body("bytesTotal", equalTo(10_030_000));
        given().contentType("application/json")
                .queryParam("system", system)
                .body("x".repeat(10_000_000))
                .post("/api/v1/imports")
                .then()
                .statusCode(413);
    }

    @Test
    void allOrNothingIsNothingWhereALineIsRefused() {
        request(Stream.concat(Stream.of(story("a")), Stream.of("{'kind':'CLAIM','id':'b'}", link("e2", "a-c", "no")))
                        .toArray(String[]::new))
                .queryParam("system", system)
                .queryParam("atomic", true)
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/5/text", "/6")))
                .body("detail", containsString("nothing was stored"));
        JsonPath last = Desk.get("/imports?limit=1").extract().jsonPath();
        assertThat(last.getString("items[0].state")).isEqualTo("FAILED");
        assertThat(last.getInt("items[0].stored")).isZero();
        given().queryParam("externalId", system + ":a-c")
                .get("/api/v1/claims")
                .then()
                .body("items", empty());
        request(story("a"))
                .queryParam("system", system)
                .queryParam("atomic", true)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("stored", equalTo(4));
    }

    @Test
    void allOrNothingIsForSoManyLinesAtMost() {
        String[] many = new String[10_001];
        Arrays.fill(many, "{'kind':'END'}");
        request(many)
                .queryParam("system", system)
                .queryParam("atomic", true)
                .post("/api/v1/imports")
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyThatBreaksOffGoesOnWhereItWasAndNothingIsDoubled() throws Exception {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> Collections.addAll(lines, story("s" + i)));
        String id;
        try (LinesSent.Slowly body = new LinesSent.Slowly("system=" + system)) {
            body.write(lines.subList(0, 300).toArray(String[]::new));
            id = awaitLines(100);
        }
        awaitState(id, "INTERRUPTED");
        int before = Desk.get("/imports/" + id).extract().path("stored");
        assertThat(before).isBetween(100, 300);
        request(lines.toArray(String[]::new))
                .queryParam("system", system)
                .queryParam("resume", id)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("DONE"))
                .body("lines", equalTo(400))
                .body("stored", equalTo(400))
                .body("unchanged", equalTo(0));
        request(lines.toArray(String[]::new))
                .queryParam("system", system)
                .queryParam("resume", id)
                .post("/api/v1/imports")
                .then()
                .statusCode(409);
    }

    @Test
    void anotherBodyDoesNotGoOnWhereOneBrokeOff() throws Exception {
        String id;
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> Collections.addAll(lines, story("s" + i)));
        try (LinesSent.Slowly body = new LinesSent.Slowly("system=" + system)) {
            body.write(lines.toArray(String[]::new));
            id = awaitLines(100);
        }
        awaitState(id, "INTERRUPTED");
        lines.set(3, lines.get(3).replace("SUPPORTS", "DENIES"));
        request(lines.toArray(String[]::new))
                .queryParam("system", system)
                .queryParam("resume", id)
                .post("/api/v1/imports")
                .then()
                .statusCode(409)
                .body("detail", containsString("Send the same body"));
        awaitState(id, "INTERRUPTED");
    }

    @Test
    void aCancelledImportStoresNothingMore() throws Exception {
        try (LinesSent.Slowly body = new LinesSent.Slowly("system=" + system)) {
            List<String> lines = new ArrayList<>();
            IntStream.range(0, 50).forEach(i -> Collections.addAll(lines, story("s" + i)));
            body.write(lines.toArray(String[]::new));
            String id = awaitLines(100);
            int before = given().post("/api/v1/imports/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .extract()
                    .path("stored");
            body.write(story("after"));
            assertThat(body.answer()).startsWith("HTTP/1.1 200").contains("CANCELLED");
            Desk.get("/imports/" + id).body("stored", equalTo(before)).body("endedAt", not(nullValue()));
            given().post("/api/v1/imports/" + id + "/cancel").then().statusCode(409);
        }
        given().queryParam("externalId", system + ":after-c")
                .get("/api/v1/claims")
                .then()
                .body("items", empty());
    }

    @Test
    void whoFollowsAnImportHearsOfItUntilItsEnd() throws Exception {
        try (LinesSent.Slowly body = new LinesSent.Slowly("system=" + system)) {
            List<String> lines = new ArrayList<>();
            IntStream.range(0, 30).forEach(i -> Collections.addAll(lines, story("s" + i)));
            body.write(lines.toArray(String[]::new));
            String id = awaitLines(100);
            Thread follower = new Thread(() -> {
                try {
                    Thread.sleep(1_500);
                    body.answer();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            follower.start();
            String heard = given().get("/api/v1/imports/" + id + "/events")
                    .then()
                    .statusCode(200)
                    .contentType("text/event-stream")
                    .extract()
                    .asString();
            follower.join();
            assertThat(heard).contains("RUNNING").contains("DONE").doesNotContain("CANCELLED");
            assertThat(heard.lines().filter(line -> line.startsWith("data:"))).hasSizeGreaterThan(1);
        }
    }

    /** Waits until the newest import has stored so many lines, and gives its id. */
    private String awaitLines(int lines) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            JsonPath last = Desk.get("/imports?limit=1").extract().jsonPath();
            if (system.equals(last.getString("items[0].system")) && last.getInt("items[0].lines") >= lines) {
                return last.getString("items[0].id");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import did not come on");
    }

    private static void awaitState(String id, String state) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (state.equals(Desk.get("/imports/" + id).extract().path("state"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import is not " + state);
    }

    @Test
    void importsAreListedTheLastFirst() {
        String first = send(system, "{'kind':'END'}").extract().path("id");
        String second = send(system, "{'kind':'END'}").extract().path("id");
        JsonPath page = Desk.get("/imports?limit=1").statusCode(200).extract().jsonPath();
        assertThat(page.getString("items[0].id")).isEqualTo(second);
        Desk.get("/imports?limit=1&cursor=" + page.getString("next"))
                .statusCode(200)
                .body("items[0].id", equalTo(first));
        send(system, "{'kind':'END'}")
                .header(
                        "Location",
                        endsWith(Desk.get("/imports?limit=1")
                                .extract()
                                .path("items[0].id")
                                .toString()));
    }
}
