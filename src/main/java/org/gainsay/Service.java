package org.gainsay;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Console;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.access.FirstToken;
import org.gainsay.access.OpenReads;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The running service: says where everything is once it is up, then waits to be stopped. */
@Singleton
class Service implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("org.gainsay");

    private final HttpServer http;
    private final String host;
    private final FirstToken firstToken;
    private final OpenReads openReads;

    @Inject
    Service(
            HttpServer http,
            @ConfigProperty(name = "quarkus.http.host") String host,
            FirstToken firstToken,
            OpenReads openReads) {
        this.http = http;
        this.host = host;
        this.firstToken = firstToken;
        this.openReads = openReads;
    }

    @Override
    public int run(String... arguments) {
        String url = url();
        Path token = firstToken.file();
        LOG.infof(
                "Gainsay is ready at %s, try it at %s/q/swagger-ui, its data is in %s%s%s",
                url,
                url,
                Main.whereDataIs(),
                token == null ? "" : ", the first admin's token in " + token,
                openReads.wanted() ? "; who asks from this machine reads without a token" : "");
        show(firstToken.text());
        Quarkus.waitForExit();
        return 0;
    }

    /** Over TLS where it is served, as what goes without it may be refused. */
    private String url() {
        String name = host.equals("0.0.0.0") ? "localhost" : host;
        int secure = http.getSecurePort();
        return secure > 0 ? "https://" + name + ":" + secure : "http://" + name + ":" + http.getPort();
    }

    /** To a person at a terminal, and never to what may be kept. */
    private static void show(@Nullable String token) {
        Console console = System.console();
        if (token != null && console != null && isTerminal(console)) {
            console.printf("The first admin's token: %s%n", token);
        }
    }

    /** From Java 22 on there is a console where there is no terminal, too, and it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            Method asked = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(asked.invoke(console));
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
