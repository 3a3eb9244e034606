package org.gainsay.dashboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Sql;
import org.gainsay.dashboard.SourceView.Act;
import org.gainsay.dashboard.SourceView.Rating;
import org.gainsay.dashboard.SourceView.Stake;
import org.gainsay.dashboard.SourceView.Tie;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/** Reads one source in a snapshot, in a fixed number of statements. */
final class SourceReads {

    private static final int SHOWN = 30;
    private static final int COUNTED = 10_000;
    private static final Duration LATELY = Duration.ofDays(90);

    /** Its own words: not what it merely publishes of others. */
    private static final String OWN = """
            (s.speaker = ? OR s.on_behalf_of = ? OR (s.outlet = ? AND s.speaker IS NULL AND s.on_behalf_of IS NULL))""";

    private static final String SOURCE = """
            SELECT t.name, t.aliases, t.kind, t.country, t.sealed, coalesce((SELECT r.letter FROM rating r
                WHERE r.source = t.id AND r.withdrawn_at IS NULL ORDER BY r.recorded_at DESC NULLS LAST, r.letter DESC
                LIMIT 1), t.reliability) AS letter FROM source t WHERE t.id = ?""";

    private static final String COUNTS = """
            SELECT count(*) AS statements, count(*) FILTER (WHERE c.withdrawn_at > ?) AS lately
            FROM (SELECT s.withdrawn_at FROM statement s WHERE""" + " " + OWN + " LIMIT ?) c";

    private static final String ACTS =
            """
            SELECT c.act, count(*) AS times FROM (SELECT s.act FROM statement s WHERE s.withdrawn_at IS NULL AND""" + " " + OWN + " LIMIT ?) c WHERE c.act IS NOT NULL GROUP BY c.act ORDER BY 2 DESC, 1";

    private static final String SAID = """
            SELECT s.said_as, s.act, s.withdrawn_at, s.text AS words, s.language AS spoken, t.id AS claim, t.text, t.language, k.status, e.stance
            FROM (SELECT s.* FROM statement s WHERE""" + " " + OWN + """
             ORDER BY s.said_first DESC, s.id DESC LIMIT ?) s
            LEFT JOIN LATERAL (SELECT e.claim, e.stance FROM evidence e WHERE e.statement = s.id AND e.withdrawn_at IS NULL
                ORDER BY e.id LIMIT 1) e ON true
            LEFT JOIN claim t ON t.id = e.claim LEFT JOIN kept k ON k.claim = t.id AND k.policy = ?
            ORDER BY s.said_first DESC, s.id DESC""";

    private static final String RATINGS = """
            SELECT r.letter, r.reason, r.actor, r.recorded_at, r.stored_at, r.withdrawn_at FROM rating r WHERE r.source = ?
            ORDER BY r.recorded_at DESC NULLS LAST, r.id DESC LIMIT 100""";

    private static final String TIES = """
            SELECT a.source = ? AS above, o.id, o.name, a."as", a.from_said, a.until_said FROM affiliation a
            JOIN source o ON o.id = CASE WHEN a.source = ? THEN a."with" ELSE a.source END
            WHERE (a.source = ? OR a."with" = ?) AND a.withdrawn_at IS NULL ORDER BY o.name, a.id LIMIT 200""";

    private static final String STAKES = """
            SELECT t.id, t.text, t.language, k.stake FROM stake k JOIN claim t ON t.id = k.claim
            WHERE k.source = ? AND k.withdrawn_at IS NULL ORDER BY k.id DESC LIMIT 50""";

    private static final String ELSEWHERE =
            "SELECT system || ' ' || value AS id FROM external_id WHERE record = ? ORDER BY 1 LIMIT 50";

    private final Connection snapshot;
    private final UUID source;

    SourceReads(Connection snapshot, UUID source) {
        this.snapshot = snapshot;
        this.source = source;
    }

    /** What its record says. */
    record Facts(
            String name,
            List<String> aliases,
            SourceKind kind,
            String country,
            boolean sealed,
            @Nullable Letter letter) {}

    /** Null: there is no such source. */
    @Nullable
    Facts facts() throws SQLException {
        List<Facts> found = Sql.list(
                snapshot,
                SOURCE,
                row -> new Facts(
                        row.getString("name"),
                        List.of((String[]) row.getArray("aliases").getArray()),
                        SourceKind.valueOf(row.getString("kind")),
                        Objects.requireNonNullElse(row.getString("country"), ""),
                        row.getBoolean("sealed"),
                        Sql.value(Letter.class, row.getString("letter"))),
                source);
        return found.isEmpty() ? null : found.get(0);
    }

    /** How many statements there are of it, and how many of them were withdrawn of late. */
    record Counts(long statements, long lately) {

        String words() {
            return statements > COUNTED
                    ? "more than " + Words.count(COUNTED, "statement")
                    : Words.count(statements, "statement");
        }
    }

