package org.gainsay.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.gainsay.claim.Claim;
import org.gainsay.corroboration.DossierLoader;
import org.gainsay.corroboration.Records;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.LedgerFailure;
import org.gainsay.ledger.Redactions;

/** Makes dossiers of what is stored. */
@ApplicationScoped
class Exports {

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final Redactions redactions;

    Exports(AgroalDataSource dataSource, EntityManager entities, Redactions redactions) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.redactions = redactions;
    }

    /** A claim with all that bears on it, as it is at one instant. */
    DossierDocument dossier(UUID claim) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                oneSnapshot(connection);
                if (entities.find(Claim.class, claim) == null) {
                    throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
                }
                // What a corroboration rests on is what the dossier must hold, so the same loader says what that is.
                Records bearing =
                        DossierLoader.load(connection, List.of(claim), null).records();
                ExportedRecords records = new ExportedRecords(
                        entities,
                        bearing.idsByBorn(Kind.CLAIM).values(),
                        bearing.idsByBorn(Kind.EVIDENCE).values());
                records.close(
                        bearing.idsByBorn(Kind.STATEMENT).values(),
                        bearing.idsByBorn(Kind.SOURCE).values());
                return DossierWriter.write(records, redactions);
            } catch (SQLException e) {
                throw new LedgerFailure(e);
            }
        });
    }

    private static void oneSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }
}
