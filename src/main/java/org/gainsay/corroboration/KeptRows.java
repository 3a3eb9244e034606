package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Likelihood;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.claim.Currency;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Warning;
import org.gainsay.ledger.WarningCode;
import org.jspecify.annotations.Nullable;

/** The rows of kept corroborations: as the transaction sees them, and for each audience when they are kept. */
final class KeptRows {

    /** Whether a claim, as {@code t}, is still meant: {@link Currency} in SQL. */
    static final String CURRENCY = "CASE WHEN t.expires_last < floor(extract(epoch FROM clock_timestamp()) * 1000)"
            + " THEN 'EXPIRED' WHEN t.expires_last IS NOT NULL THEN 'CURRENT' END";

    /** In the order in which {@link #read} takes them: to look each up by its name took longer than to read it. */
    private static final String SELECT = """
            SELECT k.claim, k.policy, k.audience, k.number, k.touched_at, k.changed_at, k.status, k.rule,
                k.support_level, k.denial_level, k.flags, k.support_points, k.denial_points, k.likelihood, k.confidence,
                k.origins, k.items, %s AS currency, d.acts, d.since, d.last
            FROM kept k JOIN claim t ON t.id = k.claim CROSS JOIN LATERAL (SELECT count(*) AS acts, min(u.at) AS since,
                max(u.at) AS last FROM due u WHERE u.claim = k.claim) d
            WHERE\s""".formatted(CURRENCY);

    private static final String ONE = SELECT + "k.claim = ? AND k.policy = ?";

    private static final String OF = SELECT + "k.claim = ANY (?)";

    private static final String KEEP = """
            INSERT INTO corroboration (claim, policy, audience, number, touched_at, changed_at, status, rule,
                support_level, denial_level, flags, support_points, denial_points, likelihood, confidence, origins, items)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (claim, policy, audience) DO UPDATE SET number = excluded.number,
                touched_at = excluded.touched_at, changed_at = excluded.changed_at, status = excluded.status,
                rule = excluded.rule, support_level = excluded.support_level, denial_level = excluded.denial_level,
                flags = excluded.flags, support_points = excluded.support_points,
                denial_points = excluded.denial_points, likelihood = excluded.likelihood,
                confidence = excluded.confidence, origins = excluded.origins, items = excluded.items""";

    private static final String CHANGED = """
            INSERT INTO corroboration_past (claim, policy, audience, number, from_at, figures, cause, cause_at)
            SELECT c.claim, c.policy, c.audience, c.number, c.changed_at, row_of(c) - 'topic_keys', n.cause, n.at
            FROM corroboration c JOIN unnest(?, ?, ?, ?) AS n (claim, policy, cause, at)
                ON c.claim = n.claim AND c.policy = n.policy
            WHERE c.audience = ?""";

    private static final String WORK = """
            SELECT k.claim, count(*) AS rows, sum(k.items) AS items, bool_and(w.id IS NOT NULL) AS weighed,
                EXISTS (SELECT FROM due u WHERE u.claim = k.claim) AS pending
            FROM corroboration k LEFT JOIN weighing w ON w.claim = k.claim AND w.audience = k.audience AND w.current
            WHERE k.claim = ANY (?) AND k.audience = ANY (?) AND k.policy = ? GROUP BY k.claim""";

    private static final String NEW = """
            SELECT id FROM unnest(?) AS id WHERE NOT EXISTS (SELECT FROM corroboration k
                WHERE k.claim = id AND k.policy = ? AND k.audience IN (?, ?))""";

    private static final String OTHERWISE = """
            SELECT p.claim, p.status, p.origins, d.status AS desk_status, d.origins AS desk_origins
            FROM corroboration p JOIN corroboration d ON d.claim = p.claim AND d.policy = p.policy AND d.audience = ?
            WHERE p.claim = ANY (?) AND p.audience = ? AND p.policy = ?
                AND (p.status, p.origins) <> (d.status, d.origins)
                AND NOT EXISTS (SELECT FROM due u WHERE u.claim = p.claim) ORDER BY p.claim LIMIT 100""";

    private final Connection connection;

    KeptRows(Connection connection) {
        this.connection = connection;
    }

