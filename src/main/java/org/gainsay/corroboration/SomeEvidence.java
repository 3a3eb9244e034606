package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Explained;
import org.gainsay.assessment.Policy;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;

/** Looks at some of a claim's evidence, as it was within a horizon, and remembers which records were named. */
final class SomeEvidence {

    private final Connection connection;
    private final UUID claim;
    private final Horizon horizon;
    private final Policy policy;
    private final NamedRecords records = new NamedRecords();
    private final Map<String, ItemPlace> places = new HashMap<>();

    SomeEvidence(Connection connection, UUID claim, Horizon horizon, Policy policy) {
        this.connection = connection;
        this.claim = claim;
        this.horizon = horizon;
        this.policy = policy;
    }

    /** What these statements say of the claim, with all that this rests on. */
    DossierLoader.Loaded load(Collection<UUID> statements) throws SQLException {
        return DossierLoader.load(connection, claim, Set.copyOf(statements), horizon);
    }

    Explained explained(DossierLoader.Loaded loaded) {
        String born = loaded.records().claim(claim);
        records.among(loaded.records()).name(Kind.CLAIM, born);
        return new Assessor(loaded.dossier(), null, null, policy).explained(born);
    }

    /** Items by their statements, of which the links alone are to be read; and the records that those name. */
    record Links(Map<UUID, Weighed> items, NamedRecords.Among among) {

        Weighed of(UUID statement) {
            return Objects.requireNonNull(items.get(statement), "it bears on the claim");
        }
    }

    /** The links by which these statements speak; what those weigh hangs on others that are not looked at. */
    Links links(Collection<UUID> statements) throws SQLException {
        DossierLoader.Loaded loaded = load(statements);
        NamedRecords.Among among = records.among(loaded.records());
        Map<UUID, Weighed> items = new HashMap<>();
        explained(loaded).items().values().forEach(item -> items.put(among.statement(item.statement()), item));
        return new Links(items, among);
    }

    /** The claims of which evidence may reach this one. */
    Set<UUID> near() throws SQLException {
        return new Reach(connection).claims(Set.of(claim), 1).keySet();
    }

    NamedRecords records() {
        return records;
    }

    /** Where the links stand that were shown. */
    Map<String, ItemPlace> places() {
        return places;
    }
}
