package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.http.Desk;
import org.jspecify.annotations.Nullable;

/** One attempt at an act, inside its transaction: gate, locks, clock, store, consequences, journal. */
@ApplicationScoped
class ActInTransaction {

    private static final String LOCK_CLAIMS = "SELECT id FROM claim WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE";

    /** Has the whole act done again. */
    private static final String SERIALIZATION_FAILURE = "40001";

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
                Moved then = consequences.movedBy(before.subject(), before.at());
                Effects effects = new Effects(List.of(), seen(then, caller), null, pending(then, caller));
                return new Outcome<>(act.recall(before.subject()), true, effects, List.of());
            }
            List<UUID> desks = pass(connection, act.gate(), seconds);
            Touch touch = act.touch();
            Map<UUID, Set<UUID>> moved = touch.nothing() ? Map.of() : consequences.claimsMovedBy(touch, desks);
            lock(connection, moved.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
            if (!desks.isEmpty() && !touch.nothing()) {
                Sight.see(connection, own(caller));
            }
            LedgerClock.Next next = LedgerClock.next(connection);
            if (!next.desks().equals(desks)) {
                throw new LedgerFailure(new SQLException("a desk came in between", SERIALIZATION_FAILURE));
            }
            Instant at = next.at();
            if (act.gate() == Gate.EXCLUSIVE) {
                Settled.closeWith(connection, at);
            }
            Entry entry = new Entry(entities, at, caller.actor(), caller.audience());
            T result = act.store(entry);
            entities.flush();
            entry.refuseHiddenCause();
            UUID subject = act.subject(result);
            Map<UUID, Set<UUID>> behind = behind(moved, act.newClaims(result), entry.touched(), desks);
            Moved all = behind.isEmpty()
                    ? Moved.NOTHING
                    : consequences.bringUpToDate(behind, changed(touch, entry), entry.at(), subject);
            if (behind.size() > 1) {
                Sight.see(connection, own(caller));
            }
            JournalRows.write(connection, entry, caller, subject);
            idempotency.remember(entry, subject);
            List<String> published = published(entry);
            List<Warning> warnings = new ArrayList<>(act.advised() ? warnings(entry) : List.of());
            if (published != null && caller.desk() != null) {
                warnings.addAll(consequences.standingOtherwise(
                        behind.getOrDefault(Recorded.PUBLISHED, Set.of()),
                        caller.desk().id()));
            }
            Effects effects = new Effects(warnings, seen(all, caller), published, pending(all, caller));
            if (caller.dryRun() || caller.desk() != null) {
                // A published record that names a hidden one is refused with what to do about it, which a commit cannot
                // say.
                refuseNow(connection);
            }
            if (caller.dryRun()) {
                return new Outcome<>(result, false, effects, List.of());
            }
            return new Outcome<>(result, false, effects, written(entry));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private static List<UUID> own(Caller caller) {
        return caller.desk() == null ? List.of() : List.of(caller.desk().id());
    }

    /** The changes that the caller may know of: the public's, and those of the caller's own desk. */
    private static List<Change> seen(Moved moved, Caller caller) {
        List<Change> seen = new ArrayList<>(moved.changes().getOrDefault(Recorded.PUBLISHED, List.of()));
        if (caller.desk() != null) {
            moved.changes()
                    .getOrDefault(caller.desk().id(), List.of())
                    .forEach(change -> seen.add(change.of(caller.desk())));
        }
        return seen;
    }

    /** What follows later, of what the caller may know of; null: nothing. */
    private static @Nullable List<Pending> pending(Moved moved, Caller caller) {
        List<Pending> seen = new ArrayList<>();
        Stream.ofNullable(moved.pending().get(Recorded.PUBLISHED)).forEach(seen::add);
        Desk desk = caller.desk();
        if (desk != null) {
            Stream.ofNullable(moved.pending().get(desk.id()))
                    .map(pending -> pending.of(desk))
                    .forEach(seen::add);
        }
        if (caller.dryRun()) {
            seen.replaceAll(Pending::tried);
        }
        return seen.isEmpty() ? null : seen;
    }

    /** Whose corroborations of which claims are behind: those of the one audience that sees what was done, or of all. */
    private static Map<UUID, Set<UUID>> behind(
            Map<UUID, Set<UUID>> moved, Set<UUID> newClaims, UUID touched, List<UUID> desks) {
        Map<UUID, Set<UUID>> behind = new HashMap<>();
        List<UUID> audiences = new ArrayList<>(List.of(touched));
        if (touched.equals(Recorded.PUBLISHED)) {
            audiences.addAll(desks);
        }
        for (UUID audience : audiences) {
            Set<UUID> claims = new HashSet<>(moved.getOrDefault(audience, Set.of()));
            claims.addAll(newClaims);
            if (!claims.isEmpty()) {
                behind.put(audience, claims);
            }
        }
        return behind;
    }

    /** What was foreseen, with the statements that new links are of: those have ids by now. */
    private static Touch changed(Touch foreseen, Entry entry) {
        return Touch.all(Stream.concat(
                Stream.of(foreseen),
                entry.done().stream()
                        .map(Entry.Done::record)
                        .filter(Objects::nonNull)
                        .map(record -> record.touch().ofLinks())));
    }

    private static @Nullable List<String> published(Entry entry) {
        List<String> published = entry.done().stream()
                .filter(done -> done.deed() == Deed.PUBLISH)
                .map(done -> "/api/v1/" + done.kind().path() + "/" + done.id())
                .toList();
        return published.isEmpty() ? null : published;
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

    /** Passes the gate, and answers which desks there are behind it: another statement, as it is to see what is there by then. */
    private List<UUID> pass(Connection connection, Gate gate, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(time.statement(seconds) + Snapshots.SAME_PLANS + gate.statement() + "; " + Sight.DESKS);
            List<UUID> desks = List.of();
            do {
                ResultSet row = statement.getResultSet();
                if (row != null && row.getMetaData().getColumnName(1).equals("array")) {
                    row.next();
                    desks = Sight.desks(row, 1);
                }
            } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
            return desks;
        }
    }

    /** Locks claims, as far as the transaction sees them. */
    static void lock(Connection connection, Collection<UUID> claims) throws SQLException {
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
