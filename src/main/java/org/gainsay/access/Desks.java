package org.gainsay.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.http.Desk;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The desks, as they are kept. A desk never changes and never goes. */
@ApplicationScoped
class Desks {

    private static final String FIND = "SELECT id, name FROM desk WHERE name = ?";
    private static final String PAGE = """
            SELECT id, name, created_at, created_by FROM desk
            WHERE name > ? AND (CAST(? AS text[]) IS NULL OR name = ANY (?)) ORDER BY name LIMIT ?""";
    private static final String ADD = """
            INSERT INTO desk (id, name, created_at, created_by) VALUES (?, ?, clock_timestamp(), ?)
            ON CONFLICT (name) DO NOTHING""";

    private final AgroalDataSource dataSource;
    private final Map<String, Desk> known = new ConcurrentHashMap<>();

    Desks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The desk of that name; null: there is none. */
    @Nullable
    Desk find(String name) {
        Desk before = known.get(name);
        if (before != null) {
            return before;
        }
        List<Desk> found = query(FIND, row -> new Desk(row.getObject("id", UUID.class), row.getString("name")), name);
        found.forEach(desk -> known.put(name, desk));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Refuses names that no desk has. */
    void refuseUnknown(@Nullable List<String> names) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            if (find(names.get(i)) == null) {
                errors.add(FieldError.at(
                        "/desks/" + i,
                        ErrorCode.UNKNOWN_REFERENCE,
                        "There is no such desk. Make it first, or correct the name."));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    /** The desks behind a name, all or those of these names. */
    List<DeskView> page(String after, @Nullable List<String> names, int limit) {
        String[] those = names == null ? null : names.toArray(String[]::new);
        return query(
                PAGE,
                row -> new DeskView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by")),
                after,
                those,
                those,
                limit);
    }

    /** Keeps a new one; false where another one has its name. */
    boolean add(UUID id, String name, String by) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setString(3, by);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> read, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(read.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the desks cannot be read or written", e);
    }
}
