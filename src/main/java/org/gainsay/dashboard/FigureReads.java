package org.gainsay.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String NOW =
            "SELECT k.status, count(*) AS claims FROM kept k WHERE k.policy = ? GROUP BY k.status";

    /** Each change of a status within the period, by the stretch of it in which it fell, from 1 on. */
    private static final String TURNS = """
            SELECT ceil(extract(epoch FROM p.from_at - ?) / ?) AS stretch, p.figures ->> 'status' AS status,
                b.status AS before, count(*) AS claims
            FROM kept_past p LEFT JOIN LATERAL (SELECT q.figures ->> 'status' AS status FROM kept_past q
                WHERE q.claim = p.claim AND q.policy = p.policy AND q.number < p.number
                ORDER BY q.number DESC LIMIT 1) b ON true
            WHERE p.policy = ? AND p.from_at > ? AND p.figures ->> 'status' IS DISTINCT FROM b.status
            GROUP BY 1, 2, 3""";

    private static final String ECHO = """
            SELECT k.claim, t.text, t.language, k.items, k.origins FROM kept k JOIN claim t ON t.id = k.claim
            WHERE k.policy = ? AND t.withdrawn_at IS NULL AND k.origins > 0 AND k.items > k.origins
            ORDER BY CAST(k.items AS numeric) / k.origins DESC, k.claim LIMIT ?""";

    private static final String SLOWEST = """
            SELECT c.claim, t.text, t.language, c.first, c.corroborated FROM (
                SELECT p.claim, min(p.from_at) FILTER (WHERE (p.figures ->> 'items')::int > 0) AS first,
                    min(p.from_at) FILTER (WHERE p.figures ->> 'status' = 'CORROBORATED') AS corroborated
                FROM kept_past p WHERE p.policy = ? AND p.from_at > ? GROUP BY p.claim) c
            JOIN claim t ON t.id = c.claim AND t.withdrawn_at IS NULL
            WHERE c.first IS NOT NULL AND NOT EXISTS (SELECT FROM kept_past q WHERE q.claim = c.claim AND q.policy = ?
                AND q.from_at <= ? AND (q.figures ->> 'items')::int > 0) ORDER BY coalesce(c.corroborated, ?) - c.first DESC, c.claim LIMIT ?""";

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
                WHERE e.stored_at > ? AND e.withdrawn_at IS NULL AND e.stance IN ('DENIES', 'NEITHER_CONFIRMS_NOR_DENIES')
                GROUP BY e.id, e.stance) d
            GROUP BY d.what""";

    private final Rows rows;

    FigureReads(Rows rows) {
        this.rows = rows;
    }

    /** How many claims stood in each status at the beginning of the period and at the end of each stretch of it. */
    Map<Status, long[]> statuses(Connection snapshot, Instant now, Duration period) throws SQLException {
        record Turn(int stretch, Status to, @Nullable Status from, long claims) {}
        Map<Status, long[]> lines = new EnumMap<>(Status.class);
        Words.STATUSES.forEach(status -> lines.put(status, new long[POINTS + 1]));
        Sql.list(
                snapshot,
                NOW,
                row -> add(line(lines, Status.valueOf(row.getString("status"))), POINTS, row.getLong("claims")),
                POLICY);
        Instant began = now.minus(period);
        List<Turn> turns = Sql.list(
                snapshot,
                TURNS,
                row -> new Turn(
                        Math.max(1, Math.min(POINTS, row.getInt("stretch"))),
                        Status.valueOf(row.getString("status")),
                        Sql.value(Status.class, row.getString("before")),
                        row.getLong("claims")),
                Times.utc(began),
                period.toSeconds() / (double) POINTS,
                POLICY,
                Times.utc(began));
        // From how it is now, back through what has changed.
        for (Turn turn : turns) {
            add(line(lines, turn.to()), turn.stretch() - 1, -turn.claims());
            if (turn.from() != null) {
                add(line(lines, turn.from()), turn.stretch() - 1, turn.claims());
            }
        }
        return lines;
    }

    private static long[] line(Map<Status, long[]> lines, Status of) {
        return Objects.requireNonNull(lines.get(of), "every status has a line");
    }

    /** Adds to all points up to one. */
    private static long add(long[] line, int upTo, long claims) {
        for (int i = 0; i <= upTo; i++) {
            line[i] += claims;
        }
        return claims;
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

    List<Slow> slowest(Connection snapshot, Instant now, Duration period) throws SQLException {
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
                Times.utc(now.minus(period)),
                POLICY,
                Times.utc(now.minus(period)),
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

    List<Denials> denials(Connection snapshot, Instant since) throws SQLException {
        Map<String, Long> counted = new HashMap<>();
        Sql.list(
                snapshot, DENIALS, row -> counted.put(row.getString("what"), row.getLong("denials")), Times.utc(since));
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
