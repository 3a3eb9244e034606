package org.gainsay.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The one gate: no request reaches an operation whose caller has not what the table says that it needs. */
@Singleton
final class AccessFilter {

    private static final String PUBLIC = "public";
    private static final String API = " /api/";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Callers callers;
    private final Desks desks;
    private final CurrentVertxRequest vertx;
    private final CurrentRequest current;

    @Inject
    AccessFilter(Callers callers, Desks desks, CurrentVertxRequest vertx, CurrentRequest current) {
        this.callers = callers;
        this.desks = desks;
        this.vertx = vertx;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void filter() {
        HttpServerRequest request = vertx.getCurrent().request();
        String operation = operation();
        Need need = Permissions.of(operation);
        boolean page = !operation.contains(API);
        Identity caller = page ? callers.ofBrowser(request) : callers.of(request);
        if (page && !READS.contains(request.method()) && !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            // No form sends that header, so who does is no browser that a page of elsewhere has made ask.
            OwnPages.refuseOthers(request);
        }
        if (need == null) {
            throw new Refusal(ProblemType.FORBIDDEN, "Nobody has decided yet who may do this, so nobody may.");
        }
        Callers.refuseWithout(caller, need);
        if (caller != null) {
            current.identify(caller);
            if (need.role() != null) {
                standFor(caller, page);
            }
        }
    }

    /** The desk that the header names, or the caller's only one. Who may work for none is told nothing of what there is. */
    private void standFor(Identity caller, boolean page) {
        HttpServerRequest request = vertx.getCurrent().request();
        String header = request.getHeader(Desk.HEADER);
        String named = header == null && page ? SignIn.desk(request) : header;
        String name = named == null && caller.desks().size() == 1
                ? caller.desks().iterator().next()
                : named;
        if (name == null || name.equals(PUBLIC)) {
            return;
        }
        Desk desk = caller.desks().contains(name) ? desks.find(name) : null;
        if (desk == null) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "This is no desk that you work for. Leave out the header " + Desk.HEADER + ", or name one that"
                            + " /api/v1/desks lists for you.");
        }
        current.workFor(desk);
    }

    /** As the contract names it, whoever inherits the method that answers. */
    private static String operation() {
        RuntimeResource resource = CurrentRequestManager.get().getTarget();
        return Permissions.operation(
                resource.getHttpMethod(), resource.getClassPath().template, resource.getPath().template);
    }
}
