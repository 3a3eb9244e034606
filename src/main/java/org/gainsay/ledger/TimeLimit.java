package org.gainsay.ledger;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.gainsay.http.Limits;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/**
 * Ends what takes too long, in the database too: a transaction that is given up here alone leaves a statement at work
 * there, which holds its locks and its connection until it is done.
 */
@Singleton
class TimeLimit implements AgroalPoolInterceptor {

    private final int seconds;

    @Inject
    TimeLimit(Limits limits) {
        this.seconds = Math.max(1, Math.toIntExact(limits.requestTime().toSeconds()));
    }

    /** How long a request may take that does not ask for more. */
    int seconds() {
        return seconds;
    }

    /** Every statement outside of the transactions that set a limit of their own. */
    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + TimeUnit.SECONDS.toMillis(seconds));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Begins a statement of a transaction that has another limit, so that it costs no way of its own to the database. */
    String statement(int limit) {
        return limit == seconds ? "" : "SET LOCAL statement_timeout = " + TimeUnit.SECONDS.toMillis(limit) + "; ";
    }

    /** Does something within a limit; what fails after it, however it says so, failed because of it. */
    <T> T held(int limit, IntFunction<T> work) {
        long began = System.nanoTime();
        try {
            return work.apply(limit);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            if (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(limit)) {
                throw e;
            }
            throw new Refusal(ProblemType.TIMED_OUT, ProblemType.TIMED_OUT.meaning());
        }
    }
}
