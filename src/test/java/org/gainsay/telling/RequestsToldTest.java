package org.gainsay.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.gainsay.Desk.claim;
import static org.gainsay.Desk.get;
import static org.gainsay.Desk.patch;
import static org.gainsay.Desk.post;
import static org.gainsay.Desk.record;
import static org.gainsay.Desk.source;
import static org.gainsay.Desk.statement;
import static org.gainsay.Desk.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was asked for comment, as a claim's wording and timeline tell it now and told it then. */
@QuarkusTest
class RequestsToldTest {

    private static final String SILENT = "did not respond to a request for comment by 12 November 2026";

    private static final String NOW = "policy=corroboration-1";

    private String claim;
    private String kremlin;
    private String said;

    @BeforeEach
    void somethingSaid() {
        claim = claim("The talks are advancing.");
        kremlin = source("GOVERNMENT", "Kremlin", "C");
        said = statement(source("PERSON", "A witness", "B"), source("OUTLET", "CNN", "B"), claim, "SUPPORTS")
                .getString("id");
    }

    private JsonPath ask(String askedAt, String deadline) {
        return post(
                        "/claims/" + claim + "/comment-requests",
                        body("source", kremlin, "askedAt", askedAt, "channel", "PHONE", "deadline", deadline))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse wording(String asOf) {
        return get("/claims/" + claim + "/wording?" + asOf).statusCode(200);
    }

    private ValidatableResponse timeline(String asOf) {
        return get("/claims/" + claim + "/timeline?" + asOf).statusCode(200);
    }

    private static String storedAt(String path) {
        return get(path).extract().path("storedAt");
    }

    @Test
    void silenceIsPrintedByTheDeadlineAndMarkedInTheTimeline() {
        wording(NOW).body("parts.noResponse", nullValue()).body("parts.asked", nullValue());
        timeline(NOW).body("commentRequests", empty());
        String request = ask("2026-11-10", "2026-11-12").getString("id");
        wording(NOW)
                .body("status", equalTo("SINGLE_SOURCE"))
                .body("brief", equalTo("The talks are advancing, says A witness; the Kremlin " + SILENT + "."))
                .body("full", containsString("The Kremlin " + SILENT + "; that is no denial."))
                .body("parts.noResponse", equalTo("the Kremlin " + SILENT))
                .body("parts.denial", nullValue());
        timeline(NOW)
                .body("items.statement", contains(said))
                .body("commentRequests.request", contains(request, request))
                .body("commentRequests.step", contains("ASKED", "DEADLINE_PASSED"))
                .body("commentRequests.at", contains("2026-11-10", "2026-11-12"))
                .body("commentRequests[0].source.name", equalTo("Kremlin"))
                .body("commentRequests[0].channel", equalTo("PHONE"));
        withdraw("/comment-requests/" + request, 1).statusCode(200);
        wording(NOW).body("parts.noResponse", nullValue());
        timeline(NOW).body("commentRequests", empty());
    }

    @Test
    void aRequestIsKnownFromWhenItIsRecordedAndAnAnswerToo() {
        String before = storedAt("/claims/" + claim);
        JsonPath asked = ask("2026-11-10", "2026-11-12");
        String path = "/comment-requests/" + asked.getString("id");
        String answer = record("/statements", "outlet", kremlin, "text", "No.", "saidAt", "2026-11-20");
        String answerRecorded = storedAt("/statements/" + answer);
        String answered = patch(path, 1, "{\"answeredBy\":\"" + answer + "\"}")
                .statusCode(200)
                .extract()
                .path("storedAt");
        String silent = asked.getString("storedAt");
        // Settles all of it: until then an answer may name an earlier instant by which it was stored.
        wording("knownAt=" + answered);
        List<String> told = new ArrayList<>();
        for (String then : List.of(before, silent, answerRecorded, answered)) {
            told.add(wording("knownAt=" + then).extract().asString()
                    + timeline("knownAt=" + then).extract().asString());
        }
        wording("knownAt=" + before).body("parts.noResponse", nullValue()).body("full", not(containsString("Kremlin")));
        timeline("knownAt=" + before).body("commentRequests", empty());
        for (String then : List.of(silent, answerRecorded)) {
            wording("knownAt=" + then).body("parts.noResponse", equalTo("the Kremlin " + SILENT));
            timeline("knownAt=" + then).body("commentRequests.step", contains("ASKED", "DEADLINE_PASSED"));
        }
        for (String then : List.of("knownAt=" + answered, NOW)) {
            wording(then).body("parts.noResponse", nullValue()).body("full", not(containsString("Kremlin")));
            timeline(then)
                    .body("commentRequests.step", contains("ASKED", "DEADLINE_PASSED", "ANSWERED"))
                    .body("commentRequests[2].answer", equalTo(answer));
        }
        withdraw(path, 2).statusCode(200);
        patch("/sources/" + kremlin, 1, "{\"name\":\"Moscow\"}").statusCode(200);
        List<String> again = new ArrayList<>();
        for (String then : List.of(before, silent, answerRecorded, answered)) {
            again.add(wording("knownAt=" + then).extract().asString()
                    + timeline("knownAt=" + then).extract().asString());
        }
        assertThat(again).isEqualTo(told);
    }

    @Test
    void aDeadlineThatHadNotPassedThenIsPendingThen() {
        String deadline =
                Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1_200).toString();
        String then = ask("2026-11-10", deadline).getString("storedAt");
        wording(NOW).body("brief", containsString("; the Kremlin has been asked for comment."));
        timeline(NOW).body("commentRequests.step", contains("ASKED"));
        while (!Instant.now().isAfter(Instant.parse(deadline).plusMillis(5))) {
            LockSupport.parkNanos(10_000_000);
        }
        wording(NOW).body("brief", containsString("; the Kremlin did not respond to a request for comment by "));
        timeline(NOW).body("commentRequests.step", contains("ASKED", "DEADLINE_PASSED"));
        wording("knownAt=" + then).body("brief", containsString("; the Kremlin has been asked for comment."));
        timeline("knownAt=" + then).body("commentRequests.step", contains("ASKED"));
    }

