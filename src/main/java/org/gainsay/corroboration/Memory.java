package org.gainsay.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gainsay.http.Limits;

/**
 * How much evidence is looked at as a whole at a time, by all requests together, so that it fits into the heap: as much
 * as that has room for, at what a link takes with all that it rests on.
 */
@ApplicationScoped
class Memory {

    /** What a link takes of it, explained, and as much again for all else. */
    private static final long BYTES_A_LINK = 4_096;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int most;
    private final Semaphore free;

    Memory(Limits limits) {
        long fits = Runtime.getRuntime().maxMemory() / BYTES_A_LINK;
        most = limits.links().orElse((int) Math.min(Integer.MAX_VALUE, fits));
        free = new Semaphore(most);
    }

    /** The most links that fit at all. */
    int most() {
        return most;
    }

    /** Takes room for so many links, once there is; false where there is none for some time. */
    boolean take(int links) {
        try {
            return free.tryAcquire(links, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(int links) {
        free.release(links);
    }
}
