package org.gainsay.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.junit.jupiter.api.Test;

/** Every version of a record is told, with what it changed, in the words of the API. */
@QuarkusTest
class RevisionsTest {

    private static JsonPath read(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }

    @Test
    void everyActIsThereAndSaysWhatItChanged() {
        String outlet = Desk.source("OUTLET", "Revised outlet", "B");
        String other = Desk.source("OUTLET", "Revised other", "B");
        String path = "/statements/"
                + Desk.record(
                        "/statements", "outlet", outlet, "text", "Said.", "saidAt", "2023-08-30", "form", "QUOTED");
        Desk.patch(path, 1, "{\"outlet\":\"" + other + "\",\"saidAt\":\"2023-08\",\"form\":null}")
                .statusCode(200);
        Desk.withdraw(path, 2).statusCode(200);
        Desk.restore(path, 3).statusCode(200);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"4\"")
                .body(body("reason", "No.", "authority", "Court"))
                .post("/api/v1" + path + "/redact")
                .then()
                .statusCode(200);
        JsonPath all = read(path + "/revisions");
        assertThat(all.getList("items.version")).containsExactly(5, 4, 3, 2, 1);
        assertThat(all.getList("items.act")).containsExactly("REDACT", "RESTORE", "WITHDRAW", "CORRECT", "CREATE");
        assertThat(all.getList("items.actor")).containsOnly(AdminToken.ACTOR);
        assertThat(all.getList("items.reason")).containsExactly("No.", null, null, null, null);
        assertThat(all.getList("items.authority")).containsExactly("Court", null, null, null, null);
        assertThat(all.getString("items[0].at")).isEqualTo(read(path).getString("storedAt"));
        assertThat(all.getString("items[4].at")).isEqualTo(read(path).getString("recordedAt"));
        assertThat(all.getList("items[0].changes.member")).containsExactly("text", "withdrawalReason");
        assertThat(all.getList("items[1].changes.member")).containsExactly("withdrawnAt");
        assertThat(all.getString("items[1].changes[0].from")).isEqualTo(all.getString("items[2].at"));
        assertThat(all.getList("items[3].changes"))
                .containsExactly(
                        Map.of("member", "form", "from", "QUOTED"),
                        Map.of("member", "outlet", "from", outlet, "to", other),
                        Map.of("member", "saidAt", "from", "2023-08-30", "to", "2023-08"));
        assertThat(all.getString("items[4].changes.find { it.member == 'text' }.to"))
                .isEqualTo("[redacted]");
    }

    @Test
    void aFirstVersionSaysWhatTheRecordSays() {
        String outlet = Desk.source("OUTLET", "Revised outlet", "B");
        Map<String, String> paths = new TreeMap<>();
        paths.put("/sources/" + outlet, "kind");
        String claim = Desk.record("/claims", "text", "Revised.", "topics", List.of("x"), "expires", "2999");
        paths.put("/claims/" + claim, "expires");
        paths.put(
                "/publications/"
                        + Desk.record(
                                "/publications",
                                "outlet",
                                outlet,
                                "url",
                                "https://example.org/",
                                "publishedAt",
                                "2023-08",
                                "retrievedAt",
                                "2023-08-30T10:00:00.123Z",
                                "snapshotSha256",
                                "ab".repeat(32)),
                "publishedAt");
        paths.put(
                "/stakes/"
                        + Desk.record(
                                "/claims/" + claim + "/stakes", "source", outlet, "stake", "PARTY", "from", "2023"),
                "from");
        String other = Desk.source("OUTLET", "Revised other", "B");
        paths.put(
                "/affiliations/"
                        + Desk.record(
                                "/sources/" + outlet + "/affiliations", "with", other, "as", "ALLY", "until", "2023"),
                "until");
        paths.put("/same-as/" + Desk.record("/sources/" + outlet + "/same-as", "other", other), "other");
        paths.put("/ratings/" + Desk.record("/sources/" + other + "/ratings", "letter", "A"), "letter");
        JsonPath said = Desk.statement(outlet, outlet, claim, "SUPPORTS");
        paths.put("/statements/" + said.getString("id"), "saidAt");
        paths.put("/evidence/" + said.getString("evidence[0].id"), "verified");
        paths.forEach((path, member) -> {
            Map<String, Object> record = read(path).getMap("");
            List<Map<String, Object>> changes = read(path + "/revisions").getList("items[0].changes");
            assertThat(changes).as(path).anyMatch(c -> c.get("member").equals(member));
            assertThat(changes).as(path).allSatisfy(change -> assertThat(change.get("to"))
                    .as(path + " " + change.get("member"))
                    .isEqualTo(record.get(change.get("member"))));
        });
    }

    @Test
    void itIsAPagedListOfARecordThatIsThere() {
        String path = "/claims/" + Desk.claim("Revised.");
        for (int version = 1; version < 5; version++) {
            Desk.patch(path, version, "{\"text\":\"Revised " + version + ".\"}").statusCode(200);
        }
        JsonPath first = read(path + "/revisions?limit=2");
        assertThat(first.getList("items.version")).containsExactly(5, 4);
        JsonPath second = read(path + "/revisions?limit=3&cursor=" + first.getString("next"));
        assertThat(second.getList("items.version")).containsExactly(3, 2, 1);
        assertThat(second.getString("next")).isNull();
        get("/claims/" + Desk.claim("Other.") + "/revisions?cursor=" + first.getString("next"))
                .statusCode(400);
        get("/claims/" + UUID.randomUUID() + "/revisions").statusCode(404);
        get(path + "/revisions?limit=0").statusCode(400);
    }
}
