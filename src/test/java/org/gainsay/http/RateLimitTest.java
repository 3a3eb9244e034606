package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.Small.class)
class RateLimitTest {

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
    void a_body_that_comes_with_it_is_not_read_and_does_not_stop_the_connection() {
        refused("10.0.0.5");
        int refused = 0;
        for (int i = 0; i < 60 && refused < 3; i++) {
            int status = given().header("X-Forwarded-For", "10.0.0.5")
                    .contentType("application/json")
                    .body(new byte[1_000_000])
                    .post("/api/v1/claims")
                    .statusCode();
            // One that is let in, as time has passed, finds bytes that are no JSON.
            assertThat(status).isIn(429, 400);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void the_addresses_of_one_network_count_together() {
        assertThat(Callers.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Callers.of("2001:db8:1:2::9"))
                .isNotEqualTo(Callers.of("2001:db8:1:3::9"));
        assertThat(Callers.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
