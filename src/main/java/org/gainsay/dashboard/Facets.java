package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.assessment.Policy;
import org.gainsay.corroboration.Sql;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;

/**
 * How many claims there are of each status, flag and topic, as the asking desk sees them. To count them all takes as long
 * as there are many, so a count serves again while nothing was written, and otherwise for twenty times as long as it took.
 */
@ApplicationScoped
class Facets {

    private static final UUID PUBLIC = new UUID(0, 0);
    private static final int TOPICS = 200;
    private static final int SPARING = 20;

    private static final String STAMP = """
            SELECT concat((SELECT max(at) FROM journal), ' ', (SELECT max(k.changed_at) FROM kept k WHERE k.policy = ?))""";

    private static final String COUNT = """
            WITH c AS MATERIALIZED (SELECT k.status, k.flags, t.topics FROM kept k JOIN claim t ON t.id = k.claim
                WHERE k.policy = ? AND t.withdrawn_at IS NULL)
            SELECT 'status' AS of, c.status AS name, count(*) AS claims FROM c GROUP BY c.status
            UNION ALL SELECT 'flag', f, count(*) FROM c CROSS JOIN unnest(c.flags) AS f GROUP BY f
            UNION ALL (SELECT 'topic', o, count(*) FROM c CROSS JOIN unnest(c.topics) AS o GROUP BY o
                ORDER BY count(*) DESC, o LIMIT ?)""";

    private final CurrentRequest request;
    private final Map<UUID, Taken> taken = new ConcurrentHashMap<>();

    Facets(CurrentRequest request) {
        this.request = request;
    }

    private record Taken(String stamp, long at, long took, Counts counts) {

        boolean serves(String now) {
            return stamp.equals(now) || System.nanoTime() - at < SPARING * took;
        }
    }

    /** The counts by name; what there is none of is absent. Topics come the most frequent first. */
    record Counts(Map<String, Long> status, Map<String, Long> flag, Map<String, Long> topic) {

        long claims() {
            return status.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Counts of(Connection snapshot) throws SQLException {
        Desk desk = request.desk();
        UUID audience = desk == null ? PUBLIC : desk.id();
        String stamp = Sql.list(snapshot, STAMP, row -> row.getString(1), Policy.CORROBORATION_1.id())
                .get(0);
        Taken last = taken.get(audience);
        if (last != null && last.serves(stamp)) {
            return last.counts();
        }
        long began = System.nanoTime();
        Counts counts = count(snapshot);
        long ended = System.nanoTime();
        taken.put(audience, new Taken(stamp, ended, ended - began, counts));
        return counts;
    }

    private static Counts count(Connection snapshot) throws SQLException {
        record Row(String of, String name, long claims) {}
        List<Row> rows = Sql.list(
                snapshot,
                COUNT,
                row -> new Row(row.getString("of"), row.getString("name"), row.getLong("claims")),
                Policy.CORROBORATION_1.id(),
                TOPICS);
        Counts counts = new Counts(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Row row : rows) {
            Map<String, Long> of =
                    switch (row.of()) {
                        case "status" -> counts.status();
                        case "flag" -> counts.flag();
                        default -> counts.topic();
                    };
            of.put(row.name(), row.claims());
        }
        return counts;
    }
}
