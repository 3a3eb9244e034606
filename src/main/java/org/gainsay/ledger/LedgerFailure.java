package org.gainsay.ledger;

import java.sql.SQLException;

/** The database did not do what the ledger asked of it. */
public final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps what the database said, for those who decide whether to try again. */
    public LedgerFailure(SQLException cause) {
        super(cause);
    }

    /** The SQLSTATE of the innermost database error in a chain of causes, or an empty text. */
    static String sqlState(Throwable thrown) {
        String state = "";
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
