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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.gainsay.ledger.Background;
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

    /** Goes through all that is due; what others have kept meanwhile comes again in the next second. */
    @Background
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        Map<UUID, Instant> found = later.alone(snapshot -> {
            sweep(WeighingRows.others(snapshot));
            return new DueRows(snapshot).audiences();
        });
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

    /** Nobody makes or reads them while this process is alone at it. */
    private void sweep(List<UUID> weighings) {
        for (UUID weighing : weighings) {
            later.beside(connection -> WeighingRows.delete(connection, weighing));
        }
    }

    private void follow(Connection snapshot, UUID audience, Set<UUID> claims) throws SQLException {
        Map<UUID, List<DueRows.Row>> due = new DueRows(snapshot).of(claims);
        List<Following> computed = compute(snapshot, audience, claims);
        later.store(claims, (connection, at) -> {
            Set<UUID> audiences = computed.stream().map(Following::audience).collect(Collectors.toSet());
            Map<UUID, List<DueRows.Row>> now = new HashMap<>();
            for (Map.Entry<UUID, List<DueRows.Row>> of :
                    new DueRows(connection).of(claims).entrySet()) {
                now.put(of.getKey(), followable(connection, due.getOrDefault(of.getKey(), List.of()), of, audiences));
            }
            Set<DueRows.Row> followed = now.values().stream()
                    .flatMap(List::stream)
                    .filter(row -> concerns(row, audience))
                    .collect(Collectors.toSet());
            for (Following of : computed) {
                Sight.see(connection, of.sight());
                followed.removeAll(of.store(connection, due, now, at));
            }
            Sight.seeAll(connection);
            new DueRows(connection).done(List.copyOf(followed));
        });
    }

    /** What came in since the snapshot can be followed, too, if it is links alone, and for nobody else than was computed. */
    private static List<DueRows.Row> followable(
            Connection connection, List<DueRows.Row> seen, Map.Entry<UUID, List<DueRows.Row>> now, Set<UUID> audiences)
            throws SQLException {
        Set<UUID> links = new HashSet<>();
        for (DueRows.Row row : now.getValue()) {
            if (!seen.contains(row)) {
                if (row.links() == null || !audiences.contains(row.audience())) {
                    return seen;
                }
                links.addAll(row.links());
            }
        }
        if (links.isEmpty()) {
            return now.getValue();
        }
        Set<UUID> desks =
                DossierLoader.load(connection, now.getKey(), links).records().desks();
        return audiences.containsAll(desks) ? now.getValue() : seen;
    }

    /** What is published moves for every desk whose records bear on the claims too. */
    private List<Following> compute(Connection snapshot, UUID audience, Set<UUID> claims) throws SQLException {
        if (!audience.equals(Recorded.PUBLISHED)) {
            return List.of(new Following(snapshot, audience, claims, null, later));
        }
        DossierLoader.Loaded seenByAll = DossierLoader.load(snapshot, claims, Horizon.PRESENT);
        Set<UUID> hidden = seenByAll.records().desks();
        Set<UUID> desks = new HashSet<>(hidden);
        desks.addAll(new KeptRows(snapshot).desksWith(claims));
        List<Following> computed = new ArrayList<>();
        for (UUID desk : desks) {
            computed.add(new Following(snapshot, desk, claims, null, later));
        }
        // Last, as a desk's first row follows the one that the snapshot has of the public.
        computed.add(new Following(snapshot, audience, claims, hidden.isEmpty() ? seenByAll : null, later));
        return computed;
    }

    /** Whether a row is an audience's to follow, when it is the one that is done. */
    private static boolean concerns(DueRows.Row row, UUID audience) {
        return audience.equals(Recorded.PUBLISHED) || row.audience().equals(audience);
    }
}
