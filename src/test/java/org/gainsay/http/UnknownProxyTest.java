package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is not the proxy says in vain that he is one. */
@QuarkusTest
@Tag("slow")
@TestProfile(UnknownProxyTest.Elsewhere.class)
class UnknownProxyTest {

    /** The proxy stands on another machine. */
    public static final class Elsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "192.0.2.1");
        }
    }

    @Test
    void whatSomebodyElseSaysOfTlsIsNotBelieved() {
        assertThat(given().header("X-Forwarded-Proto", "https")
                        .get("/api/v1/policies")
                        .header("Strict-Transport-Security"))
                .isNull();
    }
}
