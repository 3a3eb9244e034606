package org.gainsay.ledger.journal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.http.Desk;
import org.gainsay.ledger.Background;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Sight;
import org.gainsay.ledger.Sql;
import org.jboss.logging.Logger;

/**
 * Appends what is settled to chain and tree of its log, in batches, and signs a checkpoint with each. Writers do not wait
 * for it: a chain that each of them locked would admit one commit at a time.
 */
@ApplicationScoped
class Sealer {

    /** Large enough to spread what a batch costs, and short enough a transaction. */
    static final int BATCH = 1_000;

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String UNIQUE_VIOLATION = "23505";

    /** The logs that have something to seal, and those that are to begin; the public's first. */
    private static final String DUE = """
            SELECT a.audience, d.name FROM sight a LEFT JOIN desk d ON d.id = a.audience
            LEFT JOIN LATERAL (SELECT s.at, s.entry FROM seal s
                WHERE s.audience = a.audience ORDER BY s.position DESC LIMIT 1) l ON true
            WHERE (SELECT c.size FROM checkpoint c
                WHERE c.audience = a.audience ORDER BY c.size DESC LIMIT 1) IS NULL
            OR EXISTS (SELECT FROM journal j
                WHERE j.audience = a.audience AND j.at <= (SELECT s.at FROM settled s) AND (j.at, j.id) >
                    (coalesce(l.at, '-infinity'), coalesce(l.entry, '00000000-0000-0000-0000-000000000000')))
            ORDER BY a.audience""";

    private final AgroalDataSource housekeeping;
    private final JournalKey key;
    private final Lease lease = new Lease();
    private final Map<UUID, String> halted = new HashMap<>();

    Sealer(@DataSource("housekeeping") AgroalDataSource housekeeping, JournalKey key) {
        this.housekeeping = housekeeping;
        this.key = key;
    }

    @Background
    @Scheduled(every = "${gainsay.sealing.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealEverySecond() {
        while (sealBatch() >= BATCH) {
            // Until what is settled is sealed.
        }
    }

    /** Seals the next entries of each log, a transaction for each, and tells how many. */
    int sealBatch() {
        int sealed = 0;
        try (Connection connection = housekeeping.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Log log : due(connection)) {
                    sealed += seal(connection, log);
                }
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                if (e instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                    return sealed;
                }
                throw e;
            }
            return sealed;
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** The one time that all desks are seen: to know in which logs there is work. */
    private List<Log> due(Connection connection) throws SQLException {
        Sight.seeAll(connection);
        List<Log> due = Sql.list(connection, DUE, row -> {
            String desk = row.getString("name");
            return key.log(desk == null ? null : new Desk(row.getObject("audience", UUID.class), desk));
        });
        connection.commit();
        return due;
    }

    /** One log that was tampered with does not keep the others from being sealed. */
    private int seal(Connection connection, Log log) throws SQLException {
        try {
            int sealed = next(connection, log);
            connection.commit();
            halted.remove(log.audience());
            return sealed;
        } catch (Tampered e) {
            connection.rollback();
            String said = halted.put(log.audience(), String.valueOf(e.getMessage()));
            // Said once, not every second; the growing lag goes on saying it.
            if (!String.valueOf(e.getMessage()).equals(said)) {
                LOG.error("The log " + log.verifier().name() + " is not sealed any further: " + e.getMessage());
            }
            return 0;
        }
    }

    private int next(Connection connection, Log log) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // One that is frozen in the middle must not keep the others from sealing.
            statement.execute("SET LOCAL lock_timeout = '1s'; SET LOCAL idle_in_transaction_session_timeout = '10s'");
        }
        if (!lease.take(connection)) {
            return 0;
        }
        Sight.see(connection, log.desks());
        SignedCheckpoint signed = SignedCheckpoint.latest(connection, log);
        if (signed == null) {
            return begin(connection, log);
        }
        Head head = Head.read(connection, log, signed);
        List<EntryView> entries = head.next(connection, BATCH);
        if (!entries.isEmpty()) {
            append(connection, head, entries);
        }
        return entries.size();
    }

    private static void append(Connection connection, Head head, List<EntryView> entries) throws SQLException {
        try {
            head.append(connection, entries);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new Tampered("An entry that comes next is sealed already, here or in another log.");
            }
            throw e;
        }
    }

    /** Signs that there is nothing yet, so that whoever keeps this checkpoint can follow the log from its start. */
    private static int begin(Connection connection, Log log) throws SQLException {
        if (Seal.last(connection, log) != null) {
            throw new Tampered("There are sealed entries, and no checkpoint.");
        }
        Head.ofNothing(log).append(connection, List.of());
        return BATCH;
    }

    /** How often the turn to seal had passed to another process when this one last had it. */
    long epoch() {
        return lease.epoch();
    }
}
