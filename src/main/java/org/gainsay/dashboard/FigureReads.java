package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what the figures are made of, in a snapshot: one statement for each. */
@ApplicationScoped
class FigureReads {

    /** How many points a line over time has. */
    static final int POINTS = 60;

    private static final int SHOWN = 8;
    private static final String POLICY = Policy.CORROBORATION_1.id();

    /** Each change of a status, by the stretch of the period in which it fell; 0: before it. */
    private static final String TURNS = """
            WITH c AS (SELECT p.from_at, p.figures ->> 'status' AS status,
                    lag(p.figures ->> 'status') OVER (PARTITION BY p.claim ORDER BY p.number) AS before
                FROM kept_past p WHERE p.policy = ?)
            SELECT greatest(0, ceil(extract(epoch FROM c.from_at - ?) / ?)) AS stretch, c.status, c.before, count(*) AS claims
            FROM c WHERE c.status IS DISTINCT FROM c.before GROUP BY 1, 2, 3""";

    private static final String ECHO = """
            SELECT k.claim, t.text, t.language, k.items, k.origins FROM kept k JOIN claim t ON t.id = k.claim
            WHERE k.policy = ? AND t.withdrawn_at IS NULL AND k.origins > 0 AND k.items > k.origins
            ORDER BY CAST(k.items AS numeric) / k.origins DESC, k.claim LIMIT ?""";

    private static final String SLOWEST = """
            SELECT c.claim, t.text, t.language, c.first, c.corroborated FROM (
                SELECT p.claim, min(p.from_at) FILTER (WHERE (p.figures ->> 'items')::int > 0) AS first,
                    min(p.from_at) FILTER (WHERE p.figures ->> 'status' = 'CORROBORATED') AS corroborated
                FROM kept_past p WHERE p.policy = ? GROUP BY p.claim) c
            JOIN claim t ON t.id = c.claim AND t.withdrawn_at IS NULL
            WHERE c.first IS NOT NULL ORDER BY coalesce(c.corroborated, ?) - c.first DESC, c.claim LIMIT ?""";

    private static final String CONTESTED = """
            SELECT k.claim, 2.0 * least(k.support_points, k.denial_points)
                / (k.support_points + k.denial_points + 2000000) AS conflict
            FROM kept k JOIN claim t ON t.id = k.claim WHERE k.policy = ? AND t.withdrawn_at IS NULL
                AND k.support_points > 0 AND k.denial_points > 0 ORDER BY 2 DESC, k.claim LIMIT ?""";

    private static final String DENIALS = """
            SELECT d.what, count(*) AS denials FROM (
                SELECT CASE WHEN e.stance = 'NEITHER_CONFIRMS_NOR_DENIES' THEN 'neither'
                    WHEN bool_or(k.stake = 'PARTY') THEN 'party' WHEN bool_or(k.stake = 'WANTS_DISBELIEVED') THEN 'wants'
                    WHEN bool_or(k.stake = 'WANTS_BELIEVED') THEN 'against' ELSE 'none' END AS what
                FROM evidence e JOIN statement s ON s.id = e.statement AND s.withdrawn_at IS NULL
                LEFT JOIN stake k ON k.claim = e.claim AND k.withdrawn_at IS NULL
                    AND k.source IN (s.speaker, s.on_behalf_of, s.outlet)
                WHERE e.withdrawn_at IS NULL AND e.stance IN ('DENIES', 'NEITHER_CONFIRMS_NOR_DENIES')
                GROUP BY e.id, e.stance) d
            GROUP BY d.what""";

    private final Rows rows;

    FigureReads(Rows rows) {
        this.rows = rows;
    }

