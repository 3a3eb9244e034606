package org.gainsay.corroboration;

import static org.gainsay.corroboration.Sql.uuids;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.assessment.Contribution;

/** The tables of one weighing, each read and written by sets. */
final class WeighingTables {

    /** Statements that are weighed alike: the one that stands for them, and how many they are. */
    record Alike(UUID root, String alike, UUID statement, int statements, boolean kept, UUID part) {

        Key key() {
            return new Key(root, alike);
        }
    }

    /** What makes statements alike. */
    record Key(UUID root, String alike) {}

    /** A part's contribution, and how many items it has. */
    record Sum(Contribution contribution, int items) {

        Sum plus(Sum o) {
            return new Sum(contribution.plus(o.contribution), items + o.items);
        }

        Sum minus(Sum o) {
            return new Sum(contribution.minus(o.contribution), items - o.items);
        }

        static Sum read(ResultSet row) throws SQLException {
            return new Sum(
                    Contribution.read((Long[]) row.getArray("contribution").getArray()), row.getInt("items"));
        }
    }

    private static final String KIND = "SELECT root, alike, statement, statements, kept, part FROM weighed_kind k ";

    private final Connection connection;
    private final UUID weighing;

    WeighingTables(Connection connection, UUID weighing) {
        this.connection = connection;
        this.weighing = weighing;
    }

    /** Its origins. */
    OriginRows origins() {
        return new OriginRows(connection, weighing);
    }

    WeighedReads reads() {
        return new WeighedReads(connection, weighing);
    }

    WeighingTables in(Connection other) {
        return new WeighingTables(other, weighing);
    }

    Map<UUID, Key> weighed(Collection<UUID> statements) throws SQLException {
        Map<UUID, Key> weighed = new HashMap<>();
        list(
                "SELECT statement, root, alike FROM weighed WHERE weighing = ? AND statement = ANY (?)",
                row -> weighed.put(uuid(row, "statement"), new Key(uuid(row, "root"), row.getString("alike"))),
                uuids(connection, statements));
        return weighed;
    }

    void putWeighed(Map<UUID, Key> put) throws SQLException {
        List<Map.Entry<UUID, Key>> rows = List.copyOf(put.entrySet());
        update(
                """
                INSERT INTO weighed (weighing, statement, root, alike)
                SELECT ?, * FROM unnest(?, ?, ?)
                ON CONFLICT (weighing, statement) DO UPDATE SET root = excluded.root, alike = excluded.alike""",
                rows,
                column("uuid", Map.Entry::getKey),
                column("uuid", row -> row.getValue().root()),
                column("text", row -> row.getValue().alike()));
    }

    void removeWeighed(Collection<UUID> statements) throws SQLException {
        update(
                "DELETE FROM weighed WHERE weighing = ? AND statement = ANY (?)",
                List.copyOf(statements),
                column("uuid", id -> id));
    }

    /** One of the statements that are alike; there is one. */
    UUID oneOf(Key key) throws SQLException {
        return list(
                        "SELECT statement FROM weighed WHERE weighing = ? AND root = ? AND alike = ?"
                                + " ORDER BY statement LIMIT 1",
                        row -> uuid(row, "statement"),
                        key.root(),
                        key.alike())
                .get(0);
    }

    Map<Key, Alike> kinds(Collection<Key> keys) throws SQLException {
        List<Key> all = List.copyOf(keys);
        Map<Key, Alike> kinds = new HashMap<>();
        list(
                        KIND + "WHERE weighing = ? AND EXISTS (SELECT FROM unnest(?, ?) AS n (root, alike)"
                                + " WHERE n.root = k.root AND n.alike = k.alike)",
                        WeighingTables::alike,
                        array("uuid", all, Key::root),
                        array("text", all, Key::alike))
                .forEach(alike -> kinds.put(alike.key(), alike));
        return kinds;
    }

    List<Alike> kindsOfParts(Collection<UUID> parts) throws SQLException {
        return list(KIND + "WHERE weighing = ? AND part = ANY (?)", WeighingTables::alike, uuids(connection, parts));
    }

    /** The part of each of these roots that is in one. */
    Map<UUID, UUID> partsOfRoots(Collection<UUID> roots) throws SQLException {
        Map<UUID, UUID> parts = new HashMap<>();
        if (!roots.isEmpty()) {
            list(
                    "SELECT DISTINCT root, part FROM weighed_kind WHERE weighing = ? AND root = ANY (?)",
                    row -> parts.put(uuid(row, "root"), uuid(row, "part")),
                    uuids(connection, roots));
        }
        return parts;
    }

    void putKinds(Collection<Alike> kinds) throws SQLException {
        update(
                """
                INSERT INTO weighed_kind (weighing, root, alike, statement, statements, kept, part)
                SELECT ?, * FROM unnest(?, ?, ?, ?, ?, ?)
                ON CONFLICT (weighing, root, alike) DO UPDATE SET statement = excluded.statement,
                    statements = excluded.statements, kept = excluded.kept, part = excluded.part""",
                List.copyOf(kinds),
                column("uuid", Alike::root),
                column("text", Alike::alike),
                column("uuid", Alike::statement),
                column("int", Alike::statements),
                column("boolean", Alike::kept),
                column("uuid", Alike::part));
    }

