package org.gainsay.corroboration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Later;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sight;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has kept corroborations follow the acts that moved too many of them for one transaction. What a batch of claims comes
 * to is computed from a snapshot, while others write, and stored only where nobody else has kept it since.
 */
@ApplicationScoped
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);

    private final Later later;

    /** Since when there is something due, as this process found it; null: nothing is, or another process is at it. */
    private volatile @Nullable Instant oldest;

    CatchUp(Later later, MeterRegistry meters) {
        this.later = later;
        TimeGauge.builder("gainsay.due.lag", this, TimeUnit.MILLISECONDS, CatchUp::lag)
                .description("How long the oldest act has waited whose corroborations have still to follow")
                .register(meters);
    }

    private long lag() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis();
    }

    /** What some claims come to for an audience: what was kept of them, and what is to be. */
    private record Computed(UUID audience, Map<List<Object>, Kept> before, Map<List<Object>, Figures> figures) {}

    /** Goes through all that is due; what others have kept meanwhile comes again in the next second. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        Map<UUID, Instant> found = later.alone(snapshot -> new DueRows(snapshot).audiences());
        Map<UUID, Instant> due = found == null ? Map.of() : found;
        oldest = due.values().stream().min(Comparator.naturalOrder()).orElse(null);
        for (UUID audience : due.keySet()) {
            List<DueRows.Place> next = behind(audience, DueRows.Place.START);
            while (!next.isEmpty()) {
                long began = System.nanoTime();
                follow(audience, next.stream().map(DueRows.Place::claim).collect(Collectors.toSet()));
                // Half of the time is left to those who read and write.
                LockSupport.parkNanos(System.nanoTime() - began);
                next = behind(audience, next.get(next.size() - 1));
            }
        }
    }

    /** The places of the next batch; none where another process is at it. */
    private List<DueRows.Place> behind(UUID audience, DueRows.Place place) {
        List<DueRows.Place> next = later.alone(snapshot -> new DueRows(snapshot)
                .next(audience, place, KeptCorroborations.MOST_CLAIMS, KeptCorroborations.MOST_ITEMS));
        return next == null ? List.of() : next;
    }

    /** One batch that fails does not keep the others from following; it comes again in the next second. */
    private void follow(UUID audience, Set<UUID> claims) {
        try {
            later.alone(snapshot -> {
                follow(snapshot, audience, claims);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "%d corroborations could not follow, and will be tried again.", claims.size());
        }
    }

    private void follow(Connection snapshot, UUID audience, Set<UUID> claims) throws SQLException {
        Map<UUID, List<DueRows.Row>> due = new DueRows(snapshot).of(claims);
        List<Computed> computed = compute(snapshot, audience, claims);
        later.store(claims, (connection, at) -> {
            Set<UUID> followed = new HashSet<>(claims);
            for (Computed of : computed) {
                Sight.see(connection, seenBy(of.audience()));
                followed.removeAll(store(connection, of, due, at));
            }
            Sight.seeAll(connection);
            new DueRows(connection)
                    .done(due.values().stream()
                            .flatMap(List::stream)
                            .filter(row -> followed.contains(row.claim()))
                            .filter(row -> audience.equals(Recorded.PUBLISHED)
                                    || row.audience().equals(audience))
                            .toList());
        });
    }

    /** What is published moves for every desk whose records bear on the claims too. */
    private static List<Computed> compute(Connection snapshot, UUID audience, Set<UUID> claims) throws SQLException {
        if (!audience.equals(Recorded.PUBLISHED)) {
            return List.of(compute(snapshot, audience, claims, null));
        }
        DossierLoader.Loaded seenByAll = DossierLoader.load(snapshot, claims, Horizon.PRESENT);
        Set<UUID> hidden = seenByAll.records().desks();
        Set<UUID> desks = new HashSet<>(hidden);
        desks.addAll(new KeptRows(snapshot).desksWith(claims));
        List<Computed> computed = new ArrayList<>();
        for (UUID desk : desks) {
            computed.add(compute(snapshot, desk, claims, null));
        }
        // Last, as a desk's first row follows the one that the snapshot has of the public.
        computed.add(compute(snapshot, audience, claims, hidden.isEmpty() ? seenByAll : null));
        return computed;
    }

    private static Computed compute(
            Connection snapshot, UUID audience, Set<UUID> claims, DossierLoader.@Nullable Loaded known)
            throws SQLException {
        Sight.see(snapshot, seenBy(audience));
        Map<List<Object>, Kept> before = new KeptRows(snapshot).find(claims);
        Map<List<Object>, Figures> figures = new HashMap<>();
        KeptCorroborations.assess(
                claims,
                known == null ? DossierLoader.load(snapshot, claims, Horizon.PRESENT) : known,
                (claim, policy, f) -> figures.put(List.of(claim, policy), f));
        return new Computed(audience, before, figures);
    }

    /** Stores what was computed, and answers the claims that another has kept since, of a state that may be an earlier one. */
    private static Set<UUID> store(Connection connection, Computed of, Map<UUID, List<DueRows.Row>> due, Instant at)
            throws SQLException {
        KeptRows rows = new KeptRows(connection);
        Map<List<Object>, Kept> now = rows.find(due.keySet());
        List<Kept> after = new ArrayList<>();
        List<Kept> changed = new ArrayList<>();
        Set<UUID> open = new HashSet<>();
        Map<UUID, DueRows.Row> last = last(due, of.audience());
        of.figures().forEach((key, figures) -> {
            Kept before = known(of.before().get(key));
            Kept was = known(now.get(key));
            Instant act = known(last.get(was.claim())).at();
            if (was.number() == before.number() && was.audience().equals(before.audience())) {
                Kept is = was.next(of.audience(), figures, act, at);
                after.add(is);
                if (was.changes(figures) || !was.audience().equals(of.audience())) {
                    changed.add(is);
                }
            } else if (!was.touchedAt().isAfter(act)) {
                open.add(was.claim());
            }
        });
        rows.keep(after);
        rows.keepHistory(of.audience(), changed, kept -> {
            DueRows.Row act = known(last.get(kept.claim()));
            return new KeptRows.Cause(act.cause(), act.at());
        });
        return open;
    }

    /** The last act, of those that an audience may know of, that each claim has to follow. */
    private static Map<UUID, DueRows.Row> last(Map<UUID, List<DueRows.Row>> due, UUID audience) {
        return due.values().stream()
                .flatMap(List::stream)
                .filter(row -> concerns(row, audience))
                .collect(Collectors.toMap(DueRows.Row::claim, row -> row, (earlier, later) -> later));
    }

    private static boolean concerns(DueRows.Row row, UUID audience) {
        return row.audience().equals(Recorded.PUBLISHED) || row.audience().equals(audience);
    }

    private static List<UUID> seenBy(UUID audience) {
        return audience.equals(Recorded.PUBLISHED) ? List.of() : List.of(audience);
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "every claim that is due has a row from its first moment");
    }
}
