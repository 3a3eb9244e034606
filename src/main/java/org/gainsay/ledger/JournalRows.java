package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes the journal's entries of an act, in the act's transaction. */
final class JournalRows {

    private static final String INSERT = """
            INSERT INTO journal (id, at, actor, importer, act, kind, record, version, cause, request, leaf, audience)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NOW = "SELECT t.id, t.version, row_of(t)::text FROM %s t WHERE t.id = ANY (?)";

    /** What the same act has replaced already. */
    private static final String BEFORE =
            "SELECT p.record, p.version, p.\"row\"::text FROM past p WHERE p.record = ANY (?)";

    private JournalRows() {}

    static void write(Connection connection, Entry entry, Caller caller, UUID subject) throws SQLException {
        Map<Version, String> rows = rows(connection, entry);
        OffsetDateTime at = entry.at().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry.Done done : entry.done()) {
                String recordedBy = done.deed() == Deed.IMPORT ? done.by() : null;
                insert.setObject(1, Journal.newId());
                insert.setObject(2, at);
                insert.setString(3, recordedBy == null ? caller.actor() : recordedBy);
                insert.setString(4, recordedBy == null ? null : caller.actor());
                insert.setString(5, done.deed().name());
                insert.setString(6, done.kind().name());
                insert.setObject(7, done.id());
                insert.setInt(8, done.version());
                insert.setString(9, subject.equals(done.id()) ? null : subject.toString());
                insert.setString(10, caller.request());
                insert.setBytes(
                        11,
                        Journal.leaf(
                                done.deed(), done.kind(), entry.at(), row(rows, done), List.of(), done.tombstone()));
                insert.setObject(12, done.audience());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private record Version(UUID id, int number) {}

    private static String row(Map<Version, String> rows, Entry.Done done) {
        return Objects.requireNonNull(
                rows.get(new Version(done.id(), done.version())), "it was flushed in this transaction");
    }

    private static Map<Version, String> rows(Connection connection, Entry entry) throws SQLException {
        Map<Kind, List<UUID>> ids = new EnumMap<>(Kind.class);
        entry.done().forEach(done -> ids.computeIfAbsent(done.kind(), k -> new ArrayList<>())
                .add(done.id()));
        Map<Version, String> rows = new HashMap<>();
        for (Map.Entry<Kind, List<UUID>> kind : ids.entrySet()) {
            read(connection, NOW.formatted(kind.getKey().table()), kind.getValue(), rows);
        }
        List<UUID> movedOn = entry.done().stream()
                .filter(done -> !rows.containsKey(new Version(done.id(), done.version())))
                .map(Entry.Done::id)
                .distinct()
                .toList();
        if (!movedOn.isEmpty()) {
            read(connection, BEFORE, movedOn, rows);
        }
        return rows;
    }

    private static void read(Connection connection, String sql, List<UUID> ids, Map<Version, String> rows)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.put(new Version(row.getObject(1, UUID.class), row.getInt(2)), row.getString(3));
                }
            }
        }
    }
}
