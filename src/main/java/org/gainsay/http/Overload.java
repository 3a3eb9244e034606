package org.gainsay.http;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells the failures of a database that had no time from those that are somebody's mistake. */
final class Overload {

    private static final String CANCELLED = "57014";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** What the pool says when all its connections stay in use; it has no code for it. */
    private static final String NO_CONNECTION = "Sorry, acquisition timeout!";

    /** What the transaction manager says of a transaction that it has ended itself, its time being over. */
    private static final String NOT_ACTIVE = "ARJUNA016102";

    private Overload() {}

    static @Nullable ProblemType of(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof RollbackException
                    && String.valueOf(at.getMessage()).startsWith(NOT_ACTIVE)) {
                return ProblemType.TIMED_OUT;
            }
            if (at instanceof SQLException sql) {
                if (CANCELLED.equals(sql.getSQLState())) {
                    return ProblemType.TIMED_OUT;
                }
                if (LOCK_NOT_AVAILABLE.equals(sql.getSQLState()) || NO_CONNECTION.equals(sql.getMessage())) {
                    return ProblemType.BUSY;
                }
            }
        }
        return null;
    }
}
