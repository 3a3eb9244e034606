package org.gainsay;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The running service: says where everything is once it is up, then waits to be stopped. */
@Singleton
class Service implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("org.gainsay");

    private final HttpServer http;
    private final String host;

    @Inject
    Service(HttpServer http, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.http = http;
        this.host = host;
    }

    @Override
    public int run(String... arguments) {
        String url = url();
        LOG.infof("Gainsay is ready at %s, try it at %s/q/swagger-ui, its data is in %s", url, url, Main.whereDataIs());
        Quarkus.waitForExit();
        return 0;
    }

    /** Over TLS where it is served, as what goes without it may be refused. */
    private String url() {
        String name = host.equals("0.0.0.0") ? "localhost" : host;
        int secure = http.getSecurePort();
        return secure > 0 ? "https://" + name + ":" + secure : "http://" + name + ":" + http.getPort();
    }
}
