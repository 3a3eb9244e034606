package org.gainsay.dashboard;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the one who asks last looked, kept on his device. It moves when he says so, or when he leaves after a while; never
 * because a page is shown again.
 */
@ApplicationScoped
class Looked {

    private static final String NAME = "gainsay-looked";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final CurrentVertxRequest current;

    Looked(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Null: never yet, on this device. */
    @Nullable
    Instant at() {
        Cookie cookie = current.getCurrent().request().getCookie(NAME);
        String millis = cookie == null ? "" : cookie.getValue();
        return millis.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : null;
    }

    NewCookie cookie(Instant at) {
        return new NewCookie.Builder(NAME)
                .value(String.valueOf(at.toEpochMilli()))
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(current.getCurrent().request().isSSL())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
