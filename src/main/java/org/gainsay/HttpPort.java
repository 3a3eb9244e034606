package org.gainsay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.Config;
import org.gainsay.database.StartupFailure;
import org.jspecify.annotations.Nullable;

/** The port the service will listen on, tried before the database is started for nothing. */
final class HttpPort {
    private static final int DEFAULT = 8080;
    private static final int HIGHEST = 65535;

    private HttpPort() {}

    static void refuseTaken(Config config) {
        if (config.getOptionalValue("quarkus.http.insecure-requests", String.class)
                .filter("disabled"::equalsIgnoreCase)
                .isPresent()) {
            // It will be asked over TLS alone, at a port of its own.
            return;
        }
        int port = port(config);
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(host, port));
        } catch (IOException refused) {
            throw taken(host, port, refused);
        }
    }

    private static int port(Config config) {
        try {
            int port =
                    config.getOptionalValue("quarkus.http.port", Integer.class).orElse(DEFAULT);
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (IllegalArgumentException noNumber) {
            throw noPort(noNumber);
        }
        throw noPort(null);
    }

    private static StartupFailure noPort(@Nullable Throwable cause) {
        return new StartupFailure(
                "The setting quarkus.http.port is not a number from 0 to " + HIGHEST + ": correct it, or leave it out"
                        + " for " + DEFAULT + ".",
                cause);
    }

    static StartupFailure taken(String host, int port, Throwable refused) {
        return new StartupFailure(
                "Gainsay cannot listen on port " + port + " of " + host + " (" + refused.getMessage()
                        + "): stop the program that uses it, or choose another with -Dquarkus.http.port=8081"
                        + " (with TLS, -Dquarkus.http.ssl-port=8444).",
                refused);
    }
}
