package org.gainsay.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Answers what fails outside of any resource, in the place of Quarkus's own pages. */
@Singleton
final class LastAnswers {

    private static final Logger LOG = Logger.getLogger(LastAnswers.class);
    private static final int AFTER_RESOURCES = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 10_000;

    private final Answers answers;

    @Inject
    LastAnswers(Answers answers) {
        this.answers = answers;
    }

    void install(@Observes Router router) {
        router.route()
                .order(AFTER_RESOURCES)
                .handler(request -> answers.send(request, ProblemType.NOT_FOUND, "There is nothing at this address."))
                .failureHandler(this::failed);
        router.errorHandler(400, this::failed);
        router.errorHandler(404, this::failed);
    }

    private void failed(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            request.next();
            return;
        }
        if (!RequestIds.isGiven(request)) {
            // Failed before any filter.
            RequestLog.note(request);
        }
        int status = request.statusCode() < 400 ? 500 : request.statusCode();
        ProblemType type = ProblemType.ofStatus(status);
        if (type == ProblemType.INTERNAL_ERROR) {
            LOG.error("Request " + RequestIds.of(request) + " failed", request.failure());
        }
        answers.send(request, type, type.meaning());
    }
}
