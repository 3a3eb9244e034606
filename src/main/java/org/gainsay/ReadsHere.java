package org.gainsay;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.Config;
import org.gainsay.database.StartupFailure;

/** Reads without a token, which come with the embedded database, and an address that others reach do not go together. */
final class ReadsHere {
    static final String SETTING = "gainsay.open-reads";

    private ReadsHere() {}

    /** What nobody has asked for must not be open by mistake: then it is asked what is meant. */
    static void refuseElsewhere(Config config) {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        boolean embedded = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isEmpty();
        if (embedded && config.getOptionalValue(SETTING, String.class).isEmpty() && !isLoopback(host)) {
            throw new StartupFailure("Gainsay shall listen on " + host + ", where others reach it, and with its own"
                    + " database who asks from this machine reads without a token: say with -D" + SETTING
                    + "=false that everybody needs one, or with -D" + SETTING + "=true that this is meant.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