    @Test
    void whatWasAskedOrAnsweredLaterIsLeftOutOfWhatWasSaidByThen() {
        String request = ask("2026-11-10", "2026-11-12").getString("id");
        String answer = record("/statements", "outlet", kremlin, "text", "No.", "saidAt", "2026-11-20");
        patch("/comment-requests/" + request, 1, "{\"answeredBy\":\"" + answer + "\"}")
                .statusCode(200);
        timeline("saidBy=2026-11-09T00:00:00Z").body("commentRequests", empty());
        wording("saidBy=2026-11-11T23:00:00Z").body("parts.asked", equalTo("the Kremlin has been asked for comment"));
        wording("saidBy=2026-11-15T00:00:00Z").body("parts.noResponse", equalTo("the Kremlin " + SILENT));
        timeline("saidBy=2026-11-22T00:00:00Z").body("commentRequests.step", hasItem("ANSWERED"));
    }

    @Test
    void anAnswerThatBearsOnTheClaimIsMarkedWhereItStands() {
        String answer = statement(kremlin, kremlin, claim, "DENIES").getString("id");
        post(
                        "/claims/" + claim + "/comment-requests",
                        body(
                                "source", kremlin,
                                "askedAt", "2023-08-29",
                                "channel", "IN_PERSON",
                                "deadline", "2023-08-31",
                                "answeredBy", answer))
                .statusCode(201);
        timeline(NOW)
                .body("items.find { it.statement == '" + answer + "' }.marks.kind", hasItem("ANSWERS_REQUEST"))
                .body("items.find { it.statement == '" + said + "' }.marks.kind", not(hasItem("ANSWERS_REQUEST")))
                .body("commentRequests.step", contains("ASKED", "ANSWERED"));
    }

    @Test
    void itemsAndRequestsShareThePages() {
        for (int day = 10; day < 13; day++) {
            ask("2026-11-" + day, "2026-11-12");
        }
        ask("2023-01-01", "2023-01-02");
        JsonPath whole = timeline(NOW).body("next", nullValue()).extract().jsonPath();
        List<Object> steps = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonPath page = timeline("limit=2" + cursor).extract().jsonPath();
            assertThat(page.getList("items").size()
                            + page.getList("commentRequests").size())
                    .isBetween(1, 2);
            steps.addAll(page.getList("commentRequests"));
            items.addAll(page.getList("items"));
            String next = page.getString("next");
            cursor = next == null ? "" : "&cursor=" + next;
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(5);
        assertThat(steps).isEqualTo(whole.getList("commentRequests")).hasSize(8);
        assertThat(items).isEqualTo(whole.getList("items")).hasSize(1);
    }
}
