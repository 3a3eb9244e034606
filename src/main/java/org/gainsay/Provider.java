package org.gainsay;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.gainsay.database.StartupFailure;

/** The OpenID Connect provider that knows people: there is one if the operator has set its address, and none else. */
final class Provider {
    private static final String ADDRESS = "quarkus.oidc.auth-server-url";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final String ENABLED = "quarkus.oidc.tenant-enabled";
    /** By which the framework takes a token for whatever service it was made. */
    private static final String ANY = "any";

    private Provider() {}

    /** Turns it on or off; refuses one whose tokens for every other service would be good here, too. */
    static Map<String, String> settings(Config config) {
        boolean set = config.getOptionalValue(ADDRESS, String.class).isPresent();
        boolean enabled = config.getOptionalValue(ENABLED, Boolean.class).orElse(set);
        if (enabled && !set) {
            throw new StartupFailure("People shall sign in with a provider (" + ENABLED
                    + "), and it is not said with which: give its address with " + ADDRESS + ".");
        }
        List<String> audience = config.getOptionalValues(AUDIENCE, String.class).orElse(List.of());
        if (enabled && (audience.isEmpty() || audience.contains(ANY))) {
            throw new StartupFailure("People shall sign in with the provider at "
                    + config.getValue(ADDRESS, String.class)
                    + ", and its tokens for any other service would be good here, too: say with " + AUDIENCE
                    + " what the provider puts into aud of those for this one.");
        }
        return Map.of(ENABLED, String.valueOf(enabled));
    }
}
