package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Recorded;

/** The rows of what corroborations were, one for each change of their figures. */
final class PastRows {

    private static final String BY_CAUSE = """
            SELECT f.* FROM corroboration_past p
            CROSS JOIN LATERAL jsonb_populate_record(NULL::corroboration, p.figures) f
            WHERE p.cause = ? AND p.from_at = ? AND p.audience = ?""";

    private static final String BEFORE_THEM = """
            SELECT f.* FROM corroboration_past p
            CROSS JOIN LATERAL (SELECT q.figures FROM corroboration_past q WHERE q.claim = p.claim
                AND q.policy = p.policy AND q.audience = p.audience AND q.number < p.number
                ORDER BY q.number DESC LIMIT 1) b
            CROSS JOIN LATERAL jsonb_populate_record(NULL::corroboration, b.figures) f
            WHERE p.cause = ? AND p.from_at = ? AND p.audience = ?""";

    private final Connection connection;

    PastRows(Connection connection) {
        this.connection = connection;
    }

    /** What an act changed, known by its subject and its instant. */
    List<Change> changesBy(UUID cause, Instant at) throws SQLException {
        Map<List<Object>, Kept> before = new HashMap<>();
        select(BEFORE_THEM, cause, at).forEach(kept -> before.put(List.of(kept.claim(), kept.policy()), kept));
        List<Change> changes = new ArrayList<>();
        for (Kept to : select(BY_CAUSE, cause, at)) {
            changes.add(to.changedFrom(before.get(List.of(to.claim(), to.policy()))));
        }
        return changes;
    }

    private List<Kept> select(String sql, UUID cause, Instant at) throws SQLException {
        return Sql.list(connection, sql, KeptRows::read, cause, at.atOffset(ZoneOffset.UTC), Recorded.PUBLISHED);
    }
}
