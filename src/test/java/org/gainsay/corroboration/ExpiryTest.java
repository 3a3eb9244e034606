package org.gainsay.corroboration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gainsay.Desk;
import org.junit.jupiter.api.Test;

/** A claim about something that lasts says until when it is meant, and whether that is over; nothing else comes of it. */
@QuarkusTest
class ExpiryTest {

    private final String topic = UUID.randomUUID().toString();

    private String claim(String expires) {
        return Desk.record("/claims", "text", "It lasts.", "topics", List.of(topic), "expires", expires);
    }

    private static String in(long seconds) {
        return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static JsonPath read(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }

    private static String tag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }

    @Test
    void aClaimIsCurrentUntilTheLastMomentOfItsTimeAndThenExpired() {
        String lasting = claim("2999-12");
        String over = claim("2023-08-30");
        String forGood = Desk.record("/claims", "text", "It is so.", "topics", List.of(topic));
        assertThat(read("/claims/" + lasting).getString("expires")).isEqualTo("2999-12");
        assertThat(read("/claims/" + lasting).getString("currency")).isEqualTo("CURRENT");
        assertThat(read("/claims/" + over).getString("currency")).isEqualTo("EXPIRED");
        assertThat(read("/claims/" + forGood).getString("currency")).isNull();
        for (String view : List.of("", "?view=summary", "?saidBy=2023-09-01T00:00:00Z")) {
            if (!view.startsWith("?view")) {
                assertThat(read("/claims/" + over + "/corroboration" + view).getString("currency"))
                        .isEqualTo("EXPIRED");
            }
            assertThat(read("/claims/" + lasting + "/corroboration" + view).getString("currency"))
                    .isEqualTo("CURRENT");
            assertThat(read("/claims/" + forGood + "/corroboration" + view).getString("currency"))
                    .isNull();
        }
        assertThat(read("/claims?topic=" + topic + "&currency=EXPIRED").getList("items.id"))
                .containsExactly(over);
        assertThat(read("/claims?topic=" + topic + "&currency=CURRENT").getList("items.id"))
                .containsExactly(lasting);
        assertThat(read("/claims?topic=" + topic + "&currency=CURRENT&currency=EXPIRED")
                        .getList("items.corroboration.currency"))
                .containsExactlyInAnyOrder("CURRENT", "EXPIRED");
        assertThat(read("/claims?topic=" + topic).getList("items.id")).hasSize(3);
    }

    @Test
    void theTagsTurnWithTimeAndAChangeComparesTheVersionAlone() throws Exception {
        String claim = claim(in(3));
        String path = "/claims/" + claim;
        String before = tag(path);
        String corroborated = Desk.settledTag(claim);
        JsonPath then = read(path + "/corroboration?view=summary");
        assertThat(then.getString("currency")).isEqualTo("CURRENT");
        for (int i = 0; i < 100 && read(path).getString("currency").equals("CURRENT"); i++) {
            Thread.sleep(100);
        }
        assertThat(tag(path)).isNotEqualTo(before).isEqualTo("\"1.expired\"");
        assertThat(tag(path + "/corroboration")).isNotEqualTo(corroborated);
        for (String part : List.of(path, path + "/corroboration", path + "/corroboration?view=summary")) {
            given().header("If-None-Match", before).get("/api/v1" + part).then().statusCode(200);
            given().header("If-None-Match", tag(part))
                    .get("/api/v1" + part)
                    .then()
                    .statusCode(304);
        }
        JsonPath now = read(path + "/corroboration?view=summary");
        assertThat(now.getString("status")).isEqualTo(then.getString("status"));
        assertThat(now.getLong("number")).isEqualTo(then.getLong("number"));
        assertThat(read(path + "/corroboration?knownAt=" + then.getString("knownAt"))
                        .getString("currency"))
                .isEqualTo("CURRENT");
        given().header("If-Match", tag(path))
                .contentType("application/merge-patch+json")
                .body("{\"expires\":\"2999\"}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(200);
        assertThat(read(path).getString("currency")).isEqualTo("CURRENT");
        Desk.patch(path, 2, "{\"expires\":null}").statusCode(200);
        assertThat(read(path).getString("currency")).isNull();
        assertThat(read(path).getString("expires")).isNull();
        assertThat(read(path + "/revisions").getString("items[0].changes[0].member"))
                .isEqualTo("expires");
        assertThat(read(path + "/revisions").getString("items[0].changes[0].from"))
                .isEqualTo("2999");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        for (String wrong : List.of("soon", "2023-02-30", "2023-08-30T14:05")) {
            JsonPath refused = Desk.post("/claims", Desk.body("text", "It lasts.", "expires", wrong))
                    .statusCode(422)
                    .extract()
                    .jsonPath();
            assertThat(refused.getList("errors.pointer")).containsExactly("/expires");
        }
        get("/claims?currency=SOON").statusCode(400);
    }

    @Test
    void itGoesOutWithTheDossierAndComesInAgain() {
        String claim = claim("2023-08");
        String dossier = get("/claims/" + claim + "/dossier").extract().asString();
        assertThat(JsonPath.from(dossier).getList("claims.expires")).containsExactly("2023-08");
        JsonPath again = given().contentType("application/json")
                .body(dossier)
                .post("/api/v1/imports?system=expiring")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(again.getInt("unchanged")).isPositive();
        String elsewhere = given().contentType("application/json")
                .body(dossier.replace(claim, topic + ".moved"))
                .post("/api/v1/imports?system=expiring")
                .then()
                .statusCode(201)
                .extract()
                .path("claims[0].id");
        assertThat(read("/claims/" + elsewhere).getString("expires")).isEqualTo("2023-08");
        assertThat(read("/claims/" + elsewhere).getString("currency")).isEqualTo("EXPIRED");
    }
}