    /** How many claims stood in each status at the end of each stretch of the period. */
    Map<Status, long[]> statuses(Connection snapshot, Instant now, Duration period) throws SQLException {
        record Turn(int stretch, Status to, @Nullable Status from, long claims) {}
        double seconds = period.toSeconds() / (double) POINTS;
        List<Turn> turns = Sql.list(
                snapshot,
                TURNS,
                row -> new Turn(
                        Math.min(POINTS, row.getInt("stretch")),
                        Status.valueOf(row.getString("status")),
                        Sql.value(Status.class, row.getString("before")),
                        row.getLong("claims")),
                POLICY,
                Times.utc(now.minus(period)),
                seconds);
        Map<Status, long[]> lines = new EnumMap<>(Status.class);
        for (Status status : Words.STATUSES) {
            lines.put(status, new long[POINTS + 1]);
        }
        for (Turn turn : turns) {
            add(lines.get(turn.to()), turn.stretch(), turn.claims());
            if (turn.from() != null) {
                add(lines.get(turn.from()), turn.stretch(), -turn.claims());
            }
        }
        return lines;
    }

    private static void add(long @Nullable [] line, int from, long claims) {
        for (int i = from; line != null && i < line.length; i++) {
            line[i] += claims;
        }
    }

    /** A claim with many items to an origin. */
    record Echo(UUID claim, String text, String language, int items, int origins) {}

    List<Echo> echo(Connection snapshot) throws SQLException {
        return Sql.list(
                snapshot,
                ECHO,
                row -> new Echo(
                        row.getObject("claim", UUID.class),
                        row.getString("text"),
                        language(row.getString("language")),
                        row.getInt("items"),
                        row.getInt("origins")),
                POLICY,
                SHOWN);
    }

    /** A claim that took long from what was said first to being corroborated, or waits for it. */
    record Slow(UUID claim, String text, String language, Duration took, boolean waiting) {}

    List<Slow> slowest(Connection snapshot, Instant now) throws SQLException {
        return Sql.list(
                snapshot,
                SLOWEST,
                row -> {
                    Instant first = Sql.instant(row, "first");
                    Instant corroborated = Sql.instant(row, "corroborated");
                    Instant until = corroborated == null ? now : corroborated;
                    return new Slow(
                            row.getObject("claim", UUID.class),
                            row.getString("text"),
                            language(row.getString("language")),
                            Duration.between(first == null ? until : first, until),
                            corroborated == null);
                },
                POLICY,
                Times.utc(now),
                SHOWN);
    }

    /** A claim with evidence on both sides; the conflict is of a thousand. */
    record Contested(DeskRow row, int conflict) {}

    List<Contested> contested(Connection snapshot, Instant now) throws SQLException {
        record Found(UUID claim, int conflict) {}
        List<Found> found = Sql.list(
                snapshot,
                CONTESTED,
                row -> new Found(
                        row.getObject("claim", UUID.class), (int) Math.round(row.getDouble("conflict") * 1000)),
                POLICY,
                SHOWN);
        List<DeskRow> shown = rows.of(snapshot, found.stream().map(Found::claim).toList(), null, now);
        List<Contested> contested = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            contested.add(new Contested(shown.get(i), found.get(i).conflict()));
        }
        return contested;
    }

    /** How many denials there are by what interest those who deny have, by name. */
    record Denials(String name, String kind, long denials) {}

    List<Denials> denials(Connection snapshot) throws SQLException {
        Map<String, Long> counted = new java.util.HashMap<>();
        Sql.list(snapshot, DENIALS, row -> counted.put(row.getString("what"), row.getLong("denials")));
        return List.of(
                new Denials("by a party to the claim", "deny-weak", counted.getOrDefault("party", 0L)),
                new Denials("by one that wants it disbelieved", "deny-weak", counted.getOrDefault("wants", 0L)),
                new Denials("by one with no known interest", "deny", counted.getOrDefault("none", 0L)),
                new Denials("by one that would rather it were so", "deny", counted.getOrDefault("against", 0L)),
                new Denials("neither confirms nor denies", "open", counted.getOrDefault("neither", 0L)));
    }

    private static String language(@Nullable String language) {
        return language == null ? "" : language;
    }
}
