package org.gainsay.http;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Closes the connection of a request whose body does not arrive in time: it would hold a thread until it does. */
@Singleton
final class Arrival {

    private static final int AFTER_LOG = 2_000_000;

    private final long millis;

    @Inject
    Arrival(Limits limits) {
        this.millis = limits.arrivalTime().toMillis();
    }

    void install(@Observes Filters filters) {
        filters.register(this::begin, AFTER_LOG);
    }

    private void begin(RoutingContext request) {
        if (request.get(Arrival.class.getName()) == null) {
            request.put(Arrival.class.getName(), true);
            headArrived(request);
            if (!StreamedBody.is(request)) {
                expectBody(request);
            }
        }
        request.next();
    }

    private static void headArrived(RoutingContext request) {
        Channel connection = ((ConnectionBase) request.request().connection()).channel();
        ArrivalWatch watch = ArrivalWatch.of(connection);
        if (watch == null) {
            return;
        }
        int head = watch.arrived();
        // Requests of HTTP/2 come side by side on one connection: there is no moment at which the next one begins.
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.addEndHandler(end -> connection.eventLoop().execute(() -> watch.answered(head)));
        }
    }

    private void expectBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            long timer = context.vertx().setTimer(millis, late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            context.addEndHandler(end -> context.vertx().cancelTimer(timer));
        }
    }
}
