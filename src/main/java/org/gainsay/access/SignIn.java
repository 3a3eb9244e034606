package org.gainsay.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import org.gainsay.http.CurrentRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a browser shows a token: in a cookie that no script reads and that no page of elsewhere has sent. Pages take it;
 * the API does not, so that nothing can be done there in somebody's name by making his browser ask.
 */
@ApplicationScoped
public class SignIn {

    private static final String TOKEN = "gainsay-token";
    private static final String DESK = "gainsay-desk";

    /** A browser takes such a cookie from this very host alone, and by TLS alone. */
    private static final String HOST_ONLY = "__Host-";

    private final CurrentVertxRequest current;
    private final CurrentRequest request;
    private final Callers callers;

    SignIn(CurrentVertxRequest current, CurrentRequest request, Callers callers) {
        this.current = current;
        this.request = request;
        this.callers = callers;
    }

    /** Whether a token is good here, for at least reading. */
    public boolean isGood(String token) {
        Identity caller = callers.of(token);
        return caller != null && caller.is(AccessRole.READER);
    }

    /** Who looks, as the journal would name it; null: who needs no token here, or is not known. */
    public @Nullable String name() {
        return request.caller() instanceof Identity caller && !caller.equals(Identity.READER_HERE)
                ? caller.name()
                : null;
    }

    /** The cookies by which a browser is known from now on: it forgets them when it is closed. */
    public NewCookie[] keep(String token, @Nullable String desk) {
        return new NewCookie[] {cookie(TOKEN, token), cookie(DESK, desk == null ? "" : desk)};
    }

    /** The same cookies, taken away. */
    public NewCookie[] forget() {
        return new NewCookie[] {cookie(TOKEN, ""), cookie(DESK, "")};
    }

    private NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(named(current.getCurrent().request(), name))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(current.getCurrent().request().isSSL())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(value.isEmpty() ? 0 : NewCookie.DEFAULT_MAX_AGE)
                .build();
    }

    private static String named(HttpServerRequest request, String name) {
        return request.isSSL() ? HOST_ONLY + name : name;
    }

    static @Nullable String token(HttpServerRequest request) {
        return value(request, TOKEN);
    }

    static @Nullable String desk(HttpServerRequest request) {
        return value(request, DESK);
    }

    private static @Nullable String value(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(named(request, name));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
