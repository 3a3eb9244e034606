package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestLogTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("org.gainsay").addHandler(handler);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("org.gainsay").removeHandler(handler);
    }

    private String line(String id) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            List<String> found = lines.stream()
                    .filter(l -> l.startsWith("request=" + id + " "))
                    .toList();
            if (!found.isEmpty()) {
                assertThat(found).hasSize(1);
                return found.get(0);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No line of " + id + " in " + lines);
    }

    @Test
    void a_request_leaves_one_line_without_its_query_and_its_body() throws Exception {
        given().header("X-Request-Id", "desk-1.a_B")
                .contentType("application/json")
                .body("{\"text\":\"private\"}")
                .post("/trial")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "desk-1.a_B");
        assertThat(line("desk-1.a_B"))
                .matches("request=desk-1.a_B method=POST path=/trial status=200 bytes=36 ms=\\d+null");
        given().header("X-Request-Id", "with-query").get("/trial?private=1");
        assertThat(line("with-query")).contains("path=/trial status=400").doesNotContain("private");
    }

    @Test
    void a_request_that_no_resource_sees_leaves_a_line_too() throws Exception {
        given().header("X-Request-Id", "lost").get("/nothing/at/all");
        assertThat(line("lost")).contains("path=/nothing/at/all status=404");
        given().header("X-Request-Id", "large")
                .contentType("application/json")
                .body(new byte[9_000_000])
                .post("/trial");
        assertThat(line("large")).contains("path=/trial status=413");
        given().header("X-Request-Id", "health").get("/q/openapi");
        assertThat(line("health")).contains("path=/q/openapi status=200");
    }

    @Test
    void a_request_that_is_sent_on_within_the_service_leaves_one_line() throws Exception {
        String id =
                given().get("/q/swagger-ui/").then().statusCode(200).extract().header("X-Request-Id");
        assertThat(line(id)).contains("status=200");
        assertThat(lines).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\"b",
                "é",
                "x=y",
                "$(rm)",
                "{}",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void an_id_that_could_harm_a_log_is_replaced(String offered) {
        given().header("X-Request-Id", offered)
                .get("/nothing")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("instance", startsWith("urn:gainsay:request:"));
    }

    @Test
    void a_path_cannot_forge_a_line() throws Exception {
        given().urlEncodingEnabled(false).header("X-Request-Id", "forger").get("/a%0Arequest=x%20status=200%C2%85");
        String line = line("forger");
        assertThat(line).doesNotContain("\n", "\u0085").contains(" status=404 ");
        assertThat(line.split("status=", -1)).hasSize(2);
        assertThat(RequestLog.visible("/a b\n\u0085\u2028\"=\\x"))
                .isEqualTo("/a\\u0020b\\u000a\\u0085\\u2028\\u0022\\u003d\\u005cx");
        assertThat(RequestLog.visible("/".repeat(5000))).hasSize(1003);
    }

    @Test
    void a_failure_is_logged_with_its_stack_under_the_id_that_was_answered() {
        String id = given().get("/trial/fails/x")
                .then()
                .statusCode(500)
                .body("status", equalTo(500))
                .extract()
                .header("X-Request-Id");
        assertThat(lines)
                .anyMatch(l -> l.contains("Request " + id + " failed")
                        && l.contains("java.lang.IllegalArgumentException: secret"));
    }
}
