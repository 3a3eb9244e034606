package org.gainsay.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.gainsay.Desk;
import org.gainsay.ledger.Dump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What random requests made go wrong once, each by its name. */
@QuarkusTest
class FoundByFuzzingTest {

    @Inject
    Dump dump;

    private Ground ground;

    @BeforeEach
    void records() {
        ground = new Ground();
    }

    private List<Operation> ofRecords(String prefix) {
        return Operation.all().stream()
                .filter(op -> op.id().startsWith(prefix)
                        && op.takes("storedBy")
                        && op.path().endsWith("/{id}"))
                .toList();
    }

    @Test
    void whoeverAsksForAPageGetsNoneMadeOfSomebodysWords() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> before = dump.take();
        for (Operation op : Operation.all()) {
            RequestSpecification request = given().header("Accept", "text/html").header("If-Match", "\"1\"");
            if (op.hasBody()) {
                String body = op.isForeign() ? op.document() : Members.text(ground.body(op));
                request.contentType(op.mediaType()).body(body.getBytes(StandardCharsets.UTF_8));
            }
            Response answer = request.request(op.method(), ground.path(op));
            softly.assertThat(answer.statusCode()).as(op.toString()).isEqualTo(406);
            softly.assertThat(answer.contentType()).as(op.toString()).startsWith("application/problem+json");
        }
        softly.assertThat(dump.take()).isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void aTypeThatIsNoneIsRefused() {
        for (String accept : List.of("nonsense", "/", "text", "a/b/c", ",", "application/json;q=nonsense")) {
            Response answer = given().header("Accept", accept).get("/api/v1/claims/" + id("claims"));
            assertThat(answer.statusCode()).as(accept).isIn(200, 400, 406);
            Response made = given().contentType("application/json")
                    .header("Accept", accept)
                    .body("{\"text\":\"So.\"}")
                    .post("/api/v1/claims?dryRun=true");
            assertThat(made.statusCode()).as(accept).isIn(201, 400, 406);
        }
    }

    @Test
    void aBodyOfATypeThatIsNoneIsRefused() {
        for (String path : List.of("/imports?system=x", "/claims", "/imports/claim-review")) {
            for (String type : List.of("/", "a/", "/b")) {
                given().header("Content-Type", type)
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1" + path)
                        .then()
                        .statusCode(415)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unsupported-media-type"));
            }
        }
    }

    @Test
    void anInstantAheadOfTheClockIsRefusedForEveryKindOfRecord() {
        assertThat(ofRecords("read")).hasSizeGreaterThan(10).allSatisfy(op -> {
            for (String parameter : List.of("knownAt", "storedBy")) {
                given().queryParam(parameter, "2999-01-01T00:00:00Z")
                        .get(ground.path(op))
                        .then()
                        .statusCode(422)
                        .body("errors[0].parameter", equalTo(parameter));
            }
        });
    }

    @Test
    void aReadThatIsMeantForAnotherVersionIsRefusedInAProblem() {
        assertThat(ofRecords("read")).hasSizeGreaterThan(10).allSatisfy(op -> {
            for (String tag : List.of("\"7\"", "W/\"1\"")) {
                given().header("If-Match", tag)
                        .get(ground.path(op))
                        .then()
                        .statusCode(412)
                        .body("type", equalTo("/problems/precondition-failed"));
            }
            given().header("If-Match", "\"7\", \"1\"")
                    .get(ground.path(op))
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void aNumberThatNoDecimalHoldsIsRefused() {
        for (String number : List.of("1e2147483648", "1E+99999999999", "-1e-2147483649", "0.1e99999999999999999999")) {
            given().contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"letter\":" + number + "}")
                    .patch("/api/v1/ratings/" + id("ratings"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/letter"))
                    .body("errors[0].code", equalTo("unreadable"));
        }
        Desk.patch("/ratings/" + id("ratings"), 1, "{\"letter\":1e999999999}").statusCode(400);
    }

    @Test
    void aLanguageThatIsLongerThanAnyIsRefused() {
        String longest = "en" + "-abcdefgh".repeat(10);
        Desk.patch("/claims/" + id("claims"), 1, "{\"language\":\"" + longest + "\"}")
                .statusCode(200);
        Desk.patch("/claims/" + id("claims"), 2, "{\"language\":\"" + longest + "-a\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/language"));
        Desk.post("/claims", Desk.body("text", "So.", "language", longest + "-a"))
                .statusCode(422);
    }

    private String id(String collection) {
        Operation read = Operation.all().stream()
                .filter(op -> op.path().equals("/api/v1/" + collection + "/{id}"))
                .findFirst()
                .orElseThrow();
        String path = ground.path(read);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
