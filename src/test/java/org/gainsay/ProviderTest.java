package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.gainsay.database.StartupFailure;
import org.junit.jupiter.api.Test;

class ProviderTest {

    private static final String ADDRESS = "quarkus.oidc.auth-server-url";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final String ENABLED = "quarkus.oidc.tenant-enabled";

    private static String enabled(String... settings) {
        Map<String, String> set = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            set.put(settings[i], settings[i + 1]);
        }
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "test", 100))
                .build();
        return Provider.settings(config).get(ENABLED);
    }

    @Test
    void thereIsNoneUnlessItsAddressIsSet() {
        assertThat(enabled()).isEqualTo("false");
        assertThat(enabled(ADDRESS, "", AUDIENCE, "gainsay")).isEqualTo("false");
        assertThat(enabled(ADDRESS, "https://id.example", AUDIENCE, "gainsay")).isEqualTo("true");
        assertThat(enabled(ADDRESS, "https://id.example", AUDIENCE, "a,b")).isEqualTo("true");
        assertThat(enabled(ADDRESS, "https://id.example", ENABLED, "false")).isEqualTo("false");
    }

    @Test
    void oneWhoseTokensForOtherServicesWouldBeGoodIsRefused() {
        for (String audience : new String[] {"", "any", "gainsay,any"}) {
            assertThatThrownBy(() -> enabled(ADDRESS, "https://id.example", AUDIENCE, audience))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("https://id.example")
                    .hasMessageContaining(AUDIENCE)
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void oneWithoutAnAddressIsRefused() {
        assertThatThrownBy(() -> enabled(ENABLED, "true", AUDIENCE, "gainsay"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(ADDRESS);
    }
}
