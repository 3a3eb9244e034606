package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/**
 * The closed timestamp: nothing is ever recorded at or before it again, so that what is read as of then stays so.
 * It moves when somebody asks about a later instant, and once a second.
 */
@ApplicationScoped
public class Settled {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String CLOSE = """
            UPDATE settled SET at = greatest(at, date_trunc('milliseconds', clock_timestamp()))""";

    private final AgroalDataSource housekeeping;

    Settled(@DataSource("housekeeping") AgroalDataSource housekeeping, MeterRegistry meters) {
        this.housekeeping = housekeeping;
        TimeGauge.builder("gainsay.settled.lag", this, TimeUnit.MILLISECONDS, settled -> settled.lag()
                        .toMillis())
                .description("How far the instant up to which everything is settled lies behind the clock")
                .register(meters);
    }

    /** Waits until all that lies within is to be seen; refuses the future, and to wait above a second. */
    public void await(Horizon horizon) {
        Instant then = horizon.latest();
        if (then == null) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        LedgerClock.Reading clock = read();
        horizon.refuseAhead(clock.now());
        Instant settled = clock.settled();
        while (settled.isBefore(then)) {
            if (System.nanoTime() > deadline) {
                throw new Refusal(ProblemType.BUSY, "Writes are still under way at that instant. Ask again shortly.");
            }
            closeNow();
            settled = read().settled();
        }
    }

    /**
     * Closes the instant of an act that holds the gate alone, with the act: nobody else is under way, and later acts
     * are later. Who waits for an instant need then not queue among such acts, where it would hardly get its turn.
     */
    static void closeWith(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE settled SET at = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /** The instant itself: all that is recorded at or before it is to be seen by now. */
    public Instant at() {
        return read().settled();
    }

    /** How far the settled instant lies behind the clock. */
    public Duration lag() {
        LedgerClock.Reading clock = read();
        return Duration.between(clock.settled(), clock.now());
    }

    @Background
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeEverySecond() {
        closeNow();
    }

    /** Takes the gate for an instant; asks again rather than queue, as who queues for it stops all writers. */
    private void closeNow() {
        try (Connection connection = housekeeping.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '20ms'");
                statement.execute(Gate.EXCLUSIVE.statement());
                statement.execute(CLOSE);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private LedgerClock.Reading read() {
        try (Connection connection = housekeeping.getConnection()) {
            return LedgerClock.now(connection);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
