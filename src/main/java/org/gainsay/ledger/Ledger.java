package org.gainsay.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** The one door for writes: an act is stored with its journal leaves and all that follows from it, or not at all. */
@ApplicationScoped
public class Ledger {

    private static final int ATTEMPTS = 5;
    private static final int PATIENCE_SECONDS = 5;

    /** Serialization failure, deadlock, lock timeout: the whole act again. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01", "55P03");

    private static final String UNIQUE_VIOLATION = "23505";

    /** As the database says it. */
    private static final String HIDDEN_REFERENCE = "GS006";

    private final ActInTransaction transaction;
    private final Event<Written> events;
    private final TimeLimit time;

    /**
     * At most half the pool writes, so that readers never wait behind writers who wait for each other; and no more than two
     * for each processor, beyond which they store no more, and leave those who read a quarter.
     */
    private final Semaphore writers;

    Ledger(
            ActInTransaction transaction,
            Event<Written> events,
            TimeLimit time,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int poolSize) {
        this.transaction = transaction;
        this.events = events;
        this.time = time;
        this.writers = new Semaphore(
                Math.max(1, Math.min(poolSize / 2, 2 * Runtime.getRuntime().availableProcessors())), true);
    }

    /**
     * Does an act, again where others stood in its way, and answers a repeated request with what it did the first
     * time. What the act throws reaches the caller, with nothing stored.
     */
    public <T> Outcome<T> write(Act<T> act, Caller caller) {
        admit();
        try {
            Outcome<T> outcome = untilItSucceeds(act, caller);
            outcome.written().forEach(events::fire);
            return outcome;
        } finally {
            writers.release();
        }
    }

    private void admit() {
        try {
            if (!writers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private <T> Outcome<T> untilItSucceeds(Act<T> act, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            try {
                return caller.dryRun() ? tried(act, caller) : done(act, caller);
            } catch (RuntimeException e) {
                String state = LedgerFailure.sqlState(e);
                if (state.equals(UNIQUE_VIOLATION)) {
                    throw new Refusal(
                            ProblemType.CONFLICT,
                            "Such a record is stored already, perhaps by a request at the same moment. Read it, and decide"
                                    + " again.");
                }
                if (state.equals(HIDDEN_REFERENCE)) {
                    throw new Refusal(
                            ProblemType.CONFLICT,
                            "What is published can name only what is published. Publish first what it names, or name"
                                    + " something else.");
                }
                if (!AGAIN.contains(state)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw busy();
                }
                pause(attempt);
            }
        }
    }

    private <T> Outcome<T> done(Act<T> act, Caller caller) {
        return time.held(act.seconds(time.seconds()), seconds -> QuarkusTransaction.requiringNew()
                .timeout(seconds)
                .call(() -> transaction.run(act, caller, seconds)));
    }

    private <T> Outcome<T> tried(Act<T> act, Caller caller) {
        return time.held(act.seconds(time.seconds()), seconds -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(seconds));
            try {
                return transaction.run(act, caller, seconds);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(10L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }

    private static Refusal busy() {
        return new Refusal(ProblemType.BUSY, "Too many writes at once. Send the request again shortly.");
    }
}
