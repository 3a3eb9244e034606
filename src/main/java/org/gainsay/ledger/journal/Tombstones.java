package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.Tombstone;
import org.gainsay.ledger.journal.VersionRows.Key;
import org.jspecify.annotations.Nullable;

/** What is kept of the texts of redacted versions, read for some versions by two statements. */
final class Tombstones {

    private static final String COLUMNS = "k.record, k.redaction, k.version, k.name, encode(k.digest, 'hex') AS digest,"
            + " encode(k.again, 'hex') AS again, k.gone";

    /** A later redaction keeps what those before it kept. */
    private static final String KEPT = "SELECT DISTINCT ON (k.record, k.version, k.name) " + COLUMNS
            + " FROM redacted k JOIN unnest(?::uuid[], ?::int[]) AS n (record, version) USING (record, version)"
            + " ORDER BY k.record, k.version, k.name, k.redaction DESC";

    private static final String MADE = "SELECT r.at, r.actor, r.reason, r.authority, r.names, " + COLUMNS
            + " FROM redaction r JOIN unnest(?::uuid[], ?::int[]) AS n (record, version) USING (record, version)"
            + " JOIN redacted k ON k.record = r.record AND k.redaction = r.version";

    private final Map<Key, List<Tombstone.Kept>> kept;
    private final Map<Key, Tombstone> made = new HashMap<>();

    private record Read(
            Key version,
            Key redaction,
            Tombstone.Kept kept,
            @Nullable Tombstone alone) {}

    Tombstones(Connection connection, Collection<EntryView> entries) throws SQLException {
        Object[] versions = {
            Sql.array(
                    connection, "uuid", entries.stream().map(EntryView::record).toList()),
            Sql.array(
                    connection, "int", entries.stream().map(EntryView::version).toList())
        };
        kept = Sql.list(connection, KEPT, row -> read(row, null), versions).stream()
                .collect(Collectors.groupingBy(Read::version, Collectors.mapping(Read::kept, Collectors.toList())));
        Sql.list(connection, MADE, row -> read(row, head(row)), versions).stream()
                .collect(Collectors.groupingBy(Read::redaction))
                .forEach((redaction, texts) -> made.put(redaction, whole(texts)));
    }

    /** What is kept of a version's texts; empty where nothing of them was redacted. */
    List<Tombstone.Kept> kept(EntryView entry) {
        return kept.getOrDefault(new Key(entry.record(), entry.version()), List.of());
    }

    /** The tombstone that an entry set; null where it set none. */
    @Nullable
    Tombstone made(EntryView entry) {
        return made.get(new Key(entry.record(), entry.version()));
    }

    private static Tombstone whole(List<Read> texts) {
        Tombstone head = Objects.requireNonNull(texts.get(0).alone());
        return new Tombstone(
                head.at(),
                head.actor(),
                head.reason(),
                head.authority(),
                head.names(),
                texts.stream().map(Read::kept).toList());
    }

    private static Tombstone head(ResultSet row) throws SQLException {
        return new Tombstone(
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("authority"),
                Arrays.asList((String[]) row.getArray("names").getArray()),
                List.of());
    }

    private static Read read(ResultSet row, @Nullable Tombstone head) throws SQLException {
        UUID record = row.getObject("record", UUID.class);
        Tombstone.Kept kept = new Tombstone.Kept(
                row.getInt("version"),
                row.getString("name"),
                row.getString("digest"),
                row.getString("again"),
                row.getBoolean("gone"));
        return new Read(new Key(record, kept.version()), new Key(record, row.getInt("redaction")), kept, head);
    }
}
