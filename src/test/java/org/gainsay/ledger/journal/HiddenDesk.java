package org.gainsay.ledger.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gainsay.Desk;

/** A desk that keeps to itself what it records, and a token that works for it alone. */
record HiddenDesk(UUID id, String name, String bearer) {

    private static final String BASE = "/api/v1";
    private static final int SECONDS = 30;

    static HiddenDesk make() {
        String name = "desk-" + UUID.randomUUID();
        String id = Desk.record("/desks", "name", name);
        JsonPath token = Desk.post(
                        "/tokens",
                        body(
                                "name",
                                name,
                                "role",
                                "EDITOR",
                                "rights",
                                List.of("SEALED_SOURCES"),
                                "desks",
                                List.of(name)))
                .statusCode(201)
                .extract()
                .jsonPath();
        return new HiddenDesk(UUID.fromString(id), name, "Bearer " + token.getString("token"));
    }

    org.gainsay.http.Desk desk() {
        return new org.gainsay.http.Desk(id, name);
    }

    private RequestSpecification asks() {
        return given().header("Authorization", bearer);
    }

    Response get(String path) {
        return asks().get(BASE + path);
    }

    /** What is answered, in JSON. */
    JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    String text(String path) {
        return asks().accept("text/plain")
                .get(BASE + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    JsonPath post(String path, Map<String, Object> body) {
        return asks().contentType(ContentType.JSON)
                .body(body)
                .post(BASE + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    String claim(String text) {
        return post("/claims", body("text", text)).getString("id");
    }

    void correct(String path, int version, String patch) {
        asks().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(BASE + path)
                .then()
                .statusCode(200);
    }

    void withdraw(String path, int version) {
        asks().contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body("reason", "A mistake."))
                .post(BASE + path + "/withdraw")
                .then()
                .statusCode(200);
    }

    void publish(String path, int version) {
        asks().header("If-Match", "\"" + version + "\"")
                .post(BASE + path + "/publish")
                .then()
                .statusCode(200);
    }

    /** Waits until its log has that many entries, all of them sealed. */
    void awaitSealed(long entries) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            JsonPath verified = read("/journal/verify?log=DESK");
            if (verified.getLong("unsealed") == 0
                    && verified.getLong("sealed") >= entries
                    && get("/journal/checkpoint?log=DESK").statusCode() == 200) {
                assertThat(verified.getLong("sealed")).isEqualTo(entries);
                return;
            }
            assertThat(System.nanoTime()).as(verified.prettify()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
