package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One attempt at an act, inside its transaction: gate, locks, clock, store, consequences, journal. */
@ApplicationScoped
class ActInTransaction {

    private static final String LOCK_CLAIMS = "SELECT id FROM claim WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE";

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final Consequences consequences;
    private final List<Adviser> advisers;
    private final TimeLimit time;

    ActInTransaction(
            AgroalDataSource dataSource,
            EntityManager entities,
            Consequences consequences,
            @All List<Adviser> advisers,
            TimeLimit time) {
        this.time = time;
        this.dataSource = dataSource;
        this.entities = entities;
        this.consequences = consequences;
        this.advisers = List.copyOf(advisers);
    }

    <T> Outcome<T> run(Act<T> act, Caller caller, int seconds) {
        try (Connection connection = dataSource.getConnection()) {
            Idempotency idempotency = new Idempotency(connection, caller);
            Idempotency.Done before = idempotency.doneBefore();
            if (before != null) {
                Effects then = new Effects(List.of(), consequences.changesBy(before.subject(), before.at()));
                return new Outcome<>(act.recall(before.subject()), true, then, List.of());
            }
            pass(connection, act.gate(), seconds);
            Touch touch = act.touch();
            Set<UUID> moved = touch.nothing() ? new HashSet<>() : new HashSet<>(consequences.claimsMovedBy(touch));
            lock(connection, moved);
            Instant at = LedgerClock.next(connection);
            if (act.gate() == Gate.EXCLUSIVE) {
                Settled.closeWith(connection, at);
            }
            Entry entry = new Entry(entities, at, caller.actor());
            T result = act.store(entry);
            entities.flush();
            UUID subject = act.subject(result);
            moved.addAll(act.newClaims(result));
            List<Change> changes = moved.isEmpty() ? List.of() : consequences.bringUpToDate(moved, entry.at(), subject);
            JournalRows.write(connection, entry, caller, subject);
            idempotency.remember(entry, subject);
            Effects effects = new Effects(act.advised() ? warnings(entry) : List.of(), changes);
            if (caller.dryRun()) {
                refuseNow(connection);
                return new Outcome<>(result, false, effects, List.of());
            }
            return new Outcome<>(result, false, effects, written(entry));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private List<Warning> warnings(Entry entry) {
        List<Recorded> written = entry.done().stream()
                .map(Entry.Done::record)
                .filter(Objects::nonNull)
                .toList();
        return advisers.stream().flatMap(a -> a.about(written).stream()).toList();
    }

    /** What is done comes to an end, at which the database refuses what was still open; what is tried does not. */
    private static void refuseNow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
        }
    }

    private void pass(Connection connection, Gate gate, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(time.statement(seconds) + gate.statement());
        }
    }

    private static void lock(Connection connection, Set<UUID> claims) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK_CLAIMS)) {
            lock.setArray(1, connection.createArrayOf("uuid", claims.toArray()));
            lock.executeQuery().close();
        }
    }

    private static List<Written> written(Entry entry) {
        Instant at = entry.at();
        List<Written> written = new ArrayList<>();
        for (Entry.Done done : entry.done()) {
            written.add(new Written(done.deed(), done.kind(), done.id(), done.version(), at));
        }
        return written;
    }
}
