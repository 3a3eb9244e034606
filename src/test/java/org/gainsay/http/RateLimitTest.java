package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.gainsay.AdminToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("slow")
@TestProfile(RateLimitTest.Small.class)
class RateLimitTest {

    @TestHTTPResource("/")
    URI root;

    /** Two a second, ten at once; whoever stands in front of the service says from where a request came. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gainsay.limits.rate", "2",
                    "gainsay.limits.burst", "10",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    private static Response get(String path, String from) {
        return given().header("X-Forwarded-For", from).get(path);
    }

    /** Sends until it is refused; at most the burst and what is filled up meanwhile. */
    private static Response refused(String from) {
        for (int i = 0; i < 60; i++) {
            Response answer = get("/api/v1/policies", from);
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void every_answer_says_what_is_taken_and_what_is_left() {
        get("/api/v1/policies", "10.0.0.1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"address\";q=10;w=5"))
                .header("RateLimit", equalTo("\"address\";r=9;t=1"));
        get("/nothing", "10.0.0.1")
                .then()
                .statusCode(404)
                .header("RateLimit", matchesPattern("\"address\";r=[89];t=1"));
    }

    @Test
    void beyond_it_is_a_problem_that_says_when_to_come_again_and_then_it_is_taken() throws Exception {
        Response answer = refused("10.0.0.2");
        answer.then()
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", equalTo("\"address\";r=0;t=1"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("instance", equalTo("urn:gainsay:request:" + answer.header("X-Request-Id")));
        Thread.sleep(1_000);
        get("/api/v1/policies", "10.0.0.2").then().statusCode(200);
    }

    @Test
    void another_address_and_the_question_whether_it_is_well_are_not_hindered() {
        refused("10.0.0.3");
        get("/api/v1/policies", "10.0.0.4").then().statusCode(200);
        for (int i = 0; i < 30; i++) {
            get("/q/health/live", "10.0.0.3").then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    @Test
    void a_body_that_comes_with_it_does_not_stop_the_requests_behind_it() throws Exception {
        String request = "POST /api/v1/claims HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.0.0.5\r\n"
                + "Authorization: " + AdminToken.BEARER + "\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n";
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(30_000);
            for (int i = 1; i <= 40; i++) {
                String last = i == 40 ? "Connection: close\r\n" : "";
                socket.getOutputStream().write((request + last + "\r\n" + "x".repeat(1_000)).getBytes(US_ASCII));
            }
            String answers = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            // Those that are let in are no JSON.
            assertThat(answers.split("HTTP/1.1 4(00|29) ", -1)).hasSize(41);
            assertThat(answers).contains("HTTP/1.1 429 ");
        }
    }

    @Test
    void the_addresses_of_one_network_count_together() {
        assertThat(Callers.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Callers.of("2001:db8:1:2::9"))
                .isNotEqualTo(Callers.of("2001:db8:1:3::9"));
        assertThat(Callers.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
