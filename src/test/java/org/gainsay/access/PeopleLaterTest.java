package org.gainsay.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.AdminToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider that is away when the service starts, and comes later. */
@QuarkusTest
@Tag("slow")
@TestProfile(PeopleLaterTest.WithProviderLater.class)
class PeopleLaterTest {

    Away issuer;

    /** The same provider, which nobody has started yet. */
    public static final class Away extends Issuer {
        @Override
        public Map<String, String> start() {
            return settings();
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(this, new TestInjector.MatchesType(Away.class));
        }
    }

    /** A service whose operator has set it. */
    public static final class WithProviderLater implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Away.class));
        }
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    @Test
    void theServiceStartsWithoutItTakesItsOwnTokensAndTakesThoseOfPeopleOnceItIsThere() {
        String token = issuer.token("early", "gainsay-reader", "gainsay-metrics");
        for (String path : List.of("/api/v1/policies", "/q/metrics")) {
            get(AdminToken.TEXT, path).statusCode(200);
            get("x.y", path).statusCode(401);
            get(token, path)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/busy"));
        }
        given().get("/q/health/ready").then().statusCode(200);
        issuer.open();
        awaitTaken(token);
        get(token, "/api/v1/policies").statusCode(200);
        get(token, "/q/metrics").statusCode(200);
        // What is known of it stays known while it is away again.
        issuer.stop();
        get(token, "/api/v1/policies").statusCode(200);
        get("a.b.c", "/api/v1/policies").statusCode(401);
    }

    /** It is asked for every other second. */
    private static void awaitTaken(String token) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int status = get(token, "/api/v1/policies").extract().statusCode();
            if (status == 200) {
                return;
            }
            assertThat(status).isEqualTo(503);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
