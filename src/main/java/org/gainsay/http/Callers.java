package org.gainsay.http;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a request counts for. Where callers have names of their own, this is the one place to look at them. */
final class Callers {

    private static final int NETWORK_BYTES = 8;

    private Callers() {}

    static String of(RoutingContext request) {
        SocketAddress from = request.request().remoteAddress();
        return from == null || from.hostAddress() == null ? "" : of(from.hostAddress());
    }

    /** An IPv6 host has a whole network to choose its addresses from: that counts as one. */
    static String of(String address) {
        try {
            if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64";
            }
        } catch (UnknownHostException e) {
            return address;
        }
        return address;
    }
}
