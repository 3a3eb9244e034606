package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.gainsay.ledger.Sql;

/** The turn to seal, which one process has at a time. */
final class Lease {

    private static final String TAKE = """
            UPDATE sealer SET epoch = CASE WHEN holder = ? THEN epoch ELSE epoch + 1 END, holder = ?,
                until = clock_timestamp() + interval '5 seconds'
            WHERE holder = ? OR until < clock_timestamp() RETURNING epoch""";

    private final UUID holder = UUID.randomUUID();
    private long epoch;

    /**
     * Takes or keeps the turn, in the transaction that appends: the row stays locked until that ends, so nobody else can
     * take over in the middle, and who was overtaken before it is told so here.
     */
    boolean take(Connection connection) throws SQLException {
        Long taken = Sql.first(connection, TAKE, row -> row.getLong(1), holder, holder, holder);
        if (taken != null) {
            epoch = taken;
        }
        return taken != null;
    }

    /** How often the turn had passed to another when it was last taken. */
    long epoch() {
        return epoch;
    }
}
