package org.gainsay.ledger.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gainsay.ledger.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Set-based reading and writing over plain JDBC. */
final class Sql {

    private Sql() {}

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, parameters);
            try (ResultSet rows = query.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row.read(rows));
                }
                return read;
            }
        }
    }

    /** The first row; null where there is none. */
    static <T> @Nullable T first(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        List<T> rows = list(connection, sql, row, parameters);
        return rows.isEmpty() ? null : rows.get(0);
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, parameters);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            statement.setObject(i + 1, parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter);
        }
    }

    static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    static Array hashes(Connection connection, Collection<Hash> hashes) throws SQLException {
        return connection.createArrayOf(
                "bytea", hashes.stream().map(Hash::bytes).toArray(byte[][]::new));
    }

    static Hash hash(ResultSet row, String column) throws SQLException {
        return Hash.of(row.getBytes(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
