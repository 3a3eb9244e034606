package org.gainsay.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gainsay.http.Answers;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The same gate for what no resource answers: health, figures, the contract and Swagger UI. */
@Singleton
final class ServiceFilter {

    private static final String SERVICE = "/q/";
    private static final int AFTER_LOG_AND_LIMIT = 900;

    private final Callers callers;
    private final Answers answers;

    @Inject
    ServiceFilter(Callers callers, Answers answers) {
        this.callers = callers;
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::filter, AFTER_LOG_AND_LIMIT);
    }

    private void filter(RoutingContext request) {
        // Normalized as the router does it, so that no other spelling of an address leads past.
        String path = request.normalizedPath();
        Need need = path.startsWith(SERVICE) ? Permissions.ofService(path) : Need.NOTHING;
        if (need == null) {
            answers.send(request, ProblemType.NOT_FOUND, "There is nothing at this address.");
        } else if (need.role() == null) {
            request.next();
        } else {
            whenAllowed(request, need);
        }
    }

    /** Tokens are looked up in the database, for which no event loop must wait. */
    private void whenAllowed(RoutingContext request, Need need) {
        request.request().pause();
        request.vertx()
                .<@Nullable Refusal>executeBlocking(() -> refusal(request, need), false)
                .onComplete(looked -> {
                    request.request().resume();
                    Refusal refusal = looked.result();
                    if (looked.failed()) {
                        request.fail(looked.cause());
                    } else if (refusal != null) {
                        answers.send(request, refusal.type(), refusal.detail());
                    } else {
                        request.next();
                    }
                });
    }

    private @Nullable Refusal refusal(RoutingContext request, Need need) {
        try {
            Callers.refuseWithout(callers.of(request.request()), need);
            return null;
        } catch (Refusal refused) {
            return refused;
        }
    }
}