    /** The audiences beside the public that have rows of their own for one of these claims. */
    Set<UUID> desksWith(Collection<UUID> claims) throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                "SELECT DISTINCT audience FROM corroboration WHERE claim = ANY (?) AND audience <> ?",
                row -> row.getObject(1, UUID.class),
                uuids(connection, claims),
                Recorded.PUBLISHED));
    }

    /** The one indexed read. */
    @Nullable
    Kept find(UUID claim, String policy) throws SQLException {
        List<Kept> found = Sql.list(connection, ONE, KeptRows::read, claim, policy);
        return found.isEmpty() ? null : found.get(0);
    }

    /** All of these claims, by claim and policy. */
    Map<List<Object>, Kept> find(Collection<UUID> claims) throws SQLException {
        Map<List<Object>, Kept> found = new HashMap<>();
        Sql.list(connection, OF, KeptRows::read, uuids(connection, claims))
                .forEach(kept -> found.put(List.of(kept.claim(), kept.policy()), kept));
        return found;
    }

    /** What is to be said of claims that stand otherwise for a desk than for the public, under the standing policy. */
    List<Warning> otherwise(Collection<UUID> claims, UUID desk) throws SQLException {
        return Sql.list(
                connection,
                OTHERWISE,
                row -> new Warning(
                        WarningCode.STANDS_OTHERWISE,
                        "/api/v1/claims/" + row.getObject("claim", UUID.class),
                        "",
                        "For the public it stands %s by %d origins, for the desk %s by %d: something that bears on it stays"
                                        .formatted(
                                                row.getString("status"),
                                                row.getInt("origins"),
                                                row.getString("desk_status"),
                                                row.getInt("desk_origins"))
                                + " the desk's own. Publish that too, or be sure that the public may go without.",
                        null),
                desk,
                uuids(connection, claims),
                Recorded.PUBLISHED,
                Policy.CORROBORATION_1.id());
    }

    void keep(List<Kept> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Kept kept : all) {
                set(insert, kept);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * What caused a change.
     *
     * @param at when that was, where the change followed later
     */
    record Cause(UUID record, @Nullable Instant at) {}

    /** Adds to an audience's history those whose figures changed, with what caused it. */
    void keepHistory(UUID audience, List<Kept> changed, Function<Kept, Cause> cause) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        List<Cause> causes = changed.stream().map(cause).toList();
        try (PreparedStatement insert = connection.prepareStatement(CHANGED)) {
            insert.setArray(
                    1, uuids(connection, changed.stream().map(Kept::claim).toList()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", changed.stream().map(Kept::policy).toArray()));
            insert.setArray(
                    3, uuids(connection, causes.stream().map(Cause::record).toList()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "timestamptz",
                            causes.stream()
                                    .map(c -> c.at() == null ? null : time(c.at()))
                                    .toArray()));
            insert.setObject(5, audience);
            insert.executeUpdate();
        }
    }

    /** How much there is to look at of each of these claims, for these audiences, of whom the public is one. */
    List<Work> work(Collection<UUID> claims, Collection<UUID> audiences) throws SQLException {
        return Sql.list(
                connection,
                WORK,
                row -> new Work(
                        row.getObject("claim", UUID.class),
                        row.getLong("rows"),
                        row.getLong("items"),
                        row.getBoolean("weighed"),
                        row.getBoolean("pending")),
                uuids(connection, claims),
                uuids(connection, audiences),
                Policy.CORROBORATION_1.id());
    }

    /**
     * What is kept of one claim.
     *
     * @param rows for how many audiences
     * @param items in all of them
     * @param weighed whether all of them are kept weighed
     * @param pending whether it has to follow acts
     */
    record Work(UUID claim, long rows, long items, boolean weighed, boolean pending) {}

    /** Those of these claims that an audience sees no row of yet. */
    List<UUID> without(UUID audience, Collection<UUID> claims) throws SQLException {
        return Sql.list(
                connection,
                NEW,
                row -> row.getObject(1, UUID.class),
                uuids(connection, claims),
                Policy.CORROBORATION_1.id(),
                Recorded.PUBLISHED,
                audience);
    }

    private void set(PreparedStatement insert, Kept kept) throws SQLException {
        Figures f = kept.figures();
        Object[] flags = f.flags().stream().map(Enum::name).toArray();
        Object[] values = {
            kept.claim(),
            kept.policy(),
            kept.audience(),
            kept.number(),
            time(kept.touchedAt()),
            time(kept.changedAt()),
            f.status().name(),
            f.rule(),
            f.supportLevel(),
            f.denialLevel(),
            connection.createArrayOf("text", flags),
            f.supportPoints(),
            f.denialPoints(),
            f.likelihood().name(),
            f.confidence().name(),
            f.origins(),
            f.items()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                instant(row, 5),
                instant(row, 6),
                figures(row),
                due(row),
                Sql.value(Currency.class, row.getString(18)));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        String[] flags = (String[]) row.getArray(11).getArray();
        return new Figures(
                Status.valueOf(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getInt(10),
                Arrays.stream(flags).map(Flag::valueOf).toList(),
                row.getLong(12),
                row.getLong(13),
                Likelihood.valueOf(row.getString(14)),
                Confidence.valueOf(row.getString(15)),
                row.getInt(16),
                row.getInt(17));
    }

    private static @Nullable Due due(ResultSet row) throws SQLException {
        long acts = row.getLong(19);
        return acts == 0 ? null : new Due(instant(row, 20), instant(row, 21), acts);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
