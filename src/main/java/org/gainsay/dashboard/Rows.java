package org.gainsay.dashboard;

import static org.gainsay.corroboration.Sql.uuids;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Shape;
import org.gainsay.corroboration.Sql;
import org.gainsay.corroboration.Standings;
import org.gainsay.corroboration.Standings.Stand;
import org.jspecify.annotations.Nullable;

/** Reads claims as lists show them: any number of them in the same few statements. */
@ApplicationScoped
class Rows {

    private static final int NAMED = 2;
    private static final int FLAGS = 2;

    private static final String CLAIMS = "SELECT id, text, language, topics FROM claim WHERE id = ANY (?)";

    private static final String NAMES = "SELECT id, name, sealed FROM source WHERE id = ANY (?)";

    /** How each stood before its last change, and when the one who asks last looked. */
    private static final String BEFORE = """
            SELECT c.claim, b.status, b.items, s.status AS seen_status, s.items AS seen_items
            FROM unnest(?) AS c (claim)
            LEFT JOIN LATERAL (SELECT p.figures ->> 'status' AS status, (p.figures ->> 'items')::int AS items
                FROM kept_past p WHERE p.claim = c.claim AND p.policy = ?
                ORDER BY p.number DESC OFFSET 1 LIMIT 1) b ON true
            LEFT JOIN LATERAL (SELECT p.figures ->> 'status' AS status, (p.figures ->> 'items')::int AS items
                FROM kept_past p WHERE p.claim = c.claim AND p.policy = ? AND p.from_at <= ?
                ORDER BY p.number DESC LIMIT 1) s ON true""";

    private final Standings standings;

    Rows(Standings standings) {
        this.standings = standings;
    }

    private record Wording(String text, @Nullable String language, List<String> topics) {}

    private record Stood(@Nullable Status status, int items) {

        static Stood of(@Nullable String status, int items) {
            return new Stood(status == null ? null : Status.valueOf(status), items);
        }
    }

    private record Before(Stood last, Stood seen) {}

    /** These claims, in this order. */
    List<DeskRow> of(Connection snapshot, List<UUID> claims, @Nullable Instant looked, Instant now)
            throws SQLException {
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<UUID, Stand> stands = standings.of(snapshot, claims);
        Map<UUID, Wording> words = words(snapshot, claims);
        Map<UUID, String> names = names(snapshot, holders(stands));
        Map<UUID, Before> before = before(snapshot, claims, looked == null ? Instant.EPOCH : looked);
        List<DeskRow> rows = new ArrayList<>();
        boolean above = false;
        for (UUID claim : claims) {
            Stand stand = Objects.requireNonNull(stands.get(claim), "every claim has one from its first moment");
            Instant changed = stand.summary().changedAt();
            boolean fresh = looked != null && changed.isAfter(looked);
            rows.add(row(
                    Objects.requireNonNull(words.get(claim)),
                    stand,
                    names,
                    was(Objects.requireNonNull(before.get(claim)), stand, fresh),
                    fresh,
                    above && !fresh,
                    now));
            above = fresh;
        }
        return rows;
    }

    private static DeskRow row(
            Wording words,
            Stand stand,
            Map<UUID, String> names,
            String was,
            boolean fresh,
            boolean first,
            Instant now) {
        var standing = stand.summary().standing();
        Shape shape = stand.shape();
        List<Flag> flags = Words.inDeskOrder(standing.flags());
        List<String> shown = new ArrayList<>();
        flags.stream().limit(FLAGS).forEach(f -> shown.add(shown.isEmpty() ? Words.name(f) : Words.lower(f)));
        Instant changed = stand.summary().changedAt();
        return new DeskRow(
                stand.summary().claim(),
                words.text(),
                words.language() == null ? "" : words.language(),
                words.topics(),
                named(shape.supports(), names),
                named(shape.denies(), names),
                shape.supports().origins().isEmpty() && shape.denies().origins().isEmpty(),
                Words.name(standing.status()),
                shown,
                flags.size() - shown.size(),
                Bar.of(shape, standing.supportLevel(), standing.denialLevel()),
                Times.brief(changed, now),
                changed.toString(),
                was,
                fresh,
                stand.summary().pendingSince() != null,
                first);
    }

    /** How it stood when the one who asks last looked; of what has not changed since, how it stood before. */
    private static String was(Before before, Stand stand, boolean fresh) {
        Status now = stand.summary().standing().status();
        Stood then = fresh ? before.seen() : before.last();
        if (then.status() == null) {
            return fresh ? "new claim" : "";
        }
        if (then.status() != now) {
            return "was " + Words.name(then.status());
        }
        if (!fresh) {
            return "";
        }
        return then.items() == stand.summary().standing().items()
                ? "changed"
                : "was " + Words.count(then.items(), "item");
    }

    /** Who speaks on a side, by the place of their blocks. */
    private static String named(Shape.Half half, Map<UUID, String> names) {
        Set<String> told = new LinkedHashSet<>();
        half.origins().stream()
                .sorted(Bar.FROM_THE_EDGE)
                .flatMap(share -> Stream.ofNullable(share.holder() == null ? null : names.get(share.holder())))
                .forEach(told::add);
        int rest = told.size() - NAMED;
        String first = String.join(", ", told.stream().limit(NAMED).toList());
        return rest <= 0 ? first : first + ", " + Words.number(rest) + " more";
    }

    private static Set<UUID> holders(Map<UUID, Stand> stands) {
        Set<UUID> holders = new HashSet<>();
        stands.values().forEach(stand -> Stream.of(
                        stand.shape().supports(), stand.shape().denies())
                .flatMap(half -> half.origins().stream())
                .flatMap(share -> Stream.ofNullable(share.holder()))
                .forEach(holders::add));
        return holders;
    }

    private static Map<UUID, Wording> words(Connection snapshot, List<UUID> claims) throws SQLException {
        Map<UUID, Wording> words = new HashMap<>();
        Sql.list(
                snapshot,
                CLAIMS,
                row -> words.put(
                        row.getObject("id", UUID.class),
                        new Wording(row.getString("text"), row.getString("language"), List.of((String[])
                                row.getArray("topics").getArray()))),
                uuids(snapshot, claims));
        return words;
    }

    /** The names of sources; of a sealed one that it is. */
    static Map<UUID, String> names(Connection snapshot, Set<UUID> sources) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        Sql.list(
                snapshot,
                NAMES,
                row -> names.put(
                        row.getObject("id", UUID.class),
                        row.getString("name") + (row.getBoolean("sealed") ? " (sealed)" : "")),
                uuids(snapshot, sources));
        return names;
    }

    private static Map<UUID, Before> before(Connection snapshot, List<UUID> claims, Instant looked)
            throws SQLException {
        Map<UUID, Before> before = new HashMap<>();
        String policy = Policy.CORROBORATION_1.id();
        Sql.list(
                snapshot,
                BEFORE,
                row -> before.put(
                        row.getObject("claim", UUID.class),
                        new Before(
                                Stood.of(row.getString("status"), row.getInt("items")),
                                Stood.of(row.getString("seen_status"), row.getInt("seen_items")))),
                uuids(snapshot, claims),
                policy,
                policy,
                looked.atOffset(ZoneOffset.UTC));
        return before;
    }
}
