package org.gainsay.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;

/** Has every transaction see what the request's desk sees, from its beginning. */
@ApplicationScoped
class Seeing {

    private final AgroalDataSource dataSource;
    private final CurrentRequest request;

    Seeing(AgroalDataSource dataSource, CurrentRequest request) {
        this.dataSource = dataSource;
        this.request = request;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        Desk desk = request.desk();
        if (desk == null) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Sight.statement(desk));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    /** Reads something; outside of a transaction, for a desk, in one of its own. */
    <T> T read(Supplier<T> read) {
        return request.desk() == null
                ? read.get()
                : QuarkusTransaction.joiningExisting().call(read::get);
    }
}
