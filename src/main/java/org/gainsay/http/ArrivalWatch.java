package org.gainsay.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not arrive: from its first byte on, its head has so long. An idle time alone
 * is no limit, as one byte before it ends begins another. All of it happens in the connection's event loop.
 */
final class ArrivalWatch extends ChannelInboundHandlerAdapter {

    private final long millis;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean underWay;
    private int heads;

    ArrivalWatch(Duration time) {
        this.millis = time.toMillis();
    }

    static @Nullable ArrivalWatch of(Channel connection) {
        return connection.pipeline().get(ArrivalWatch.class);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (!underWay && deadline == null) {
            deadline = connection.executor().schedule(() -> connection.close(), millis, TimeUnit.MILLISECONDS);
        }
        connection.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        cancel();
        connection.fireChannelInactive();
    }

    /** A head is complete; what it is called until it is answered. */
    int arrived() {
        cancel();
        underWay = true;
        return ++heads;
    }

    /** The next byte begins the next request, unless that has come already. */
    void answered(int head) {
        if (head == heads) {
            underWay = false;
        }
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
