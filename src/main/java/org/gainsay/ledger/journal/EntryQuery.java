package org.gainsay.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** A page of the journal in its one order, (at, id); it ends at the settled instant, before which nothing can come. */
final class EntryQuery {

    /** From the log of each audience that is seen no more than the page has, so that what is hidden costs nobody time. */
    private static final String SELECT = "SELECT (SELECT s.position FROM seal s WHERE s.entry = j.id) AS position, "
            + EntryRows.COLUMNS + " FROM sight a CROSS JOIN LATERAL (SELECT * FROM journal j"
            + " WHERE j.audience = a.audience AND j.at <= (SELECT s.at FROM settled s)";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final StringBuilder list = new StringBuilder("journal");
    private final List<Object> parameters = new ArrayList<>();

    /** Only where this holds, if it is asked for. */
    EntryQuery where(String condition, @Nullable Object value) {
        list.append(' ').append(value);
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.add(value);
        }
        return this;
    }

    /** Only where the column has one of these names; none: whatever it has. */
    EntryQuery anyOf(String column, Collection<? extends Enum<?>> values) {
        String[] names = values.stream().map(Enum::name).toArray(String[]::new);
        return where("j." + column + " = ANY (?)", names.length == 0 ? null : List.of(names));
    }

    Page<EntryView> page(Connection connection, int limit, @Nullable String cursor) throws SQLException {
        if (cursor != null) {
            String[] behind = Cursor.read(cursor, list.toString()).split(" ", 2);
            sql.append(" AND (j.at, j.id) > (?, ?)");
            parameters.add(Instant.parse(behind[0]));
            parameters.add(UUID.fromString(behind[1]));
        }
        String first = " ORDER BY j.at, j.id LIMIT " + (limit + 1);
        sql.append(first).append(") j").append(first);
        List<Object> set = new ArrayList<>();
        for (Object parameter : parameters) {
            set.add(parameter instanceof List<?> names ? Sql.array(connection, "text", names) : parameter);
        }
        List<EntryView> found = Sql.list(connection, sql.toString(), EntryRows::read, set.toArray());
        return Page.of(found, limit, list.toString(), last -> last.at() + " " + last.id());
    }
}
