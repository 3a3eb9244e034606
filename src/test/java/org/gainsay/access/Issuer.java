package org.gainsay.access;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** A provider as an operator sets it, over HTTP, whose tokens say what a test wants. */
public class Issuer implements QuarkusTestResourceLifecycleManager {

    static final String AUDIENCE = "gainsay";
    static final Duration HOUR = Duration.ofHours(1);
    private static final String REALM = "desk";

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final int port = free();
    private boolean running;

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        open();
        return settings();
    }

    Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    void open() {
        server.start(InetAddress.getLoopbackAddress(), port);
        running = true;
    }

    @Override
    public void stop() {
        if (running) {
            running = false;
            server.shutdown();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Issuer.class));
    }

    /** What it calls itself in its tokens. */
    String url() {
        return "http://127.0.0.1:" + port + "/" + REALM;
    }

    /** The name of a subject of its in the journal. */
    String actor(String subject) {
        return "person:" + subject + "@" + url();
    }

    /** Of a good token of somebody who is in these groups. */
    Map<String, Object> claims(String subject, List<?> groups) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", url());
        claims.put("sub", subject);
        claims.put("aud", AUDIENCE);
        claims.put("groups", groups);
        claims.put("preferred_username", "somebody-" + UUID.randomUUID());
        return claims;
    }

    String token(String subject, String... groups) {
        return token(claims(subject, List.of(groups)));
    }

    String token(Map<String, Object> claims) {
        return token(claims, HOUR, REALM);
    }

    /** Good so long; with another key than its own, if that is wanted. */
    String token(Map<String, Object> claims, Duration life, String key) {
        return server.getConfig().getTokenProvider().jwt(claims, life, key).serialize();
    }

    String token(Map<String, Object> claims, Duration life) {
        return token(claims, life, REALM);
    }

    /** What anybody can know of its keys. */
    JWKSet keys() {
        return server.getConfig().getTokenProvider().publicJwkSet(REALM);
    }
}
