package org.gainsay.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read as it comes and never held: for it there is no largest size and no time by which it must have
 * arrived, but only that it must not stand still. Who offers such an operation says so of its requests.
 */
public final class StreamedBody {

    /** The priority of filters that say so. */
    public static final int BEFORE_LIMITS = 3_000_000;

    private static final String KEY = StreamedBody.class.getName();
    private static final String LENGTH = KEY + " length";

    private StreamedBody() {}

    /** Says of a request that its body is such a one. */
    public static void expect(RoutingContext request) {
        if (is(request)) {
            return;
        }
        request.put(KEY, true);
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("[0-9]{1,18}")) {
            request.put(LENGTH, Long.parseLong(length));
            // Quarkus would hold it to its limit.
            request.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }

    /** How long the body is to be; null: the request does not say. */
    public static @Nullable Long announced(CurrentRequest request) {
        return request.of(LENGTH);
    }

    static boolean is(RoutingContext request) {
        return request.get(KEY) != null;
    }
}
