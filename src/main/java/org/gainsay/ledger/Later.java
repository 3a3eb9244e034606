package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of what an act leaves to be done later: it is seen in one snapshot, without the gate, and stored
 * behind the gate in another transaction, which is short. One process at a time does it.
 */
@ApplicationScoped
public class Later {

    /** "gainlate" in ASCII, so that it is known in pg_locks. */
    static final long KEY = 0x6761696e6c617465L;

    private static final String LOOK =
            "SET LOCAL idle_in_transaction_session_timeout = '60s'; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(" + KEY + ")";

    /** One that is frozen in the middle must not stop those who wait for the gate. */
    private static final String STORE =
            "SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '10s'; ";

    private final AgroalDataSource housekeeping;
    private final Running running;

    Later(@DataSource("housekeeping") AgroalDataSource housekeeping, Running running) {
        this.housekeeping = housekeeping;
        this.running = running;
    }

    /** What is done later. */
    public interface Work<T> {

        /** Does it: sees by the snapshot's connection, and stores by {@link #store}. */
        @Nullable
        T in(Connection snapshot) throws SQLException;
    }

    /** What is stored of it. */
    public interface Storing {

        /** Stores it, at an instant later than all that is settled. */
        void by(Connection connection, Instant at) throws SQLException;
    }

    /** Does it in a snapshot of the present state that sees every desk; null where another process is at it, or this one stops. */
    public <T> @Nullable T alone(Work<T> work) {
        if (running.stopping()) {
            return null;
        }
        return transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOOK);
                try (ResultSet row = statement.executeQuery(ALONE)) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return null;
                    }
                }
            }
            Sight.seeAll(connection);
            return work.in(connection);
        });
    }

    /** Stores something about claims of whichever desk: passes the gate, and locks them. */
    public void store(Collection<UUID> claims, Storing storing) {
        transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(STORE + Gate.SHARED.statement());
            }
            Sight.seeAll(connection);
            ActInTransaction.lock(connection, claims);
            storing.by(connection, LedgerClock.next(connection).at());
            return null;
        });
    }

    /** What is written beside it, of no consequence until it is stored. */
    public interface Writing {

        /** Writes it. */
        void by(Connection connection) throws SQLException;
    }

    /** Writes what nobody looks at yet, in a transaction of its own that nobody waits for. */
    public void beside(Writing writing) {
        transaction(connection -> {
            Sight.seeAll(connection);
            writing.by(connection);
            return null;
        });
    }

    private <T> @Nullable T transaction(Work<T> work) {
        try (Connection connection = housekeeping.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.in(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
