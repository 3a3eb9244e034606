package org.gainsay.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Requests that arrive at a fixed rate, whether the ones before are answered or not: a request's time begins when it
 * was due, so a pause is felt by everybody who came in it.
 */
final class OpenLoop {

    private static final int HANDS = 32;

    private OpenLoop() {}

    /** As many seconds before anything counts: who asks is compiled by then. */
    private static final int WARM_UP = 5;

    /** Sends so many a second for so many seconds and tells how long the slow ones took. */
    static String run(double perSecond, int seconds, String bearer, LongFunction<String> url) throws Exception {
        ConcurrentHistogram took = new ConcurrentHistogram(60_000_000L, 3);
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        int before = (int) (perSecond * WARM_UP);
        int all = before + (int) (perSecond * seconds);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        List<Future<?>> sending = new ArrayList<>();
        long began = System.nanoTime() + 100_000_000L;
        for (int i = 0; i < HANDS; i++) {
            sending.add(hands.submit(() -> {
                for (int n = next.getAndIncrement(); n < all; n = next.getAndIncrement()) {
                    long due = began + (long) (n * 1e9 / perSecond);
                    long wait = due - System.nanoTime();
                    if (wait > 0) {
                        LockSupport.parkNanos(wait);
                    }
                    HttpRequest request = HttpRequest.newBuilder(URI.create(url.apply(n)))
                            .header("Authorization", bearer)
                            .build();
                    if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                        failed.incrementAndGet();
                    }
                    if (n >= before) {
                        took.recordValue(Math.max(0, (System.nanoTime() - due) / 1_000));
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : sending) {
            one.get();
        }
        hands.shutdown();
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + all + " were not answered well");
        }
        return String.format(
                Locale.ROOT,
                "at %,.0f/s: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms",
                perSecond,
                took.getValueAtPercentile(50) / 1e3,
                took.getValueAtPercentile(99) / 1e3,
                took.getValueAtPercentile(99.9) / 1e3);
    }
}
