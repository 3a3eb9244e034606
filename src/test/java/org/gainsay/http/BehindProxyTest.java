package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** TLS ends at a proxy that the service is told to believe, by the settings that the README names. */
@QuarkusTest
@Tag("slow")
@TestProfile(BehindProxyTest.Believed.class)
class BehindProxyTest {

    private static final String HSTS = "Strict-Transport-Security";

    /** The proxy stands on this machine. */
    public static final class Believed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @Test
    void whoCameToTheProxyOverTlsIsToldToStayThere() {
        for (String path :
                new String[] {"/api/v1/policies", "/nothing", "/q/health/live", "/problems", "/q/swagger-ui/"}) {
            assertThat(given().header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-For", "192.0.2.7")
                            .get(path)
                            .headers()
                            .getValues(HSTS))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }

    @Test
    void whoCameWithoutTlsIsToldNothing() {
        assertThat(given().header("X-Forwarded-Proto", "http")
                        .get("/api/v1/policies")
                        .header(HSTS))
                .isNull();
        assertThat(given().get("/api/v1/policies").header(HSTS)).isNull();
    }
}
