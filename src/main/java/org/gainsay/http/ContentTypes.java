package org.gainsay.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** Refuses a Content-Type that is none: where an operation takes several, the framework would fail on it. */
@Singleton
final class ContentTypes {

    /** Behind what counts and limits requests. */
    private static final int ORDER = 900;

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Answers answers;

    @Inject
    ContentTypes(Answers answers) {
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::refuse, ORDER);
    }

    private void refuse(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || WITHOUT_BODY.contains(request.request().method()) || isOne(type)) {
            request.next();
        } else {
            answers.send(
                    request,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The Content-Type is none. Name the body's, as in application/json.");
        }
    }

    private static boolean isOne(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
