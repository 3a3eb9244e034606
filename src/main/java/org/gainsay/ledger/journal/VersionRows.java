package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Journal;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.Tombstone;
import org.jspecify.annotations.Nullable;

/** The versions of records that entries made: the present ones in their kind's table, the others in {@code past}. */
final class VersionRows {

    private static final String PRESENT = "SELECT t.id AS record, t.version, '%s' AS kind, row_of(t)::text AS \"row\","
            + " %s AS whole FROM %s t WHERE t.id = ANY (?)";

    /** The sealed identity that a version of a source commits to must be there as it was sealed, too. */
    private static final String IDENTITY =
            "(%2$s IS NULL OR EXISTS (SELECT FROM identity_seal i WHERE i.source = %1$s.%3$s"
                    + " AND i.version <= %1$s.version AND i.sha256 = %2$s))";

    private static final String PRESENT_IDENTITY = IDENTITY.formatted("t", "t.identity_sha256", "id");

    private static final String PAST_IDENTITY = IDENTITY.formatted("p", "(p.\"row\" ->> 'identity_sha256')", "record");

    /**
     * A past version repeats its times beside the row, where reads look for them; it ends with the next one's entry. An
     * entry that is gone or has another time than its seal is found at its own place.
     */
    private static final String PAST = """
            SELECT p.record, p.version, p.kind, p."row"::text,
                p.from_at IS NOT DISTINCT FROM (p."row" ->> 'version_at')::timestamptz
                    AND p.stored_at IS NOT DISTINCT FROM (p."row" ->> 'stored_at')::timestamptz
                    AND NOT EXISTS (SELECT FROM journal n LEFT JOIN seal s ON s.entry = n.id
                        WHERE n.record = p.record AND n.version = p.version + 1
                        AND p.until_at <> n.at AND p.until_at IS DISTINCT FROM s.at)
                    AND %s AS whole
            FROM past p JOIN unnest(?::uuid[], ?::int[]) AS n (record, version) USING (record, version)""";

    /** Versions are of the log of whose audience they are. */
    private static final String NOT_JOURNALLED = Arrays.stream(Kind.values())
            .map(kind -> "SELECT t.id AS record, t.version, t.audience FROM " + kind.table() + " t")
            .collect(Collectors.joining(
                    " UNION ALL ",
                    "SELECT v.record, v.version FROM (",
                    " UNION ALL SELECT p.record, p.version, (p.\"row\" ->> 'audience')::uuid FROM past p) v"
                            + " WHERE v.audience = ? AND NOT EXISTS (SELECT FROM journal j WHERE j.record = v.record"
                            + " AND j.version = v.version AND j.audience = v.audience)"
                            + " UNION ALL SELECT r.record, r.version FROM redaction r WHERE NOT EXISTS (SELECT FROM"
                            + " journal j WHERE j.record = r.record AND j.version = r.version AND j.act = 'REDACT')"
                            + " LIMIT 1"));

    /** From the first version on that is of the log. */
    private static final String NOT_COMMITTED_TO = """
            SELECT i.source AS record, i.version FROM identity_seal i
            WHERE EXISTS (SELECT FROM journal j
                WHERE j.record = i.source AND j.version <= i.version AND j.audience = ?)
            AND NOT EXISTS (SELECT FROM source s
                WHERE s.id = i.source AND s.version = i.version AND s.identity_sha256 = i.sha256)
            AND NOT EXISTS (SELECT FROM past p WHERE p.record = i.source AND p.version = i.version
                AND p."row" ->> 'identity_sha256' = i.sha256) LIMIT 1""";

    private final Map<Key, List<Row>> rows = new HashMap<>();
    private final Tombstones tombstones;

    record Key(UUID record, int version) {}

    private record Row(Key key, String kind, String json, boolean whole) {}

    /** Reads those of some entries: a statement for each kind among them, one for the past, two for what was redacted. */
    VersionRows(Connection connection, Collection<EntryView> entries) throws SQLException {
        for (Kind kind : Kind.values()) {
            List<UUID> records = entries.stream()
                    .filter(entry -> entry.kind().equals(kind.name()))
                    .map(EntryView::record)
                    .toList();
            if (!records.isEmpty()) {
                String whole = kind == Kind.SOURCE ? PRESENT_IDENTITY : "true";
                String sql = PRESENT.formatted(kind.name(), whole, kind.table());
                add(Sql.list(connection, sql, VersionRows::read, Sql.array(connection, "uuid", records)));
            }
        }
        add(Sql.list(
                connection,
                PAST.formatted(PAST_IDENTITY),
                VersionRows::read,
                Sql.array(
                        connection,
                        "uuid",
                        entries.stream().map(EntryView::record).toList()),
                Sql.array(
                        connection,
                        "int",
                        entries.stream().map(EntryView::version).toList())));
        tombstones = new Tombstones(connection, entries);
    }

    private void add(List<Row> read) {
        read.forEach(
                row -> rows.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new Key(row.getObject("record", UUID.class), row.getInt("version")),
                row.getString("kind"),
                row.getString("row"),
                row.getBoolean("whole"));
    }

    /** What is wrong with the version that an entry made, or null: it must be there as it was stored. */
    Broken.@Nullable Reason wrong(EntryView entry) {
        List<Row> versions = rows.getOrDefault(new Key(entry.record(), entry.version()), List.of());
        if (versions.isEmpty()) {
            return Broken.Reason.RECORD_MISSING;
        }
        boolean right = versions.stream().allMatch(row -> row.whole() && isCommittedTo(entry, row));
        return right ? null : Broken.Reason.RECORD_CHANGED;
    }

    private boolean isCommittedTo(EntryView entry, Row row) {
        Deed deed = Deed.valueOf(entry.act());
        Kind kind = Kind.valueOf(entry.kind());
        List<Tombstone.Kept> kept = tombstones.kept(entry);
        Tombstone made = tombstones.made(entry);
        return row.kind().equals(entry.kind())
                && stands(kind, row, kept)
                && Stream.of(
                                Journal.leaf(deed, kind, entry.at(), row.json(), kept, made),
                                Journal.firstLeaf(deed, kind, entry.at(), row.json(), kept))
                        .anyMatch(leaf -> HexFormat.of().formatHex(leaf).equals(entry.leaf()));
    }

    /** Where a redaction took the salt, it committed to what it left. */
    private static boolean stands(Kind kind, Row row, List<Tombstone.Kept> kept) {
        Map<String, String> left = new HashMap<>();
        kept.forEach(text -> {
            if (text.again() != null) {
                left.put(text.name(), text.again());
            }
        });
        return kept.isEmpty() || left.equals(Journal.commitments(kind, row.json()));
    }

    /** A version of a record or a redaction that no entry made, or an identity that no version sealed, if there is any. */
    static @Nullable Broken notJournalled(Connection connection, Log log) throws SQLException {
        Broken version = first(connection, log, NOT_JOURNALLED, "No entry made version ");
        return version != null
                ? version
                : first(connection, log, NOT_COMMITTED_TO, "No entry sealed the identity with version ");
    }

    private static @Nullable Broken first(Connection connection, Log log, String sql, String what) throws SQLException {
        return Sql.first(
                connection,
                sql,
                row -> new Broken(
                        null,
                        null,
                        Broken.Reason.RECORD_NOT_JOURNALLED,
                        what + row.getInt("version") + " of record " + row.getString("record") + "."),
                log.audience());
    }
}
