package org.gainsay.corroboration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.gainsay.corroboration.Sql.instant;
import static org.gainsay.corroboration.Sql.uuid;
import static org.gainsay.corroboration.Sql.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Likelihood;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** Reads the history of corroborations, each change with the one before and after it and with its journal entry. */
final class HistoryRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What bears on which claim by itself, for the kinds of record that do. */
    private static final String OWN = """
            SELECT e.claim FROM evidence e WHERE e.id = p.cause
            UNION SELECT e.claim FROM evidence e WHERE e.statement IN (
                WITH RECURSIVE derived (id) AS (
                    SELECT s.id FROM statement s WHERE s.id = p.cause
                    UNION SELECT r.a FROM ruling r WHERE r.id = p.cause
                    UNION SELECT r.b FROM ruling r WHERE r.id = p.cause
                    UNION SELECT s.id FROM statement s JOIN derived d ON s.derived_from = d.id)
                SELECT id FROM derived)
            UNION SELECT k.claim FROM stake k WHERE k.id = p.cause
            UNION SELECT r."from" FROM relation r WHERE r.id = p.cause
            UNION SELECT r."to" FROM relation r WHERE r.id = p.cause""";

    private static final String CAUSED = "SELECT * FROM kept_past WHERE cause = ? AND from_at = ?";

    private static final String SELECT = """
            SELECT p.claim, p.policy, p.audience, p.number, p.from_at, p.figures, p.cause, b.figures AS before, n.from_at AS until, p.cause_at,
                j.kind, j.act, j.version, j.actor, j.request, o.claims
            FROM (%s) p
            LEFT JOIN LATERAL (SELECT q.figures FROM kept_past q WHERE q.claim = p.claim
                AND q.policy = p.policy AND q.number < p.number
                ORDER BY q.number DESC LIMIT 1) b ON true
            LEFT JOIN LATERAL (SELECT q.from_at FROM kept_past q WHERE q.claim = p.claim
                AND q.policy = p.policy AND q.number > p.number
                ORDER BY q.number LIMIT 1) n ON true
            LEFT JOIN journal j ON j.record = p.cause AND j.at = coalesce(p.cause_at, p.from_at)
            LEFT JOIN LATERAL (SELECT array_agg(i.claim ORDER BY i.claim) AS claims FROM (%s LIMIT 100) i) o ON true
            ORDER BY p.from_at%s, p.claim%s""";

    private HistoryRows() {}

    /** The changes that a query of {@code kept_past} finds. */
    static List<HistoryView> read(Connection connection, String found, boolean newestFirst, Object... parameters)
            throws SQLException {
        String way = newestFirst ? " DESC" : "";
        return Sql.list(connection, SELECT.formatted(found, OWN, way, way), HistoryRows::view, parameters);
    }

    /** What an act changed, known by its subject and its instant, by audience. */
    static Map<UUID, List<Change>> changesBy(Connection connection, UUID cause, Instant at) throws SQLException {
        record Of(UUID audience, Change change) {}
        return Sql.list(
                        connection,
                        SELECT.formatted(CAUSED, OWN, "", ""),
                        row -> new Of(
                                row.getObject("audience", UUID.class), view(row).change()),
                        cause,
                        at.atOffset(ZoneOffset.UTC))
                .stream()
                .collect(groupingBy(Of::audience, mapping(Of::change, toList())));
    }

    private static HistoryView view(ResultSet row) throws SQLException {
        UUID claim = row.getObject("claim", UUID.class);
        Instant at = Objects.requireNonNull(instant(row, "from_at"));
        Instant until = instant(row, "until");
        String before = row.getString("before");
        return new HistoryView(
                new Change(
                        claim,
                        row.getString("policy"),
                        null,
                        before == null ? null : standing(before),
                        standing(row.getString("figures"))),
                row.getLong("number"),
                at,
                until,
                until == null ? null : Duration.between(at, until).toMillis(),
                cause(row),
                through(row, claim));
    }

    /** What a row says of an act: its record, when it was where that differs, and its journal entry. */
    static HistoryView.Cause cause(ResultSet row) throws SQLException {
        UUID record = Objects.requireNonNull(uuid(row, "cause"));
        Kind kind = value(Kind.class, row.getString("kind"));
        return new HistoryView.Cause(
                record,
                kind == null ? null : "/api/v1/" + kind.path() + "/" + record,
                kind,
                instant(row, "cause_at"),
                value(Deed.class, row.getString("act")),
                row.getObject("version", Integer.class),
                row.getString("actor"),
                row.getString("request"));
    }

    private static @Nullable List<UUID> through(ResultSet row, UUID claim) throws SQLException {
        if (row.getArray("claims") == null) {
            return null;
        }
        List<UUID> own = Stream.of((UUID[]) row.getArray("claims").getArray()).toList();
        return own.contains(claim) ? null : own;
    }

    private static Standing standing(String figures) {
        try {
            JsonNode f = JSON.readTree(figures);
            List<Flag> flags = new ArrayList<>();
            StreamSupport.stream(f.get("flags").spliterator(), false)
                    .forEach(flag -> flags.add(Flag.valueOf(flag.textValue())));
            return new Standing(
                    Status.valueOf(f.get("status").textValue()),
                    f.get("rule").textValue(),
                    f.get("support_level").intValue(),
                    f.get("denial_level").intValue(),
                    flags,
                    f.get("support_points").longValue(),
                    f.get("denial_points").longValue(),
                    Likelihood.valueOf(f.get("likelihood").textValue()).words(),
                    Confidence.valueOf(f.get("confidence").textValue()),
                    f.get("origins").intValue(),
                    f.get("items").intValue());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps JSON only", e);
        }
    }
}
