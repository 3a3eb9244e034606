package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that are no entities, in the transaction that runs and with what it has written. Of a native query with
 * such rows Hibernate 7.2 stores a plan each time and never finds it again, but looks through all of them.
 */
@ApplicationScoped
public class PlainRows {

    private final AgroalDataSource dataSource;
    private final EntityManager entities;

    PlainRows(AgroalDataSource dataSource, EntityManager entities) {
        this.dataSource = dataSource;
        this.entities = entities;
    }

    /** All rows of a query; an instant and a set of ids may be parameters. */
    public <T> List<T> list(String sql, Sql.Row<T> row, @Nullable Object... parameters) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        try (Connection connection = dataSource.getConnection()) {
            return Sql.list(connection, sql, row, parameters);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
