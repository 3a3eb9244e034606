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
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Consequences;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Moved;
import org.gainsay.ledger.Pending;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sight;
import org.gainsay.ledger.Touch;
import org.gainsay.ledger.Warning;

/**
 * Keeps every claim's corroboration up to date, in the transaction that changes what it rests on; where that would be too
 * much for one, notes what is due.
 */
@ApplicationScoped
class KeptCorroborations implements Consequences {

    /** As many claims, for whichever audience, as one transaction brings up to date. */
    static final int MOST_CLAIMS = 200;

    /** And as many items in them. */
    static final int MOST_ITEMS = 5_000;

    private static final String NOBODYS = "-";
    private static final Dossier NOTHING = new Dossier(
            List.of(), List.of(new Dossier.Claim(NOBODYS, "", List.of())), List.of(), List.of(), List.of(), List.of());

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
    public Moved bringUpToDate(Map<UUID, Set<UUID>> moved, Touch touch, Instant at, UUID cause) {
        try (Connection connection = dataSource.getConnection()) {
            Set<UUID> claims = new HashSet<>();
            moved.values().forEach(claims::addAll);
            if (moved.size() > 1) {
                Sight.see(connection, moved.keySet());
            }
            if (claims.size() > MOST_CLAIMS || tooMuch(connection, moved.keySet(), claims, touch)) {
                return due(connection, moved, touch, at, cause);
            }
            Map<UUID, List<Change>> changes = new HashMap<>();
            Map<UUID, Set<UUID>> late = new HashMap<>();
            if (moved.size() == 1) {
                // It sees what the act sees.
                moved.forEach((audience, all) -> {
                    Keeping keeping = keep(connection, audience, all, touch, at, cause);
                    changes.put(audience, keeping.changes());
                    late.put(audience, keeping.late());
                });
            } else {
                Set<UUID> bearing = bearing(connection, claims, touch);
                for (Map.Entry<UUID, Set<UUID>> of : moved.entrySet()) {
                    UUID audience = of.getKey();
                    boolean published = audience.equals(Recorded.PUBLISHED);
                    if (published || bearing.contains(audience)) {
                        Sight.see(connection, published ? List.of() : List.of(audience));
                        Keeping keeping = keep(connection, audience, of.getValue(), touch, at, cause);
                        changes.put(audience, keeping.changes());
                        late.put(audience, keeping.late());
                    }
                }
            }
            return new Moved(changes, due(connection, late, touch, at, cause).pending());
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /**
     * Judged by what is kept, as loading what bears on them would be the most of it. Of a claim that is kept weighed an
     * act is looked at alone, unless the claim has to follow others first.
     */
    private static boolean tooMuch(Connection connection, Set<UUID> audiences, Set<UUID> claims, Touch touch)
            throws SQLException {
        Set<UUID> seen = new HashSet<>(audiences);
        seen.add(Recorded.PUBLISHED);
        List<KeptRows.Work> work = new KeptRows(connection).work(claims, seen);
        Set<UUID> whole =
                work.stream().anyMatch(KeptRows.Work::weighed) ? new Reach(connection).grounded(touch) : Set.of();
        long rows = 0;
        long items = 0;
        for (KeptRows.Work of : work) {
            rows += of.rows();
            items += of.weighed() && !of.pending() && !whole.contains(of.claim()) ? 0 : of.items();
        }
        return rows > MOST_CLAIMS || items > MOST_ITEMS;
    }

    /**
     * Notes what is due, once for everybody where it moves for the public: every desk sees what is published. What moves
     * for a desk alone is noted for the desk alone.
     */
    private static Moved due(Connection connection, Map<UUID, Set<UUID>> moved, Touch touch, Instant at, UUID cause)
            throws SQLException {
        if (moved.size() > 1) {
            Sight.see(connection, moved.keySet());
        }
        Set<UUID> published = moved.getOrDefault(Recorded.PUBLISHED, Set.of());
        Map<UUID, Pending> pending = new HashMap<>();
        for (Map.Entry<UUID, Set<UUID>> of : moved.entrySet()) {
            UUID audience = of.getKey();
            Set<UUID> claims = new HashSet<>(of.getValue());
            if (!audience.equals(Recorded.PUBLISHED)) {
                claims.removeAll(published);
            }
            if (!claims.isEmpty()) {
                keepPlaces(new KeptRows(connection), audience, claims, at);
                UUID operation = new DueRows(connection).add(audience, claims, touch, at, cause);
                pending.put(audience, Pending.of(operation, claims.size()));
            }
        }
        return new Moved(Map.of(), pending);
    }

    /** Every claim has a row from its first moment; the history of a new one begins when it is assessed. */
    private static void keepPlaces(KeptRows rows, UUID audience, Set<UUID> claims, Instant at) throws SQLException {
        List<Kept> places = new ArrayList<>();
        List<UUID> fresh = rows.without(audience, claims);
        for (Policy policy : fresh.isEmpty() ? List.<Policy>of() : Policy.all()) {
            Figures nothing = Figures.of(new Assessor(NOTHING, null, null, policy).corroboration(NOBODYS));
            fresh.forEach(claim -> places.add(Kept.none(claim, policy.id(), audience, nothing, at)));
        }
        rows.keep(places);
    }

    /** The desks among these whose records bear on some of the claims, or did. */
    private static Set<UUID> bearing(Connection connection, Set<UUID> claims, Touch touch) throws SQLException {
        Set<UUID> small = new HashSet<>(claims);
        Set<UUID> large = WeighingRows.claims(connection, claims);
        small.removeAll(large);
        Set<UUID> bearing = new HashSet<>(
                DossierLoader.load(connection, small, Horizon.PRESENT).records().desks());
        if (!large.isEmpty()) {
            // Whoever else bears on them had a row before.
            Set<UUID> statements = new Reach(connection).statements(touch);
            statements.addAll(touch.links());
            for (UUID claim : large) {
                bearing.addAll(DossierLoader.load(connection, claim, statements)
                        .records()
                        .desks());
            }
        }
        bearing.addAll(new KeptRows(connection).desksWith(claims));
        return bearing;
    }

    /** What became of some claims: what changed, and those that cannot be kept within the act. */
    private record Keeping(List<Change> changes, Set<UUID> late) {}

    private Keeping keep(Connection connection, UUID audience, Set<UUID> claims, Touch touch, Instant at, UUID cause) {
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
                if (was == null || was.changes(figures)) {
                    changes.add(is.changedFrom(was));
                    changed.add(is);
                } else if (!was.audience().equals(audience)) {
                    // A desk's own history begins with its first row, or it would go on with the public's.
                    changed.add(is);
                }
            };
            Set<UUID> pending = pending(before.values());
            Set<UUID> large = large(before.values(), audience);
            Weighings weighings = new Weighings(connection, audience);
            Set<UUID> current = new HashSet<>(large);
            current.removeAll(pending);
            Map<UUID, WeighingTables.Sum> weighed = weighings.refresh(current, touch);
            weighed.forEach(assessed::takeAll);
            Set<UUID> late = new HashSet<>();
            before.values().stream()
                    .filter(k -> k.figures().items() > MOST_ITEMS && !weighed.containsKey(k.claim()))
                    .forEach(k -> late.add(k.claim()));
            Set<UUID> whole = new HashSet<>(claims);
            whole.removeAll(weighed.keySet());
            whole.removeAll(late);
            if (!whole.isEmpty()) {
                DossierLoader.Loaded loaded = DossierLoader.load(connection, whole, Horizon.PRESENT);
                assessing.record(() -> assess(whole, loaded, assessed));
                Set<UUID> grown = large(after, audience);
                grown.retainAll(whole);
                for (UUID claim : grown) {
                    weighings.keep(claim, loaded);
                }
            }
            large.removeAll(large(after, audience));
            large.removeAll(late);
            weighings.forget(large);
            rows.keep(after);
            rows.keepHistory(audience, changed, of -> new KeptRows.Cause(cause, null));
            // Whatever those were behind with is in what was loaded.
            pending.retainAll(whole);
            new DueRows(connection).followed(audience, pending);
            return new Keeping(sorted(changes), late);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** The claims with much evidence, among those that have a row of their own for the audience. */
    static Set<UUID> large(Collection<Kept> kept, UUID audience) {
        return kept.stream()
                .filter(k -> k.audience().equals(audience) && k.figures().items() >= Weighings.LARGE)
                .map(Kept::claim)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<UUID> pending(Collection<Kept> kept) {
        return kept.stream()
                .filter(k -> k.due() != null)
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
    public Moved movedBy(UUID cause, Instant at) {
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, List<Change>> changes = HistoryRows.changesBy(connection, cause, at);
            changes.replaceAll((audience, of) -> sorted(of));
            return new Moved(changes, OperationRows.pendingBy(connection, cause, at));
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
