package org.gainsay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Makes a problem the answer, inside JAX-RS and before it. */
@Singleton
public final class Answers {

    private static final String RETRY_SECONDS = "2";
    private static final String BEARER = "Bearer";

    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    @Inject
    Answers(ObjectMapper json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    String requestId() {
        return RequestIds.of(current.getCurrent());
    }

    Response.ResponseBuilder response(ProblemType type, String detail, List<FieldError> errors) {
        // Written here and not by a writer: those are chosen by Accept, and a refusal goes to everybody.
        Response.ResponseBuilder response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(text(Problem.of(type, detail, requestId(), errors)));
        return switch (type) {
            case BUSY, TIMED_OUT -> response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            default -> response;
        };
    }

    /** Answers outside of any resource. */
    public void send(RoutingContext request, ProblemType type, String detail) {
        switch (type) {
            case BUSY, TIMED_OUT -> request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case UNAUTHENTICATED -> request.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            default -> {
                // Needs no header.
            }
        }
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(Problem.of(type, detail, RequestIds.of(request), List.of())));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written.", e);
        }
    }
}
