package org.gainsay.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** Records as they were. */
@ApplicationScoped
class Past {

    /** In one statement, so that no change comes in between. */
    private static final String VERSION = """
            SELECT v.* FROM (
                SELECT t.* FROM %1$s t WHERE t.id = :id
                UNION ALL
                SELECT t.* FROM past p CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, p."row") t
                WHERE p.record = :id) v
            WHERE v.stored_at <= :stored AND coalesce(v.version_at, '-infinity') <= :known
            ORDER BY v.version DESC LIMIT 1""";

    private final EntityManager entities;
    private final Settled settled;
    private final Snapshots snapshots;
    private final Present present;

    Past(EntityManager entities, Settled settled, Snapshots snapshots, Present present) {
        this.entities = entities;
        this.settled = settled;
        this.snapshots = snapshots;
        this.present = present;
    }

    /** A record as it was; refuses an id that names none, and a horizon ahead of the clock or before the record. */
    <R extends Recorded> R find(Class<R> type, UUID id, Horizon horizon) {
        await(horizon);
        present.standAt(horizon);
        String table = Objects.requireNonNull(type.getAnnotation(Table.class)).name();
        List<R> found = entities.createNativeQuery(VERSION.formatted(table), type)
                .setParameter("id", id)
                .setParameter("stored", horizon.stored())
                .setParameter("known", horizon.known())
                .getResultList();
        if (found.isEmpty()) {
            snapshots.read(connection -> {
                FirstVersion.refuseBefore(connection, table, id, horizon);
                throw new Refusal(ProblemType.NOT_FOUND, "There is no such record.");
            });
        }
        return found.get(0);
    }

    /** Closing takes a connection of its own, which is not the transaction's. */
    private void await(Horizon horizon) {
        try {
            QuarkusTransaction.suspendingExisting().run(() -> settled.await(horizon));
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
