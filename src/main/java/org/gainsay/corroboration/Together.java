package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Queries by ids, of which none needs the answer of another. They go to the database as one message: the way there and
 * back is a good part of the time of a small query.
 */
final class Together {

    /**
     * Of more ids each query goes by itself. What is still to be sent must fit the buffers on the way, or it would wait
     * for the database, which waits for somebody to take its first answer.
     */
    private static final int IDS = 1_000;

    private final Connection connection;
    private final List<Query<?>> queries = new ArrayList<>();

    Together(Connection connection) {
        this.connection = connection;
    }

    private record Query<T>(String sql, Sql.Row<T> row, Collection<UUID> ids, List<T> rows) {

        void read(ResultSet answer) throws SQLException {
            while (answer.next()) {
                rows.add(row.read(answer));
            }
        }
    }

    /** One more query, with the ids as its one parameter. Its rows are in the list once {@link #send} has returned. */
    <T> List<T> ask(String sql, Sql.Row<T> row, Collection<UUID> ids) {
        Query<T> query = new Query<>(sql, row, ids, new ArrayList<>());
        queries.add(query);
        return query.rows();
    }

    /** Asks all of them. */
    void send() throws SQLException {
        if (queries.stream().mapToInt(query -> query.ids().size()).sum() <= IDS) {
            send(queries);
        } else {
            for (Query<?> query : queries) {
                send(List.of(query));
            }
        }
    }

    private void send(List<Query<?>> some) throws SQLException {
        String sql = some.stream().map(Query::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (Query<?> query : some) {
                statement.setArray(++place, Sql.uuids(connection, query.ids()));
            }
            statement.execute();
            for (Query<?> query : some) {
                try (ResultSet answer = statement.getResultSet()) {
                    query.read(answer);
                }
                statement.getMoreResults();
            }
        }
    }
}
