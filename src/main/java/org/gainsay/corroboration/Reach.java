package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.ledger.Touch;

/**
 * How far a change is felt. Relations count whether they stand or not, so that the answer is the same before and
 * after the change, and for the past: more claims than need be, never fewer.
 */
final class Reach {

    /** Claims that restate each other are no step apart; every other relation is one. */
    private static final String CLAIMS = """
            WITH RECURSIVE reach (claim, steps) AS (
                SELECT id, 0 FROM unnest(?) AS id
                UNION
                SELECT e.other, reach.steps + e.step
                FROM reach CROSS JOIN LATERAL (
                    SELECT r."to" AS other, (r.type <> 'RESTATES')::int AS step FROM relation r
                    WHERE r."from" = reach.claim AND r.type <> 'SUPERSEDES'
                    UNION ALL
                    SELECT r."from", (r.type <> 'RESTATES')::int FROM relation r
                    WHERE r."to" = reach.claim AND r.type <> 'SUPERSEDES') e
                WHERE reach.steps + e.step <= ?)
            SELECT claim, min(steps) FROM reach GROUP BY claim""";

    /** With as many links as there are of those that are at most one step away. */
    private static final String NEAR = """
            SELECT r.claim, r.min, CASE WHEN r.min <= 1
                THEN (SELECT count(*) FROM evidence e WHERE e.claim = r.claim) ELSE 0 END AS links
            FROM (%s) r""".formatted(CLAIMS);

    private static final String DERIVED = """
            WITH RECURSIVE derived (id) AS (
                SELECT id FROM unnest(?) AS id
                UNION
                SELECT s.id FROM statement s JOIN derived d ON s.derived_from = d.id)
            SELECT id FROM derived""";

    /** The claims that statements bear on, by themselves or by what derives from them. */
    private static final String OF_STATEMENTS = """
            WITH RECURSIVE derived (id) AS (
                SELECT id FROM unnest(?) AS id
                UNION
                SELECT s.id FROM statement s JOIN derived d ON s.derived_from = d.id)
            SELECT DISTINCT e.claim FROM evidence e JOIN derived d ON e.statement = d.id""";

    /** The sources that speak with the voice of these or are the same, and the statements of all of them. */
    private static final String STATEMENTS_OF = """
            WITH RECURSIVE below (id) AS (
                SELECT id FROM unnest(?) AS id
                UNION
                SELECT n.id FROM below b CROSS JOIN LATERAL (
                    SELECT a.source AS id FROM affiliation a WHERE a."with" = b.id
                    UNION ALL SELECT s.source FROM same_as s WHERE s.other = b.id
                    UNION ALL SELECT s.other FROM same_as s WHERE s.source = b.id) n)
            SELECT s.id FROM statement s WHERE s.speaker IN (SELECT id FROM below)
            UNION SELECT s.id FROM statement s WHERE s.on_behalf_of IN (SELECT id FROM below)
            UNION SELECT s.id FROM statement s WHERE s.outlet IN (SELECT id FROM below)""";

    private static final String STAKED_BY = """
            WITH RECURSIVE same (id) AS (
                SELECT id FROM unnest(?) AS id
                UNION
                SELECT n.id FROM same b CROSS JOIN LATERAL (
                    SELECT s.source AS id FROM same_as s WHERE s.other = b.id
                    UNION ALL SELECT s.other FROM same_as s WHERE s.source = b.id) n)
            SELECT DISTINCT k.claim FROM stake k WHERE k.source IN (SELECT id FROM same)""";

    private final Connection connection;

    Reach(Connection connection) {
        this.connection = connection;
    }

    /** Every claim whose corroboration may rest on what is touched. */
    Set<UUID> of(Touch touch) throws SQLException {
        Set<UUID> near = new HashSet<>(touch.claims());
        Set<UUID> far = new HashSet<>(touch.grounds());
        Set<UUID> statements = new HashSet<>(touch.statements());
        statements.addAll(touch.ruled());
        if (!touch.sources().isEmpty()) {
            statements.addAll(select(STATEMENTS_OF, touch.sources()));
            far.addAll(select(STAKED_BY, touch.sources()));
        }
        if (!statements.isEmpty()) {
            near.addAll(select(OF_STATEMENTS, statements));
        }
        Set<UUID> moved = new HashSet<>();
        if (!near.isEmpty()) {
            moved.addAll(claims(near, 1).keySet());
        }
        if (!far.isEmpty()) {
            moved.addAll(claims(far, 2).keySet());
        }
        return moved;
    }

    /** The statements that a change of these statements or sources reaches, with all that derives from them. */
    Set<UUID> statements(Touch touch) throws SQLException {
        Set<UUID> statements = new HashSet<>(touch.statements());
        if (!touch.sources().isEmpty()) {
            statements.addAll(select(STATEMENTS_OF, touch.sources()));
        }
        return statements.isEmpty() ? statements : select(DERIVED, statements);
    }

    /** The claims whose stakes or relations such a change may concern: not their evidence alone. */
    Set<UUID> grounded(Touch touch) throws SQLException {
        Set<UUID> far = new HashSet<>(touch.grounds());
        if (!touch.sources().isEmpty()) {
            far.addAll(select(STAKED_BY, touch.sources()));
        }
        return far.isEmpty() ? far : claims(far, 2).keySet();
    }

    /** The claims within so many steps, each with its distance. */
    Map<UUID, Integer> claims(Collection<UUID> from, int steps) throws SQLException {
        Map<UUID, Integer> distances = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CLAIMS)) {
            query.setArray(1, uuids(connection, from));
            query.setInt(2, steps);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    distances.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return distances;
    }

    /**
     * A claim within some steps.
     *
     * @param links how many it has, whatever became of them, where evidence of it may reach those it was looked for from
     */
    record Near(int steps, long links) {}

    /** The claims within so many steps, each with its distance and size. */
    Map<UUID, Near> near(Collection<UUID> from, int steps) throws SQLException {
        Map<UUID, Near> near = new HashMap<>();
        Sql.list(
                connection,
                NEAR,
                row -> near.put(row.getObject("claim", UUID.class), new Near(row.getInt("min"), row.getLong("links"))),
                uuids(connection, from),
                steps);
        return near;
    }

    private Set<UUID> select(String sql, Collection<UUID> ids) throws SQLException {
        return new HashSet<>(Sql.list(connection, sql, row -> row.getObject(1, UUID.class), uuids(connection, ids)));
    }
}
