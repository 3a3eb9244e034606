package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Changes of any claim's corroboration up to the instant at which all is settled: none comes before one of them. */
final class ChangeQuery {

    private final StringBuilder sql = new StringBuilder("SELECT p.* FROM kept_past p WHERE p.policy = ?");
    private final List<Object> parameters = new ArrayList<>();

    ChangeQuery(ChangeFilters filters, Instant settled) {
        AsOf.named(filters.policy());
        parameters.add(filters.policy());
        and("p.from_at <= ?", settled);
        if (!filters.status().isEmpty()) {
            sql.append(" AND p.figures ->> 'status' = ANY (?)");
            parameters.add(filters.status().stream().map(Enum::name).toArray(String[]::new));
        }
        if (!filters.topic().isEmpty()) {
            sql.append(" AND EXISTS (SELECT FROM claim c WHERE c.id = p.claim AND c.topics && CAST(? AS text[]))");
            parameters.add(filters.topic().toArray(String[]::new));
        }
    }

    /** Adds a condition on when they were. */
    ChangeQuery and(String condition, Instant at) {
        sql.append(" AND ").append(condition);
        parameters.add(at.atOffset(ZoneOffset.UTC));
        return this;
    }

    /** Goes on behind one of them, which a cursor holds: towards later ones, or towards earlier ones. */
    ChangeQuery behind(String entry, boolean newestFirst) {
        String[] key = entry.split(" ", 2);
        and("(p.from_at, p.claim) " + (newestFirst ? "<" : ">") + " (?, ?)", Instant.parse(key[0]));
        parameters.add(UUID.fromString(key[1]));
        return this;
    }

    /** What a cursor holds of one. */
    static String entry(HistoryView change) {
        return change.at() + " " + change.change().claim();
    }

    /** So many at most. */
    List<HistoryView> read(Connection connection, boolean newestFirst, int most) throws SQLException {
        String way = newestFirst ? " DESC" : "";
        sql.append(" ORDER BY p.from_at")
                .append(way)
                .append(", p.claim")
                .append(way)
                .append(" LIMIT ?");
        parameters.add(most);
        return HistoryRows.read(connection, sql.toString(), newestFirst, parameters.toArray());
    }
}
