package org.gainsay.ledger;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Set-based reading and writing over plain JDBC. */
public final class Sql {

    private Sql() {}

    /** Reads one row. */
    public interface Row<T> {

        /** Reads the row that the set stands at. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows; an instant and a set of ids may be parameters. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
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
    public static <T> @Nullable T first(Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        List<T> rows = list(connection, sql, row, parameters);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Changes rows, and tells how many. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, parameters);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            @Nullable Object parameter = parameters[i];
            if (parameter instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else if (parameter instanceof Collection<?> ids) {
                statement.setArray(i + 1, array(statement.getConnection(), "uuid", ids));
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }

    /** Values as an array of SQL. */
    public static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** An instant. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An id. */
    public static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
