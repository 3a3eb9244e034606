package org.gainsay.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Watches every connection that is accepted: neither Vert.x nor Quarkus limits how long a request's head may take. */
public final class WatchedConnections extends ChannelInitializerExtension {

    /** Made by Netty, by its name in META-INF/services. */
    public WatchedConnections() {}

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Duration time = ConfigProvider.getConfig().getValue("gainsay.limits.arrival-time", Duration.class);
        connection.pipeline().addFirst(new ArrivalWatch(time));
    }
}
