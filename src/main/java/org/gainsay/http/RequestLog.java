package org.gainsay.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Gives every request an id, also those that no resource sees, and writes one line of logfmt when it is answered. */
@Singleton
final class RequestLog {

    private static final Logger LOG = Logger.getLogger("org.gainsay.request");
    private static final int LONGEST_PATH = 1_000;

    void install(@Observes Filters filters) {
        filters.register(RequestLog::begin, Integer.MAX_VALUE);
    }

    private static void begin(RoutingContext request) {
        long began = System.nanoTime();
        String id = RequestIds.give(request);
        MDC.put("requestId", id);
        request.response().putHeader(RequestIds.HEADER, id).putHeader("X-Content-Type-Options", "nosniff");
        request.addEndHandler(end -> LOG.info(line(request, id, System.nanoTime() - began)));
        request.next();
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
