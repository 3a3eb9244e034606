package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Many threads that start at once. */
public final class Crowd implements AutoCloseable {

    /** One line for each of many thousand requests tells nobody anything. */
    private static final Logger REQUESTS = Logger.getLogger("org.gainsay.request");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Level before = REQUESTS.getLevel();

    public Crowd() {
        REQUESTS.setLevel(Level.WARNING);
    }

    /** Starts so many of them, each with its number. */
    public List<Future<?>> start(int size, IntConsumer work) {
        CyclicBarrier together = new CyclicBarrier(size);
        List<Future<?>> started = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            started.add(threads.submit(() -> {
                together.await();
                work.accept(number);
                return null;
            }));
        }
        return started;
    }

    /** Waits for them; what one of them threw is thrown here. */
    public static void join(List<Future<?>> started) throws InterruptedException {
        AssertionError first = null;
        for (Future<?> one : started) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (first == null) {
                    first = new AssertionError(e.getCause().getMessage(), e.getCause());
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(30, TimeUnit.SECONDS);
        REQUESTS.setLevel(before);
    }
}
