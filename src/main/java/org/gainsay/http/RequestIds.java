package org.gainsay.http;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found again in the log. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestIds.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    /** Gives a request its id: the caller's own where that can do no harm in a log. */
    static String give(RoutingContext request) {
        String offered = request.request().getHeader(HEADER);
        String id = offered != null && HARMLESS.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
        request.put(KEY, id);
        return id;
    }

    static boolean isGiven(RoutingContext request) {
        return request.get(KEY) != null;
    }

    static String of(@Nullable RoutingContext request) {
        String id = request == null ? null : request.get(KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }
}
