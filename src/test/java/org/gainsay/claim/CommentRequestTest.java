package org.gainsay.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.restore;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.gainsay.Desk.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests for comment over HTTP: recorded, answered, overdue by the clock alone, and never a denial. */
@QuarkusTest
class CommentRequestTest {

    private static final String PAST = "2026-11-12";
    private static final String FUTURE = "2999-12-31";

    @Inject
    AgroalDataSource dataSource;

    private String claim;
    private String source;

    @BeforeEach
    void somethingToAskAbout() {
        claim = claim("Asked about.");
        source = source("GOVERNMENT", "Government asked " + UUID.randomUUID(), "C");
    }

    private Map<String, Object> request(String deadline) {
        return body("source", source, "askedAt", "2026-11-10T09:00Z", "channel", "EMAIL", "deadline", deadline);
    }

    private ValidatableResponse send(Map<String, Object> request) {
        return post("/claims/" + claim + "/comment-requests", request);
    }

    private String asked(String deadline) {
        return send(request(deadline)).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> with(Map<String, Object> request, String member, Object value) {
        request.put(member, value);
        return request;
    }

    private String answer() {
        return record("/statements", "outlet", source, "text", "No comment.", "saidAt", "2026-11-11");
    }

    private static String inASecond() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1_200).toString();
    }

    private static void until(String deadline) {
        while (!Instant.now().isAfter(Instant.parse(deadline).plusMillis(5))) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void aDeadlineThatIsOverBeforeTheAskingIsRefused() {
        for (String earlier : List.of("2026-11-09T08:00Z", "2026-10", "2025", "2026-11-10T08:59Z")) {
            send(request(earlier))
                    .statusCode(422)
                    .body("errors.pointer", contains("/deadline"))
                    .body("errors.code", contains("ends-before-it-begins"));
        }
        for (String sameDay : List.of("2026-11-10T09:01Z", "2026-11-10", "2026-11")) {
            send(request(sameDay)).statusCode(201);
        }
        String request = "/comment-requests/" + asked(FUTURE);
        patch(request, 1, "{\"deadline\":\"2026-11-08\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/deadline"));
        get(request).body("version", equalTo(1)).body("deadline", equalTo(FUTURE));
    }

    @Test
    void theDatabaseRefusesSuchADeadlineToo() {
        String id = asked(FUTURE);
        assertThatThrownBy(() -> execute("UPDATE comment_request SET deadline_last = 0 WHERE id = '" + id + "'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("""
                        INSERT INTO comment_request SELECT (jsonb_populate_record(t, jsonb_build_object(
                            'id', gen_random_uuid(), 'born', gen_random_uuid(), 'deadline_first', 0, 'deadline_last', 0))).*
                        FROM comment_request t WHERE id = '%s'""".formatted(id))).hasMessageContaining("deadline_after_asking");
        assertThatThrownBy(() -> execute("""
                        INSERT INTO comment_request SELECT (jsonb_populate_record(t, jsonb_build_object(
                            'id', gen_random_uuid(), 'born', gen_random_uuid(), 'channel', 'DREAM'))).*
                        FROM comment_request t WHERE id = '%s'""".formatted(id))).hasMessageContaining("channel");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsNotThereCannotBeAskedNorAnswer() {
        String nobody = UUID.randomUUID().toString();
        post("/claims/" + nobody + "/comment-requests", request(FUTURE)).statusCode(404);
        send(with(request(FUTURE), "source", nobody))
                .statusCode(422)
                .body("errors.pointer", contains("/source"))
                .body("errors.code", contains("unknown-reference"));
        send(with(request(FUTURE), "source", claim)).statusCode(422).body("errors.pointer", contains("/source"));
        for (String noStatement : List.of(nobody, claim, source)) {
            send(with(request(FUTURE), "answeredBy", noStatement))
                    .statusCode(422)
                    .body("errors.pointer", contains("/answeredBy"))
                    .body("errors.code", contains("unknown-reference"));
        }
        String request = "/comment-requests/" + asked(FUTURE);
        patch(request, 1, "{\"answeredBy\":\"" + source + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/answeredBy"));
        get("/comment-requests/" + nobody).statusCode(404);
        get("/claims/" + nobody + "/comment-requests").statusCode(404);
    }

    @Test
    void whatIsMissingOrUnreadableIsRefused() {
        for (String member : List.of("source", "askedAt", "channel", "deadline")) {
            Map<String, Object> request = request(FUTURE);
            request.remove(member);
            send(request).statusCode(422).body("errors.pointer", contains("/" + member));
        }
        send(with(request(FUTURE), "channel", "DREAM")).statusCode(422).body("errors.pointer", contains("/channel"));
        send(request("soon")).statusCode(422).body("errors.code", contains("malformed-time"));
        send(with(request(FUTURE), "note", "x".repeat(4_001)))
                .statusCode(422)
                .body("errors.pointer", contains("/note"));
        send(with(request(FUTURE), "state", "ANSWERED")).statusCode(400);
        String request = "/comment-requests/" + asked(FUTURE);
        patch(request, 1, "{\"deadline\":null}").statusCode(422).body("errors.pointer", contains("/deadline"));
        patch(request, 1, "{\"source\":\"" + source + "\"}").statusCode(400);
        patch(request, 1, "{\"overdue\":true}").statusCode(400);
    }

    @Test
    void whoHasNotSeenThePresentVersionChangesNothing() {
        String path = "/comment-requests/" + asked(FUTURE);
        given().contentType("application/merge-patch+json")
                .body("{\"note\":\"Called.\"}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(428);
        patch(path, 1, "{\"note\":\"Called.\"}").statusCode(200).body("version", equalTo(2));
        patch(path, 1, "{\"note\":\"Called again.\"}").statusCode(412);
        withdraw(path, 1).statusCode(412);
        withdraw(path, 2).statusCode(200).body("withdrawnAt", notNullValue());
        withdraw(path, 3).statusCode(409);
        restore(path, 3).statusCode(200).body("withdrawnAt", nullValue()).body("note", equalTo("Called."));
    }

    @Test
    void sentTwiceUnderOneKeyItIsOneRequest() {
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(request(FUTURE))
                    .post("/api/v1/claims/" + claim + "/comment-requests")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        get("/claims/" + claim + "/comment-requests").body("items.id", contains(ids.get(0)));
    }

    @Test
    void itMayCarryIdsOfTheNewsroomsOwn() {
        String value = UUID.randomUUID().toString();
        List<Object> ids = List.of(body("system", "desk", "value", value));
        String id = send(with(request(FUTURE), "externalIds", ids))
                .statusCode(201)
                .extract()
                .path("id");
        send(with(request(FUTURE), "externalIds", ids)).statusCode(409);
        get("/comment-requests?externalId=desk:" + value).body("items.id", contains(id));
    }

    @Test
    void withTheDeadlineTheTagChangesAndTheVersionDoesNot() {
        String deadline = inASecond();
        String path = "/comment-requests/" + asked(deadline);
        get(path).header("ETag", "\"1\"").body("state", equalTo("PENDING")).body("overdue", equalTo(false));
        ifNoneMatch(path, "\"1\"").statusCode(304);
        until(deadline);
        ifNoneMatch(path, "\"1\"")
                .statusCode(200)
                .header("ETag", "\"1.overdue\"")
                .body("version", equalTo(1))
                .body("state", equalTo("OVERDUE"))
                .body("overdue", equalTo(true));
        ifNoneMatch(path, "\"1.overdue\"").statusCode(304);
        given().contentType("application/merge-patch+json")
                .header("If-Match", "\"1.overdue\"")
                .body("{\"deadline\":\"" + FUTURE + "\"}")
                .patch("/api/v1" + path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("PENDING"))
                .body("overdue", equalTo(false));
    }

    @Test
    void whoSawItBeforeTheDeadlineMaySaveAfterIt() {
        String path = "/comment-requests/" + asked(PAST);
        patch(path, 1, "{\"note\":\"No line.\"}").statusCode(200).header("ETag", "\"2.overdue\"");
        given().header("If-Match", "\"1.overdue\"")
                .post("/api/v1" + path + "/restore")
                .then()
                .statusCode(412);
    }

    private static ValidatableResponse ifNoneMatch(String path, String tag) {
        return given().header("If-None-Match", tag).get("/api/v1" + path).then();
    }

    @Test
    void anAnswerIsOneHoweverLateAndCanBeTakenBack() {
        String path = "/comment-requests/" + asked(PAST);
        String answer = answer();
        patch(path, 1, "{\"answeredBy\":\"" + answer + "\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("answeredBy", equalTo(answer))
                .body("state", equalTo("ANSWERED"))
                .body("overdue", equalTo(false));
        patch(path, 2, "{\"answeredBy\":null}")
                .statusCode(200)
                .body("answeredBy", nullValue())
                .body("state", equalTo("OVERDUE"));
    }

    @Test
    void silenceIsNoDenialAndMovesNoCorroboration() {
        String outlet = source("OUTLET", "CNN", "B");
        statement(source("PERSON", "A witness", "B"), outlet, claim, "SUPPORTS");
        String corroboration = "/claims/" + claim + "/corroboration";
        String tag = Desk.settledTag(claim);
        String before = get(corroboration).extract().asString();
        String summary = get(corroboration + "?view=summary").extract().asString();
        ValidatableResponse asked = send(request(PAST)).statusCode(201).body("changes", empty());
        String path = "/comment-requests/" + asked.extract().path("id");
        patch(path, 1, "{\"note\":\"Asked twice.\"}").statusCode(200).body("changes", empty());
        patch(path, 2, "{\"answeredBy\":\"" + answer() + "\"}").statusCode(200).body("changes", empty());
        withdraw(path, 3).statusCode(200).body("changes", empty());
        restore(path, 4).statusCode(200).body("changes", empty());
        get(corroboration).header("ETag", tag);
        assertThat(get(corroboration).extract().asString()).isEqualTo(before);
        assertThat(get(corroboration + "?view=summary").extract().asString()).isEqualTo(summary);
    }

    @Test
    void aDeskSeesWhatFallsDue() {
        String last = asked(FUTURE);
        String next = asked("2998");
        String missed = asked(PAST);
        String answered = send(with(request(PAST), "answeredBy", answer()))
                .statusCode(201)
                .extract()
                .path("id");
        String withdrawn = asked("2997");
        withdraw("/comment-requests/" + withdrawn, 1).statusCode(200);
        String list = "/comment-requests?source=" + source;
        get(list + "&state=PENDING").body("items.id", contains(next, last)).body("items.overdue", hasItem(false));
        get(list + "&state=OVERDUE").body("items.id", contains(missed)).body("items.overdue", contains(true));
        get(list + "&state=ANSWERED").body("items.id", contains(answered));
        get(list + "&state=PENDING&state=OVERDUE").body("items.id", contains(missed, next, last));
        get(list + "&sort=-deadline&state=PENDING").body("items.id", contains(last, next));
        get(list + "&state=PENDING&withdrawn=true").body("items.id", contains(withdrawn, next, last));
        get(list + "&claim=" + claim("Another.")).body("items", empty());
        get("/comment-requests?claim=" + claim + "&limit=200").body("items", hasSize(4));
        get(list + "&state=SILENT").statusCode(400);
        get(list + "&sort=asked").statusCode(400).body("errors.parameter", contains("sort"));
        String cursor = get(list + "&state=PENDING&state=OVERDUE&limit=2")
                .body("items.id", contains(missed, next))
                .extract()
                .path("next");
        get(list + "&state=PENDING&state=OVERDUE&limit=2&cursor=" + cursor)
                .body("items.id", contains(last))
                .body("next", nullValue());
        get(list + "&state=PENDING&limit=2&cursor=" + cursor).statusCode(400);
    }
}
