package org.gainsay.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Gives every request an id, also those that no resource sees, and writes one line of logfmt when it is answered. */
@Singleton
final class RequestLog {

    private static final Logger LOG = Logger.getLogger("org.gainsay.request");
    private static final int LONGEST_PATH = 1_000;

    private final Answers answers;

    @Inject
    RequestLog(Answers answers) {
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::begin, Integer.MAX_VALUE);
    }

    private void begin(RoutingContext request) {
        if (RequestIds.isGiven(request)) {
            // Sent on to another address within the service, which empties the headers: still one request.
            mark(request, RequestIds.of(request));
        } else {
            note(request);
        }
        if (isAddress(request.request().uri())) {
            request.next();
        } else {
            answers.send(request, ProblemType.BAD_REQUEST, ProblemType.BAD_REQUEST.meaning());
        }
    }

    static void note(RoutingContext request) {
        long began = System.nanoTime();
        String id = RequestIds.give(request);
        MDC.put("requestId", id);
        mark(request, id);
        request.addEndHandler(end -> LOG.info(line(request, id, System.nanoTime() - began)));
    }

    private static void mark(RoutingContext request, String id) {
        request.response().putHeader(RequestIds.HEADER, id);
        SafeHeaders.on(request);
    }

    /** What is none would stop the router, each in a way of its own. */
    private static boolean isAddress(String uri) {
        try {
            return uri.startsWith("/") && new URI(uri).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String line(RoutingContext request, String id, long nanos) {
        HttpServerResponse response = request.response();
        return "request=" + id
                + " method=" + visible(request.request().method().name())
                + " path=" + visible(String.valueOf(request.request().path()))
                + " status=" + response.getStatusCode()
                + " bytes=" + response.bytesWritten()
                + " ms=" + TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** A path is the caller's to choose: nothing in it may end a line, a value, or look like another member. */
    static String visible(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST_PATH); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f && c != '"' && c != '=' && c != '\\') {
                safe.append(c);
            } else {
                safe.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.length() > LONGEST_PATH ? safe + "..." : safe.toString();
    }
}
