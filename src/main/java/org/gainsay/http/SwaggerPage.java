package org.gainsay.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Swagger UI's page in the place of the framework's own, whose script and name of its maker stand in the page. */
@Singleton
final class SwaggerPage {

    private static final String AT = "/q/swagger-ui/";
    /** The framework's own files are served from 0 on; filters come earlier. */
    private static final int BEFORE_ITS_FILES = -1;

    private static final String POLICY =
            SafeHeaders.policy("connect-src 'self'", "img-src 'self' data:", "script-src 'self'", "style-src 'self'");

    private final boolean enabled;

    @Inject
    SwaggerPage(@ConfigProperty(name = "quarkus.swagger-ui.enabled", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
    }

    void install(@Observes Router router) {
        if (enabled) {
            serve(router, "", "index.html", "text/html;charset=UTF-8");
            serve(router, "index.html", "index.html", "text/html;charset=UTF-8");
            serve(router, "start.js", "start.js", "text/javascript;charset=UTF-8");
        }
    }

    private static void serve(Router router, String path, String file, String type) {
        Buffer content = read(file);
        router.route(AT + path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_ITS_FILES)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, type)
                        .putHeader(SafeHeaders.POLICY, POLICY)
                        .end(content));
    }

    private static Buffer read(String file) {
        try (InputStream page = SwaggerPage.class.getResourceAsStream("/swagger-ui/" + file)) {
            if (page == null) {
                throw new IllegalStateException("The build has left out swagger-ui/" + file + ".");
            }
            return Buffer.buffer(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
