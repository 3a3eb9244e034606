package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Consequences;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sight;
import org.gainsay.ledger.Touch;
import org.gainsay.ledger.Warning;

/** Keeps every claim's corroboration up to date, in the transaction that changes what it rests on. */
@ApplicationScoped
class KeptCorroborations implements Consequences {

    private final AgroalDataSource dataSource;
    private final Timer assessing;

    KeptCorroborations(AgroalDataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.assessing = Timer.builder("gainsay.assessments")
                .description("Time to assess the claims that one act moves")
                .register(meters);
    }

    @Override
    public Map<UUID, Set<UUID>> claimsMovedBy(Touch touch, List<UUID> desks) {
        try (Connection connection = dataSource.getConnection()) {
            Reach reach = new Reach(connection);
            if (desks.isEmpty()) {
                return Map.of(Recorded.PUBLISHED, reach.of(touch));
            }
            return eachInItsSight(connection, reach, touch, desks);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** What only a desk can see must move nothing for another, not even a number. */
    private static Map<UUID, Set<UUID>> eachInItsSight(
            Connection connection, Reach reach, Touch touch, List<UUID> desks) throws SQLException {
        Map<UUID, Set<UUID>> moved = new HashMap<>();
        Sight.see(connection, List.of());
        Set<UUID> published = reach.of(touch);
        moved.put(Recorded.PUBLISHED, published);
        Sight.see(connection, desks);
        boolean allAlike = reach.of(touch).equals(published);
        for (UUID desk : desks) {
            if (allAlike) {
                moved.put(desk, published);
            } else {
                Sight.see(connection, List.of(desk));
                moved.put(desk, reach.of(touch));
            }
        }
        Sight.see(connection, desks);
        return moved;
    }

    @Override
    public Map<UUID, List<Change>> bringUpToDate(Map<UUID, Set<UUID>> moved, Touch touch, Instant at, UUID cause) {
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, List<Change>> changes = new HashMap<>();
            if (moved.size() == 1) {
                // It sees what the act sees.
                moved.forEach((audience, claims) ->
                        changes.put(audience, keep(connection, audience, claims, touch, at, cause)));
                return changes;
            }
            Set<UUID> bearing = bearing(connection, moved);
            for (Map.Entry<UUID, Set<UUID>> of : moved.entrySet()) {
                UUID audience = of.getKey();
                boolean published = audience.equals(Recorded.PUBLISHED);
                if (published || bearing.contains(audience)) {
                    Sight.see(connection, published ? List.of() : List.of(audience));
                    changes.put(audience, keep(connection, audience, of.getValue(), touch, at, cause));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** The desks whose records bear on some of the claims, or did. */
    private static Set<UUID> bearing(Connection connection, Map<UUID, Set<UUID>> moved) throws SQLException {
        Set<UUID> claims = new HashSet<>();
        moved.values().forEach(claims::addAll);
        Sight.see(connection, moved.keySet());
        Set<UUID> bearing = new HashSet<>(DossierLoader.load(connection, claims, Horizon.PRESENT)
                .records()
                .desks());
        bearing.addAll(new KeptRows(connection).desksWith(claims));
        return bearing;
    }

    private List<Change> keep(
            Connection connection, UUID audience, Set<UUID> claims, Touch touch, Instant at, UUID cause) {
        try {
            KeptRows rows = new KeptRows(connection);
            Map<List<Object>, Kept> before = rows.find(claims);
            List<Kept> after = new ArrayList<>();
            List<Kept> changed = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            Assessed assessed = (claim, policy, figures) -> {
                Kept was = before.get(List.of(claim, policy));
                Kept is = was == null
                        ? Kept.first(claim, policy, audience, figures, at)
                        : was.next(audience, figures, at);
                after.add(is);
                if (was == null || !was.figures().equals(figures)) {
                    changes.add(is.changedFrom(was));
                    changed.add(is);
                } else if (!was.audience().equals(audience)) {
                    // A desk's own history begins with its first row, or it would go on with the public's.
                    changed.add(is);
                }
            };
            Set<UUID> large = large(before.values(), audience);
            Weighings weighings = new Weighings(connection, audience);
            Map<UUID, WeighingTables.Sum> weighed = weighings.refresh(large, touch);
            weighed.forEach((claim, sum) -> assessed.takeAll(claim, sum));
            Set<UUID> whole = new HashSet<>(claims);
            whole.removeAll(weighed.keySet());
            if (!whole.isEmpty()) {
                DossierLoader.Loaded loaded = DossierLoader.load(connection, whole, Horizon.PRESENT);
                assessing.record(() -> assess(whole, loaded, assessed));
                for (UUID claim : large(after, audience)) {
                    if (whole.contains(claim)) {
                        weighings.keep(claim, loaded);
                    }
                }
            }
            large.removeAll(large(after, audience));
            weighings.forget(large);
            rows.keep(after);
            rows.keepHistory(audience, changed, cause);
            return sorted(changes);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** The claims with much evidence, among those that have a row of their own for the audience. */
    private static Set<UUID> large(Collection<Kept> kept, UUID audience) {
        return kept.stream()
                .filter(k -> k.audience().equals(audience) && k.figures().items() >= Weighings.LARGE)
                .map(Kept::claim)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<Warning> standingOtherwise(Set<UUID> claims, UUID desk) {
        try (Connection connection = dataSource.getConnection()) {
            return new KeptRows(connection).otherwise(claims, desk);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    @Override
    public Map<UUID, List<Change>> changesBy(UUID cause, Instant at) {
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, List<Change>> changes = HistoryRows.changesBy(connection, cause, at);
            changes.replaceAll((audience, of) -> sorted(of));
            return changes;
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** In the order in which changes are told. */
    static List<Change> sorted(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparing((Change c) -> c.claim().toString()).thenComparing(Change::policy))
                .toList();
    }

    interface Assessed {

        void take(UUID claim, String policy, Figures figures);

        /** Takes what follows under every policy. */
        default void takeAll(UUID claim, WeighingTables.Sum sum) {
            for (Policy policy : Policy.all()) {
                take(claim, policy.id(), Figures.of(sum.contribution(), sum.items(), policy));
            }
        }
    }

    /** Assesses those of these claims that are in a dossier under every policy. */
    static void assess(Set<UUID> claims, DossierLoader.Loaded loaded, Assessed assessed) {
        for (Policy policy : Policy.all()) {
            Assessor assessor = new Assessor(loaded.dossier(), null, null, policy);
            for (UUID claim : claims) {
                String born = loaded.records().find(Kind.CLAIM, claim);
                if (born != null) {
                    assessed.take(claim, policy.id(), Figures.of(assessor.corroboration(born)));
                }
            }
        }
    }
}
