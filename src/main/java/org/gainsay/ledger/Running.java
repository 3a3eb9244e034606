package org.gainsay.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Whether the service runs, and what runs in it by the clock: that ends before its connections are closed. */
@ApplicationScoped
class Running {

    private static final Logger LOG = Logger.getLogger(Running.class);

    private static final int ALL = Integer.MAX_VALUE;

    /** As long as the database lets a batch of it take. */
    private static final int SECONDS = 10;

    private final Semaphore runs = new Semaphore(ALL, true);
    private volatile boolean stopping;

    /** Whether something may begin, which has then to {@link #end}. */
    boolean begin() {
        return !stopping && runs.tryAcquire();
    }

    void end() {
        runs.release();
    }

    /** Whether what goes on in steps has to leave the rest to the next start. */
    boolean stopping() {
        return stopping;
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (!runs.tryAcquire(ALL, SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("What runs by the clock has not ended in time; the next start goes on with it.");
        }
    }
}
