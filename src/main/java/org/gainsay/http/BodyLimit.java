package org.gainsay.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Refuses bodies over the limit with a problem, where Quarkus would close the connection on an empty answer. */
@Singleton
final class BodyLimit {

    private static final int BEFORE_QUARKUS = 1_000;
    private static final int AFTER_QUARKUS = 1;
    private static final int DRAINED = 8;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

    private final long limit;
    private final Answers answers;

    @Inject
    BodyLimit(Limits limits, Answers answers) {
        this.limit = limits.bodySize().asLongValue();
        this.answers = answers;
    }

    static Refusal refusal(long limit) {
        return new Refusal(ProblemType.PAYLOAD_TOO_LARGE, sentence(limit));
    }

    void install(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, BEFORE_QUARKUS);
        // Of a body that does not announce its length the reader counts; Quarkus cuts the line only far behind that.
        filters.register(
                request -> {
                    if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
                        request.put(
                                VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                                StreamedBody.is(request) ? Long.MAX_VALUE : limit * DRAINED);
                    }
                    request.next();
                },
                AFTER_QUARKUS);
    }

    private void refuseAnnounced(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !isOver(announced)) {
            request.next();
            return;
        }
        if (request.request().version() != HttpVersion.HTTP_2) {
            // There it is no header that an answer may have, and clients refuse such an answer.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        answers.send(request, ProblemType.PAYLOAD_TOO_LARGE, sentence(limit));
        drain(request.request(), request.vertx());
    }

    /** Closing on a caller who still writes would take the answer from him: let him finish first, for a while. */
    private void drain(HttpServerRequest request, Vertx vertx) {
        request.handler(bytes -> {
            if (request.bytesRead() > limit * DRAINED) {
                request.connection().close();
            }
        });
        request.endHandler(end -> request.connection().close());
        request.resume();
        vertx.setTimer(PATIENCE, late -> request.connection().close());
    }

    private boolean isOver(String announced) {
        try {
            return Long.parseLong(announced) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static String sentence(long limit) {
        return "Send at most " + limit + " bytes in one request.";
    }
}
