package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Sight;
import org.jspecify.annotations.Nullable;

/** Compares what is kept of every claim with what comes out when it is computed from nothing but the records. */
@ApplicationScoped
public class Recomputed {

    private final AgroalDataSource dataSource;

    Recomputed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many there were to compare, and those that are not as they should be. */
    public record Comparison(int compared, List<String> differences) {}

    /** Compares all claims under all policies, as the public and each desk sees them; nobody may write meanwhile. */
    public Comparison compare() throws SQLException {
        return compare("SELECT id FROM claim");
    }

    /** Compares these claims alone. */
    public Comparison compare(List<String> claims) throws SQLException {
        return compare("SELECT id FROM claim WHERE id::text IN ('" + String.join("', '", claims) + "')");
    }

    private Comparison compare(String claims) throws SQLException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<List<UUID>> sights = new ArrayList<>(List.of(List.of()));
            sights.addAll(Sql.list(connection, "SELECT id FROM desk", row -> List.of(row.getObject(1, UUID.class))));
            for (List<UUID> sight : sights) {
                Sight.see(connection, sight);
                compared += compare(connection, claims, sight, differences);
            }
            connection.rollback();
        }
        return new Comparison(compared, differences);
    }

    private static int compare(Connection connection, String claims, List<UUID> sight, List<String> differences)
            throws SQLException {
        int compared = 0;
        for (UUID claim : Sql.list(connection, claims, row -> row.getObject(1, UUID.class))) {
            // Each claim alone, as a reader asks for it: what others bring along must not matter.
            DossierLoader.Loaded loaded = DossierLoader.load(connection, Set.of(claim), Horizon.PRESENT);
            for (Policy policy : Policy.all()) {
                compared++;
                Assessor assessor = new Assessor(loaded.dossier(), null, null, policy);
                Figures fresh =
                        Figures.of(assessor.corroboration(loaded.records().claim(claim)));
                @Nullable Kept kept = new KeptRows(connection).find(claim, policy.id());
                if (kept == null || !kept.figures().equals(fresh)) {
                    differences.add(
                            claim + " " + policy.id() + " for " + sight + ": kept " + kept + ", computed " + fresh);
                }
            }
        }
        return compared;
    }
}