    Counts counts(Instant now) throws SQLException {
        return Sql.list(
                        snapshot,
                        COUNTS,
                        row -> new Counts(row.getLong("statements"), row.getLong("lately")),
                        Times.utc(now.minus(LATELY)),
                        source,
                        source,
                        source,
                        COUNTED + 1)
                .get(0);
    }

    List<Act> acts() throws SQLException {
        record Did(SpeechAct act, long times) {}
        List<Did> did = Sql.list(
                snapshot,
                ACTS,
                row -> new Did(SpeechAct.valueOf(row.getString("act")), row.getLong("times")),
                source,
                source,
                source,
                COUNTED);
        long most = did.isEmpty() ? 1 : did.get(0).times();
        return did.stream()
                .map(d -> new Act(
                        Words.name(d.act()),
                        Words.number(d.times()),
                        String.format(Locale.ROOT, "%.1f%%", Math.max(1, d.times() * 100.0 / most))))
                .toList();
    }

    List<SourceView.Words> said() throws SQLException {
        // Whether the last that it said of a claim, as far as that is shown, says so or denies it.
        Map<UUID, Stance> last = new HashMap<>();
        return Sql.list(
                snapshot,
                SAID,
                row -> {
                    UUID claim = Sql.uuid(row, "claim");
                    SpeechAct act = Sql.value(SpeechAct.class, row.getString("act"));
                    Status status = Sql.value(Status.class, row.getString("status"));
                    Instant withdrawn = Sql.instant(row, "withdrawn_at");
                    return new SourceView.Words(
                            Times.said(row.getString("said_as")),
                            act == null ? "Says" : Words.name(act),
                            claim,
                            claim == null ? row.getString("words") : row.getString("text"),
                            Objects.requireNonNullElse(row.getString(claim == null ? "spoken" : "language"), ""),
                            withdrawn == null
                                    ? reversed(last, claim, Sql.value(Stance.class, row.getString("stance")))
                                    : "Withdrawn " + Times.date(withdrawn),
                            status == null ? "" : Words.name(status));
                },
                source,
                source,
                source,
                SHOWN,
                Policy.CORROBORATION_1.id());
    }

    private static String reversed(Map<UUID, Stance> last, @Nullable UUID claim, @Nullable Stance stance) {
        if (claim == null || stance != Stance.SUPPORTS && stance != Stance.DENIES) {
            return "";
        }
        Stance now = last.putIfAbsent(claim, stance);
        return now == null || now == stance
                ? ""
                : now == Stance.DENIES ? "Reversed: it now denies it" : "Reversed: it now says so";
    }

    /** A letter, and from when to when it was the one. */
    record Rated(
            Letter letter,
            String reason,
            String actor,
            Instant from,
            @Nullable Instant until) {}

    List<Rated> rated() throws SQLException {
        return Sql.list(
                snapshot,
                RATINGS,
                row -> new Rated(
                        Letter.valueOf(row.getString("letter")),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getString("actor"),
                        Objects.requireNonNullElse(
                                Sql.instant(row, "recorded_at"), Objects.requireNonNull(Sql.instant(row, "stored_at"))),
                        Sql.instant(row, "withdrawn_at")),
                source);
    }

    static List<Rating> ratings(List<Rated> rated) {
        return rated.stream()
                .map(r -> new Rating(
                        Times.date(r.from()),
                        r.letter().name(),
                        Words.reliability(r.letter()),
                        r.actor(),
                        r.reason(),
                        r.until() != null))
                .toList();
    }

    /** Those it is tied to: first those above it, whose voice it may be, then those below. */
    record Ties(List<Tie> above, List<Tie> below) {}

    Ties ties() throws SQLException {
        Ties ties = new Ties(new ArrayList<>(), new ArrayList<>());
        Sql.list(
                snapshot,
                TIES,
                row -> {
                    Role as = Sql.value(Role.class, row.getString("as"));
                    Tie tie = new Tie(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            as == null ? "controlled" : Words.lower(as),
                            when(row.getString("from_said"), row.getString("until_said")),
                            as == null || as.controls());
                    return (row.getBoolean("above") ? ties.above() : ties.below()).add(tie);
                },
                source,
                source,
                source,
                source);
        return ties;
    }

    private static String when(@Nullable String from, @Nullable String until) {
        return (from == null ? "" : "since " + Times.said(from))
                + (from != null && until != null ? ", " : "")
                + (until == null ? "" : "until " + Times.said(until));
    }

    List<Stake> stakes() throws SQLException {
        return Sql.list(
                snapshot,
                STAKES,
                row -> new Stake(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        Objects.requireNonNullElse(row.getString("language"), ""),
                        Words.name(StakeKind.valueOf(row.getString("stake")))),
                source);
    }

    List<String> elsewhere() throws SQLException {
        return Sql.list(snapshot, ELSEWHERE, row -> row.getString("id"), source);
    }
}
