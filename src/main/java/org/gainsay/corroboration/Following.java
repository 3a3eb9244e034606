package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Later;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Sight;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/**
 * What some claims come to for one audience, computed from a snapshot while others write, and stored where nobody else
 * has kept it since. Acts on a large claim that came in meanwhile are followed, too, if they changed links alone.
 */
final class Following {

    private final UUID audience;
    private final Map<List<Object>, Kept> before;
    private final Map<List<Object>, Figures> figures = new HashMap<>();
    private final Map<UUID, WeighingRows> prepared = new HashMap<>();

    /**
     * Computes it.
     *
     * @param known what bears on the claims as the audience sees it, if it has been loaded
     */
    Following(Connection snapshot, UUID audience, Set<UUID> claims, DossierLoader.@Nullable Loaded known, Later later)
            throws SQLException {
        this.audience = audience;
        Sight.see(snapshot, sight());
        before = new KeptRows(snapshot).find(claims);
        DossierLoader.Loaded loaded = known == null ? DossierLoader.load(snapshot, claims, Horizon.PRESENT) : known;
        KeptCorroborations.assess(claims, loaded, (claim, policy, f) -> figures.put(List.of(claim, policy), f));
        Set<UUID> large = claims.stream()
                .filter(claim -> known(figures.get(standing(claim))).items() >= Weighings.LARGE)
                .collect(Collectors.toSet());
        if (!large.isEmpty()) {
            // Writing it down takes long, and is of no use yet: nobody must wait for it.
            later.beside(connection -> {
                Sight.see(connection, sight());
                for (UUID claim : large) {
                    WeighingRows weighing = new Weighings(connection, audience).prepare(connection, claim, loaded);
                    if (weighing != null) {
                        prepared.put(claim, weighing);
                    }
                }
            });
        }
    }

    UUID audience() {
        return audience;
    }

    /** What the audience sees beside what is published. */
    List<UUID> sight() {
        return audience.equals(Recorded.PUBLISHED) ? List.of() : List.of(audience);
    }

    /**
     * Stores it.
     *
     * @param due what it follows, by claim
     * @param now what is due by now
     * @return what is still to be followed
     */
    Set<DueRows.Row> store(
            Connection connection, Map<UUID, List<DueRows.Row>> due, Map<UUID, List<DueRows.Row>> now, Instant at)
            throws SQLException {
        KeptRows rows = new KeptRows(connection);
        Map<List<Object>, Kept> kept = rows.find(due.keySet());
        Weighings weighings = new Weighings(connection, audience);
        Set<DueRows.Row> open = new HashSet<>();
        List<Kept> after = new ArrayList<>();
        List<Kept> changed = new ArrayList<>();
        Map<UUID, DueRows.Row> last = new HashMap<>();
        for (Map.Entry<UUID, List<DueRows.Row>> of : due.entrySet()) {
            UUID claim = of.getKey();
            List<DueRows.Row> seen = concerning(of.getValue());
            List<DueRows.Row> newer = concerning(now.getOrDefault(claim, List.of()));
            newer.removeAll(seen);
            Kept was = known(kept.get(standing(claim)));
            Kept then = known(before.get(standing(claim)));
            if (seen.isEmpty()) {
                open.addAll(newer);
            } else if (was.number() != then.number() || !was.audience().equals(then.audience())) {
                // Whoever kept it since did so behind the gate, from all that was stored by then.
                open.addAll(newer);
                open.addAll(seen.stream()
                        .filter(row -> !row.at().isBefore(was.touchedAt()))
                        .toList());
            } else {
                WeighingTables.@Nullable Sum sum = weigh(weighings, claim, was, newer);
                if (sum == null) {
                    open.addAll(newer);
                } else {
                    seen.addAll(newer);
                }
                last.put(claim, seen.get(seen.size() - 1));
                for (Policy policy : Policy.all()) {
                    Figures is = sum == null
                            ? known(figures.get(List.of(claim, policy.id())))
                            : Figures.of(sum.contribution(), sum.items(), policy);
                    Kept stands = known(kept.get(List.of(claim, policy.id())));
                    Kept next = stands.next(audience, is, known(last.get(claim)).at(), at);
                    after.add(next);
                    if (stands.changes(is) || !stands.audience().equals(audience)) {
                        changed.add(next);
                    }
                }
            }
        }
        rows.keep(after);
        rows.keepHistory(audience, changed, next -> {
            DueRows.Row act = known(last.get(next.claim()));
            return new KeptRows.Cause(act.cause(), act.at());
        });
        return open;
    }

    /** Has the weighing count that was prepared, and follow what came in since; null where it did not or cannot. */
    private WeighingTables.@Nullable Sum weigh(Weighings weighings, UUID claim, Kept was, List<DueRows.Row> newer)
            throws SQLException {
        WeighingRows weighing = prepared.get(claim);
        if (weighing == null) {
            if (was.figures().items() >= Weighings.LARGE) {
                weighings.forget(Set.of(claim));
            }
            return null;
        }
        weighings.use(claim, weighing);
        Set<UUID> links = new HashSet<>();
        for (DueRows.Row row : newer) {
            if (row.links() == null) {
                return null;
            }
            links.addAll(row.links());
        }
        Touch touch = new Touch(Set.of(claim), links, Set.of(), Set.of(), Set.of(), Set.of());
        return newer.isEmpty() ? null : weighings.refresh(Set.of(claim), touch).get(claim);
    }

    private List<DueRows.Row> concerning(List<DueRows.Row> rows) {
        return rows.stream()
                .filter(row -> row.audience().equals(Recorded.PUBLISHED)
                        || row.audience().equals(audience))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Object> standing(UUID claim) {
        return List.of(claim, Policy.CORROBORATION_1.id());
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "every claim that is due has a row from its first moment");
    }
}
