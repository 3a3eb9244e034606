package org.gainsay.exchange.bulk;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.gainsay.http.StreamedBody;

/** Lets the bodies of bulk imports, and no others, be as long as they are. */
@Singleton
final class LongBodies {

    void install(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (isImport(request)) {
                        StreamedBody.expect(request);
                    }
                    request.next();
                },
                StreamedBody.BEFORE_LIMITS);
    }

    private static boolean isImport(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return request.request().method() == HttpMethod.POST
                && BulkImportResource.PATH.equals(request.normalizedPath())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(BulkImportResource.LINES);
    }
}
