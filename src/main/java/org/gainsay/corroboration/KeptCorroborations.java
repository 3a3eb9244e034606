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
    public Moved bringUpToDate(Map<UUID, Set<UUID>> moved, Instant at, UUID cause) {
        try (Connection connection = dataSource.getConnection()) {
            Set<UUID> claims = new HashSet<>();
            moved.values().forEach(claims::addAll);
            if (tooMuch(new KeptRows(connection), claims)) {
                return due(connection, moved, at, cause);
            }
            Map<UUID, List<Change>> changes = new HashMap<>();
            if (moved.size() == 1) {
                // It sees what the act sees.
                moved.forEach((audience, all) -> changes.put(audience, keep(connection, audience, all, at, cause)));
                return new Moved(changes, Map.of());
            }
            Set<UUID> bearing = bearing(connection, moved.keySet(), claims);
            for (Map.Entry<UUID, Set<UUID>> of : moved.entrySet()) {
                UUID audience = of.getKey();
                boolean published = audience.equals(Recorded.PUBLISHED);
                if (published || bearing.contains(audience)) {
                    Sight.see(connection, published ? List.of() : List.of(audience));
                    changes.put(audience, keep(connection, audience, of.getValue(), at, cause));
                }
            }
            return new Moved(changes, Map.of());
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Judged by what is kept, as loading what bears on them would be the most of it. */
    private static boolean tooMuch(KeptRows rows, Set<UUID> claims) throws SQLException {
        if (claims.size() > MOST_CLAIMS) {
            return true;
        }
        KeptRows.Work work = rows.work(claims);
        return work.rows() > MOST_CLAIMS || work.items() > MOST_ITEMS;
    }

    /**
     * Notes what is due, once for everybody where it moves for the public: every desk sees what is published. What moves
     * for a desk alone is noted for the desk alone.
     */
    private static Moved due(Connection connection, Map<UUID, Set<UUID>> moved, Instant at, UUID cause)
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
                UUID operation = new DueRows(connection).add(audience, claims, at, cause);
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
    private static Set<UUID> bearing(Connection connection, Set<UUID> audiences, Set<UUID> claims) throws SQLException {
        Sight.see(connection, audiences);
        Set<UUID> bearing = new HashSet<>(DossierLoader.load(connection, claims, Horizon.PRESENT)
                .records()
                .desks());
        bearing.addAll(new KeptRows(connection).desksWith(claims));
        return bearing;
    }

    private List<Change> keep(Connection connection, UUID audience, Set<UUID> claims, Instant at, UUID cause) {
        try {
            DossierLoader.Loaded loaded = DossierLoader.load(connection, claims, Horizon.PRESENT);
            KeptRows rows = new KeptRows(connection);
            Map<List<Object>, Kept> before = rows.find(claims);
            List<Kept> after = new ArrayList<>();
            List<Kept> changed = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            assessing.record(() -> assess(claims, loaded, (claim, policy, figures) -> {
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
            }));
            rows.keep(after);
            rows.keepHistory(audience, changed, of -> new KeptRows.Cause(cause, null));
            // Whatever they were behind with is in what was loaded.
            new DueRows(connection).followed(audience, pending(before.values()));
            return sorted(changes);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private static Set<UUID> pending(Collection<Kept> kept) {
        return kept.stream().filter(k -> k.due() != null).map(Kept::claim).collect(Collectors.toSet());
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
