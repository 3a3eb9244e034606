package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** While it is open, what acts leave to be done later is not done: as if another process were at it, and slow. */
public final class HeldUp implements AutoCloseable {

    private final Connection connection;

    public HeldUp(DataSource dataSource) throws SQLException {
        this.connection = dataSource.getConnection();
        execute("SELECT pg_advisory_lock(" + Later.KEY + ")");
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("SELECT pg_advisory_unlock(" + Later.KEY + ")");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
