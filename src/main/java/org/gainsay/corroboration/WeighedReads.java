package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.corroboration.WeighingTables.Alike;
import org.gainsay.corroboration.WeighingTables.Key;

/** What is read of one weighing to explain some of it; each read grows with what is shown. */
final class WeighedReads {

    private static final String LEFT_OUT = """
            SELECT statement, bool_or(superseded) AS superseded FROM (
                SELECT w.statement, k.root <> ? AS superseded FROM weighed_kind k CROSS JOIN LATERAL (
                    SELECT w.statement FROM weighed w
                    WHERE w.weighing = k.weighing AND w.root = k.root AND w.alike = k.alike AND w.statement >= ?
                    ORDER BY w.statement LIMIT ?) w
                WHERE k.weighing = ? AND NOT k.kept
                UNION ALL
                SELECT s.statement, false FROM unnest(?) AS s (statement) WHERE s.statement >= ?) o
            GROUP BY statement ORDER BY statement LIMIT ?""";

    /** Statements with a link to several of some claims. */
    private static final String SEVERAL = """
            SELECT e.statement FROM evidence e WHERE e.claim = ANY (?) AND e.statement >= ?
            GROUP BY e.statement HAVING count(DISTINCT e.claim) > 1 ORDER BY e.statement LIMIT ?""";

    private static final String COUNTS = """
            SELECT root = ? AS out, kept, split_part(alike, ' ', 1) AS first, split_part(alike, ' ', 2) AS second,
                sum(statements) AS statements
            FROM weighed_kind WHERE weighing = ? GROUP BY 1, 2, 3, 4""";

    private static final String FIRST_OF_KINDS = """
            SELECT k.root, k.alike, w.statement FROM unnest(?, ?, ?) AS k (root, alike, after) CROSS JOIN LATERAL (
                SELECT w.statement FROM weighed w
                WHERE w.weighing = ? AND w.root = k.root AND w.alike = k.alike AND w.statement > k.after
                ORDER BY w.statement LIMIT ?) w""";

    private final Connection connection;
    private final UUID weighing;

    WeighedReads(Connection connection, UUID weighing) {
        this.connection = connection;
        this.weighing = weighing;
    }

    OriginRows origins() {
        return new OriginRows(connection, weighing);
    }

    /** Those of these parts, in groups of not more kinds together than so many, but of one part at least. */
    List<List<UUID>> inGroups(Collection<UUID> parts, int most) throws SQLException {
        List<List<UUID>> groups = new ArrayList<>();
        long[] kinds = {Long.MAX_VALUE};
        Sql.list(
                connection,
                "SELECT part, count(*) AS kinds FROM weighed_kind WHERE weighing = ? AND part = ANY (?) GROUP BY part",
                row -> {
                    if (kinds[0] > most - row.getLong("kinds")) {
                        groups.add(new ArrayList<>());
                        kinds[0] = 0;
                    }
                    kinds[0] += row.getLong("kinds");
                    return groups.get(groups.size() - 1).add(row.getObject("part", UUID.class));
                },
                weighing,
                uuids(connection, parts));
        return groups;
    }

    List<Alike> kinds(Collection<UUID> parts) throws SQLException {
        return new WeighingTables(connection, weighing).kindsOfParts(parts);
    }

    /**
     * The first statements of each of these kinds, by their order.
     *
     * @param after of those kinds that are not read from their beginning: behind which statement
     */
    Map<Key, List<UUID>> firstOf(Collection<Key> kinds, Map<Key, UUID> after, int limit) throws SQLException {
        Map<Key, List<UUID>> first = new HashMap<>();
        List<Key> all = List.copyOf(kinds);
        if (all.isEmpty()) {
            return first;
        }
        Sql.list(
                connection,
                FIRST_OF_KINDS,
                row -> first.computeIfAbsent(
                                new Key(row.getObject("root", UUID.class), row.getString("alike")),
                                k -> new ArrayList<>())
                        .add(row.getObject("statement", UUID.class)),
                uuids(connection, all.stream().map(Key::root).toList()),
                connection.createArrayOf("text", all.stream().map(Key::alike).toArray()),
                uuids(
                        connection,
                        all.stream()
                                .map(key -> after.getOrDefault(key, PartsOf.NONE))
                                .toList()),
                weighing,
                limit);
        return first;
    }

    /** How many statements are of kinds that begin with the same words. */
    record Count(boolean out, boolean kept, String first, String second, long statements) {}

    List<Count> counts() throws SQLException {
        return Sql.list(
                connection,
                COUNTS,
                row -> new Count(
                        row.getBoolean("out"),
                        row.getBoolean("kept"),
                        row.getString("first"),
                        row.getString("second"),
                        row.getLong("statements")),
                PartsOf.NONE,
                weighing);
    }

    /** The first of the statements from one on that have links to several of these claims. */
    List<UUID> several(Collection<UUID> claims, UUID from, int limit) throws SQLException {
        return claims.size() < 2
                ? List.of()
                : Sql.list(
                        connection,
                        SEVERAL,
                        row -> row.getObject(1, UUID.class),
                        uuids(connection, claims),
                        from,
                        limit);
    }

    /**
     * The first of the statements from one on of which a link may be left out, in their order, and whether their holder
     * changed its position.
     *
     * @param several those that may be so as they have several links
     */
    Map<UUID, Boolean> leftOut(UUID from, List<UUID> several, int limit) throws SQLException {
        Map<UUID, Boolean> found = new LinkedHashMap<>();
        Sql.list(
                connection,
                LEFT_OUT,
                row -> found.put(row.getObject("statement", UUID.class), row.getBoolean("superseded")),
                PartsOf.NONE,
                from,
                limit,
                weighing,
                uuids(connection, several),
                from,
                limit);
        return found;
    }

    /** Some of the parts that contribute to one of these numbers, by their places. */
    List<UUID> contributing(int[] places, int limit) throws SQLException {
        String some = Arrays.stream(places)
                .mapToObj(place -> "contribution[" + (place + 1) + "] > 0")
                .collect(Collectors.joining(" OR "));
        return places.length == 0
                ? List.of()
                : Sql.list(
                        connection,
                        "SELECT part FROM weighed_part WHERE weighing = ? AND (" + some + ") LIMIT ?",
                        row -> row.getObject(1, UUID.class),
                        weighing,
                        limit);
    }
}
