package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Consequences;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Touch;

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
    public Set<UUID> claimsMovedBy(Touch touch) {
        try (Connection connection = dataSource.getConnection()) {
            return new Reach(connection).of(touch);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    @Override
    public List<Change> bringUpToDate(Set<UUID> claims, Instant at, UUID cause) {
        try (Connection connection = dataSource.getConnection()) {
            DossierLoader.Loaded loaded = DossierLoader.load(connection, claims, Horizon.PRESENT);
            KeptRows rows = new KeptRows(connection);
            Map<List<Object>, Kept> before = rows.find(claims);
            List<Kept> after = new ArrayList<>();
            List<Kept> changed = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            assessing.record(() -> assess(claims, loaded, (claim, policy, figures) -> {
                Kept was = before.get(List.of(claim, policy));
                Kept is = was == null ? Kept.first(claim, policy, figures, at) : was.next(figures, at);
                after.add(is);
                if (was == null || !was.figures().equals(figures)) {
                    changed.add(is);
                    changes.add(is.changedFrom(was));
                }
            }));
            rows.keep(after);
            rows.keepHistory(changed, cause);
            return sorted(changes);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    @Override
    public List<Change> changesBy(UUID cause, Instant at) {
        try (Connection connection = dataSource.getConnection()) {
            return sorted(HistoryRows.changesBy(connection, cause, at));
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

    /** Assesses these claims of a dossier under every policy. */
    static void assess(Set<UUID> claims, DossierLoader.Loaded loaded, Assessed assessed) {
        for (Policy policy : Policy.all()) {
            Assessor assessor = new Assessor(loaded.dossier(), null, null, policy);
            for (UUID claim : claims) {
                String born = loaded.records().claim(claim);
                assessed.take(claim, policy.id(), Figures.of(assessor.corroboration(born)));
            }
        }
    }
}
