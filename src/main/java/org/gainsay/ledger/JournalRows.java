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
            INSERT INTO journal (id, at, actor, act, kind, record, version, cause, request, leaf, audience)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private JournalRows() {}

    static void write(Connection connection, Entry entry, Caller caller, UUID subject) throws SQLException {
        Map<UUID, String> rows = rows(connection, entry);
        OffsetDateTime at = entry.at().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry.Done done : entry.done()) {
                Recorded record = done.record();
                insert.setObject(1, Journal.newId());
                insert.setObject(2, at);
                insert.setString(3, caller.actor());
                insert.setString(4, done.deed().name());
                insert.setString(5, record.kind().name());
                insert.setObject(6, record.id());
                insert.setInt(7, record.version());
                insert.setString(8, subject.equals(record.id()) ? null : subject.toString());
                insert.setString(9, caller.request());
                insert.setBytes(
                        10,
                        Journal.leaf(
                                done.deed(),
                                record.kind(),
                                entry.at(),
                                row(rows, record),
                                List.of(),
                                done.tombstone()));
                insert.setObject(11, record.audience());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String row(Map<UUID, String> rows, Recorded record) {
        return Objects.requireNonNull(rows.get(record.id()), "it was flushed in this transaction");
    }

    private static Map<UUID, String> rows(Connection connection, Entry entry) throws SQLException {
        Map<Kind, List<UUID>> ids = new EnumMap<>(Kind.class);
        entry.done().forEach(done -> ids.computeIfAbsent(done.record().kind(), k -> new ArrayList<>())
                .add(done.record().id()));
        Map<UUID, String> rows = new HashMap<>();
        for (Map.Entry<Kind, List<UUID>> kind : ids.entrySet()) {
            String sql = "SELECT t.id, row_of(t)::text FROM " + kind.getKey().table() + " t WHERE t.id = ANY (?)";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setArray(
                        1, connection.createArrayOf("uuid", kind.getValue().toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.put(row.getObject(1, UUID.class), row.getString(2));
                    }
                }
            }
        }
        return rows;
    }
}