    void removeKinds(Collection<Key> keys) throws SQLException {
        update(
                "DELETE FROM weighed_kind k USING (SELECT ?::uuid AS weighing, n.* FROM unnest(?, ?) AS n (root, alike)) n"
                        + " WHERE k.weighing = n.weighing AND k.root = n.root AND k.alike = n.alike",
                List.copyOf(keys),
                column("uuid", Key::root),
                column("text", Key::alike));
    }

    Map<UUID, Sum> parts(Collection<UUID> parts) throws SQLException {
        Map<UUID, Sum> sums = new HashMap<>();
        list(
                "SELECT part, contribution, items FROM weighed_part WHERE weighing = ? AND part = ANY (?)",
                row -> sums.put(uuid(row, "part"), Sum.read(row)),
                uuids(connection, parts));
        return sums;
    }

    void putParts(Map<UUID, Sum> parts) throws SQLException {
        String put = "INSERT INTO weighed_part (weighing, part, contribution, items) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (weighing, part) DO UPDATE SET contribution = excluded.contribution,"
                + " items = excluded.items";
        try (PreparedStatement insert = connection.prepareStatement(put)) {
            for (Map.Entry<UUID, Sum> part : parts.entrySet()) {
                insert.setObject(1, weighing);
                insert.setObject(2, part.getKey());
                insert.setArray(3, numbers(part.getValue().contribution()));
                insert.setInt(4, part.getValue().items());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void removeParts(Collection<UUID> parts) throws SQLException {
        update(
                "DELETE FROM weighed_part WHERE weighing = ? AND part = ANY (?)",
                List.copyOf(parts),
                column("uuid", id -> id));
    }

    /** The parts that these sources hold or have a voice in, by source. */
    Map<UUID, UUID> partsOfSources(Collection<UUID> sources) throws SQLException {
        return sources("SELECT source, part FROM weighed_source WHERE weighing = ? AND source = ANY (?)", sources);
    }

    Map<UUID, UUID> sourcesOfParts(Collection<UUID> parts) throws SQLException {
        return sources("SELECT source, part FROM weighed_source WHERE weighing = ? AND part = ANY (?)", parts);
    }

    private Map<UUID, UUID> sources(String sql, Collection<UUID> of) throws SQLException {
        Map<UUID, UUID> parts = new HashMap<>();
        if (!of.isEmpty()) {
            list(sql, row -> parts.put(uuid(row, "source"), uuid(row, "part")), uuids(connection, of));
        }
        return parts;
    }

    void putSources(Map<UUID, UUID> parts) throws SQLException {
        update(
                """
                INSERT INTO weighed_source (weighing, source, part) SELECT ?, * FROM unnest(?, ?)
                ON CONFLICT (weighing, source) DO UPDATE SET part = excluded.part""",
                List.copyOf(parts.entrySet()),
                column("uuid", Map.Entry::getKey),
                column("uuid", Map.Entry::getValue));
    }

    void removeSources(Collection<UUID> sources) throws SQLException {
        update(
                "DELETE FROM weighed_source WHERE weighing = ? AND source = ANY (?)",
                List.copyOf(sources),
                column("uuid", id -> id));
    }

    void create(UUID claim, UUID audience) throws SQLException {
        String create = "INSERT INTO weighing (id, claim, audience, contribution, items, current)"
                + " VALUES (?, ?, ?, ?, 0, false)";
        try (PreparedStatement insert = connection.prepareStatement(create)) {
            insert.setObject(1, weighing);
            insert.setObject(2, claim);
            insert.setObject(3, audience);
            insert.setArray(4, numbers(Contribution.NONE));
            insert.executeUpdate();
        }
    }

    void sum(Sum sum) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE weighing SET contribution = ?, items = ? WHERE id = ?")) {
            update.setArray(1, numbers(sum.contribution()));
            update.setInt(2, sum.items());
            update.setObject(3, weighing);
            update.executeUpdate();
        }
    }

    private Array numbers(Contribution contribution) throws SQLException {
        return connection.createArrayOf(
                "bigint", Arrays.stream(contribution.numbers()).boxed().toArray());
    }

    private interface Column<T> {
        Array of(List<T> rows) throws SQLException;
    }

    private <T> Column<T> column(String type, Function<T, Object> value) {
        return rows -> array(type, rows, value);
    }

    private <T> Array array(String type, List<T> rows, Function<T, Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    @SafeVarargs
    private <T> void update(String sql, List<T> rows, Column<T>... columns) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, weighing);
            for (int i = 0; i < columns.length; i++) {
                update.setArray(i + 2, columns[i].of(rows));
            }
            update.executeUpdate();
        }
    }

    private <T> List<T> list(String sql, Sql.Row<T> row, Object... parameters) throws SQLException {
        Object[] all = new Object[parameters.length + 1];
        all[0] = weighing;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return Sql.list(connection, sql, row, all);
    }

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                uuid(row, "root"),
                row.getString("alike"),
                uuid(row, "statement"),
                row.getInt("statements"),
                row.getBoolean("kept"),
                uuid(row, "part"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Has this weighing be the one that counts, which none may be by now. */
    void setCurrent() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE weighing SET current = true WHERE id = ?")) {
            update.setObject(1, weighing);
            update.executeUpdate();
        }
    }

    /** Has those count no longer that do; they are swept up later, as they may be large. */
    static void replace(Connection connection, UUID audience, Collection<UUID> claims) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE weighing SET current = false WHERE audience = ? AND claim = ANY (?) AND current")) {
            update.setObject(1, audience);
            update.setArray(2, uuids(connection, claims));
            update.executeUpdate();
        }
    }
}
