package org.gainsay.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The one gate: no request reaches an operation whose caller has not what the table says that it needs. */
@Singleton
final class AccessFilter {

    private final Callers callers;
    private final CurrentVertxRequest vertx;
    private final CurrentRequest current;

    @Inject
    AccessFilter(Callers callers, CurrentVertxRequest vertx, CurrentRequest current) {
        this.callers = callers;
        this.vertx = vertx;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void filter() {
        Identity caller = callers.of(vertx.getCurrent().request());
        Need need = Permissions.of(operation());
        if (need == null) {
            throw new Refusal(ProblemType.FORBIDDEN, "Nobody has decided yet who may do this, so nobody may.");
        }
        Callers.refuseWithout(caller, need);
        if (caller != null) {
            current.identify(caller);
        }
    }

    /** As the contract names it, whoever inherits the method that answers. */
    private static String operation() {
        RuntimeResource resource = CurrentRequestManager.get().getTarget();
        return Permissions.operation(
                resource.getHttpMethod(), resource.getClassPath().template, resource.getPath().template);
    }
}
