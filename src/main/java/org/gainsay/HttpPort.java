package org.gainsay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.Config;
import org.gainsay.database.StartupFailure;

/** The port the service will listen on, tried before the database is started for nothing. */
final class HttpPort {
    private static final int DEFAULT = 8080;

    private HttpPort() {}

    static void refuseTaken(Config config) {
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(DEFAULT);
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(host, port));
        } catch (IOException refused) {
            throw taken(host, port, refused);
        }
    }

    static StartupFailure taken(String host, int port, Throwable refused) {
        return new StartupFailure(
                "Gainsay cannot listen on port " + port + " of " + host + " (" + refused.getMessage()
                        + "): stop the program that uses it, or choose another with -Dquarkus.http.port=8081.",
                refused);
    }
}
