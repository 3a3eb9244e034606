package org.gainsay.corroboration;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Policy;
import org.gainsay.http.CurrentRequest;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** Reads kept corroborations by one statement: it sees one state without a snapshot. */
@ApplicationScoped
class KeptReads {

    private final AgroalDataSource dataSource;

    private final Snapshots snapshots;
    private final CurrentRequest request;

    KeptReads(AgroalDataSource dataSource, Snapshots snapshots, CurrentRequest request) {
        this.dataSource = dataSource;
        this.snapshots = snapshots;
        this.request = request;
    }

    /** A claim's corroboration under a policy; null: there is no such claim. */
    @Nullable
    Kept find(UUID claim, String policy) {
        if (request.desk() != null) {
            // What a desk sees must be said in the same transaction.
            List<Kept> found =
                    snapshots.read(connection -> Stream.ofNullable(new KeptRows(connection).find(claim, policy))
                            .toList());
            return found.isEmpty() ? null : found.get(0);
        }
        try (Connection connection = dataSource.getConnection()) {
            return new KeptRows(connection).find(claim, policy);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Under the standing policy, the summaries of these claims, in their order; every claim has one from its first moment. */
    List<SummaryView> summaries(List<UUID> claims) {
        Map<UUID, SummaryView> summaries = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            new KeptRows(connection)
                    .find(claims).values().stream()
                            .filter(kept -> kept.policy().equals(Policy.CORROBORATION_1.id()))
                            .forEach(kept -> summaries.put(kept.claim(), new SummaryView(kept)));
            return claims.stream()
                    .map(id -> Objects.requireNonNull(summaries.get(id)))
                    .toList();
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
