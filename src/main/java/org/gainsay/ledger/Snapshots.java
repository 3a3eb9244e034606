package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads that see one state of the ledger, however many statements they take; they wait for no writer. */
@ApplicationScoped
public class Snapshots {

    /**
     * What bears on a subject is found by ids alone, so one plan serves all: to plan anew took longer than to read. It goes
     * by an index, also where one claim has most of all links, by which the database would guess that each has many.
     */
    static final String SAME_PLANS = "SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off; ";

    private final AgroalDataSource dataSource;
    private final Settled settled;
    private final TimeLimit time;

    Snapshots(AgroalDataSource dataSource, Settled settled, TimeLimit time) {
        this.time = time;
        this.dataSource = dataSource;
        this.settled = settled;
    }

    /** A read of one state. */
    public interface Read<T> {

        /** Reads; the connection is the snapshot's, and reads only. */
        T from(Connection connection) throws SQLException;
    }

    /** Reads from a snapshot of the present state. */
    public <T> T read(Read<T> read) {
        return within(time.seconds(), read);
    }

    /** Reads from a snapshot that is taken once all that lies within the horizon is to be seen. */
    public <T> T read(Horizon horizon, Read<T> read) {
        settled.await(horizon);
        return within(time.seconds(), SAME_PLANS, read);
    }

    /** Reads from a snapshot of the present state, for so long at most: what reads much needs longer than what does not. */
    public <T> T within(int seconds, Read<T> read) {
        return within(seconds, "", read);
    }

    private <T> T within(int seconds, String settings, Read<T> read) {
        return time.held(
                seconds,
                limit -> QuarkusTransaction.requiringNew().timeout(limit).call(() -> {
                    try (Connection connection = dataSource.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(time.statement(limit)
                                + settings
                                + "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                        return read.from(connection);
                    } catch (SQLException e) {
                        throw new LedgerFailure(e);
                    }
                }));
    }
}
