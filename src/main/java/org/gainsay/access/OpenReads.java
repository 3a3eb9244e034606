package org.gainsay.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether who asks from this very machine may read without a token. A proxy tells by its headers, and a page that
 * points its own name at this machine by the Host that the browser then sends.
 */
@ApplicationScoped
public class OpenReads {

    private static final Pattern HERE = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");
    private static final Set<String> PROXIES = Set.of("forwarded", "x-real-ip", "via");
    private static final String PROXY = "x-forwarded-";

    private final boolean wanted;

    OpenReads(@ConfigProperty(name = "gainsay.open-reads", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    /** Whether they are open to anybody at all. */
    public boolean wanted() {
        return wanted;
    }

    boolean to(HttpServerRequest request) {
        return wanted
                && fromHere(
                        request.connection().remoteAddress(),
                        request.connection().localAddress(),
                        request.authority() == null ? null : String.valueOf(request.authority()),
                        request.headers());
    }

    /** Whether a request was sent on this machine, to this machine, by its own name, and passed on by nobody. */
    static boolean fromHere(
            @Nullable SocketAddress remote,
            @Nullable SocketAddress local,
            @Nullable String authority,
            MultiMap headers) {
        List<String> host = headers.getAll("Host");
        return isLoopback(remote)
                && isLoopback(local)
                && host.size() <= 1
                && (authority != null || !host.isEmpty())
                && (authority == null || HERE.matcher(authority).matches())
                && host.stream().allMatch(name -> HERE.matcher(name).matches())
                && headers.names().stream().noneMatch(OpenReads::isOfProxy);
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return PROXIES.contains(name) || name.startsWith(PROXY);
    }

    private static boolean isLoopback(@Nullable SocketAddress address) {
        String literal = address == null ? null : address.hostAddress();
        try {
            return literal != null && InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
