package org.gainsay.ledger.journal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gainsay.ledger.LedgerFailure;
import org.jboss.logging.Logger;

/**
 * Appends what is settled to the chain and the tree, in batches, and signs a checkpoint with each. Writers do not wait
 * for it: a chain that each of them locked would admit one commit at a time.
 */
@ApplicationScoped
class Sealer {

    /** Large enough to spread what a batch costs, and short enough a transaction. */
    static final int BATCH = 1_000;

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String DUE = """
            SELECT NOT EXISTS (SELECT FROM checkpoint) OR EXISTS (SELECT FROM journal j
                WHERE j.at <= (SELECT s.at FROM settled s)
                AND (j.at, j.id) > (coalesce((SELECT s.at FROM seal s ORDER BY s.position DESC LIMIT 1), '-infinity'),
                    coalesce((SELECT s.entry FROM seal s ORDER BY s.position DESC LIMIT 1),
                        '00000000-0000-0000-0000-000000000000')))""";

    private final AgroalDataSource housekeeping;
    private final JournalKey key;
    private final Lease lease = new Lease();
    private String halted = "";

    Sealer(@DataSource("housekeeping") AgroalDataSource housekeeping, JournalKey key) {
        this.housekeeping = housekeeping;
        this.key = key;
    }

    @Scheduled(every = "${gainsay.sealing.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealEverySecond() {
        try {
            while (sealBatch() == BATCH) {
                // Until what is settled is sealed.
            }
            halted = "";
        } catch (Tampered e) {
            // Said once, not every second; the growing lag goes on saying it.
            if (!halted.equals(e.getMessage())) {
                LOG.error("The journal is not sealed any further: " + e.getMessage());
            }
            halted = String.valueOf(e.getMessage());
        }
    }

    /** Seals the next entries, and tells how many. */
    int sealBatch() {
        try (Connection connection = housekeeping.getConnection()) {
            if (!Boolean.TRUE.equals(Sql.first(connection, DUE, row -> row.getBoolean(1)))) {
                return 0;
            }
            connection.setAutoCommit(false);
            try {
                int sealed = seal(connection);
                connection.commit();
                return sealed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                if (e instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                    return 0;
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private int seal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // One that is frozen in the middle must not keep the others from sealing.
            statement.execute("SET LOCAL lock_timeout = '1s'; SET LOCAL idle_in_transaction_session_timeout = '10s'");
        }
        if (!lease.take(connection)) {
            return 0;
        }
        SignedCheckpoint signed = SignedCheckpoint.latest(connection);
        if (signed == null) {
            return begin(connection);
        }
        Head head = Head.read(connection, signed, key.verifier());
        List<EntryView> entries = head.next(connection, BATCH);
        if (!entries.isEmpty()) {
            head.append(connection, entries, key);
        }
        return entries.size();
    }

    /** Signs that there is nothing yet, so that whoever keeps this checkpoint can follow the journal from its start. */
    private int begin(Connection connection) throws SQLException {
        if (Seal.last(connection) != null) {
            throw new Tampered("There are sealed entries, and no checkpoint.");
        }
        Head.ofNothing().append(connection, List.of(), key);
        return BATCH;
    }

    /** How often the turn to seal had passed to another process when this one last had it. */
    long epoch() {
        return lease.epoch();
    }
}
