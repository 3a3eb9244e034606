package org.gainsay.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every answer tells a browser or a cache: to run, embed, guess and share nothing that it does not say itself. */
final class SafeHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String YEAR = "max-age=31536000";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    /** Kept by the one who asked, and asked for again by its tag: an answer may be a newsroom's secret, and change. */
    private static final Map<String, String> UNLESS_SAID =
            Map.of(POLICY, policy(), "Cache-Control", "private, no-cache");

    /** What else than the address an answer depends on. */
    private static final String BY_WHOM = "Accept-Encoding, Authorization, " + Desk.HEADER;

    private SafeHeaders() {}

    /** Loads and runs nothing but what it needs, sends nothing, stands in no frame. */
    static String policy(String... needs) {
        return policyOfUse("'none'", "'none'", needs);
    }

    /** The same of a page that sends forms there, and stands in frames of those. */
    static String policyOfUse(String forms, String frames, String... needs) {
        return Stream.of(
                        Stream.of("default-src 'none'"),
                        Stream.of(needs),
                        Stream.of("base-uri 'none'", "form-action " + forms, "frame-ancestors " + frames))
                .flatMap(directives -> directives)
                .collect(Collectors.joining("; "));
    }

    /** Puts them on the answer when it begins, whoever answers. */
    static void on(RoutingContext request) {
        request.addHeadersEndHandler(begins -> {
            MultiMap headers = request.response().headers();
            ALWAYS.forEach(headers::set);
            if (HtmlPage.isForFrames(headers.get(POLICY))) {
                // This header knows no "everywhere", which the policy says.
                headers.remove("X-Frame-Options");
                headers.set("Cross-Origin-Resource-Policy", "cross-origin");
            }
            UNLESS_SAID.forEach((name, value) -> {
                if (!headers.contains(name)) {
                    headers.set(name, value);
                }
            });
            // As it was sent: an address that is none cannot be normalized.
            String path = request.request().path();
            if (path != null && path.startsWith("/api/")) {
                String others = headers.get("Vary");
                headers.set("Vary", others == null ? BY_WHOM : others + ", " + BY_WHOM);
            }
            if (!request.request().headers().contains(HttpHeaders.ACCEPT_ENCODING)
                    && headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true)) {
                // The framework's note to itself not to pack it, which is no encoding that an answer may name.
                headers.remove(HttpHeaders.CONTENT_ENCODING);
            }
            if (request.request().isSSL()) {
                headers.set("Strict-Transport-Security", YEAR);
            }
        });
    }
}
