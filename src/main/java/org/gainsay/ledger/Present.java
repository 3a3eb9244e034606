package org.gainsay.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The present instant by the database's clock, one for all that a request answers: what time alone changes is computed
 * by it, never by a clock of the service.
 */
@RequestScoped
public class Present {

    /** The instant in SQL: that at which the transaction began. */
    private static final String NOW = "date_trunc('milliseconds', now())";

    private final EntityManager entities;
    private @Nullable Instant at;
    private boolean isPast;

    Present(EntityManager entities) {
        this.entities = entities;
    }

    /** Lets the request be answered as of then; as now, where the horizon is the present. */
    public void standAt(Horizon horizon) {
        if (!horizon.present()) {
            at = horizon.knownAt() == null ? horizon.storedBy() : horizon.knownAt();
            isPast = true;
        }
    }

    /** Whether what is answered is of a past instant. */
    boolean isPast() {
        return isPast;
    }

    /** The instant. */
    public Instant at() {
        Instant known = at;
        if (known == null) {
            known = (Instant)
                    entities.createNativeQuery("SELECT " + NOW, Instant.class).getSingleResult();
            at = known;
        }
        return known;
    }

    /** The same for the reads of a snapshot. */
    public static Instant of(Connection snapshot) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement("SELECT " + NOW);
                ResultSet row = query.executeQuery()) {
            row.next();
            return LedgerClock.instant(row, 1);
        }
    }

    /** A condition: whether the time that ends with the millisecond in a column lies behind the instant. */
    public static String isPast(String column) {
        return column + " < CAST(floor(extract(epoch FROM now()) * 1000) AS bigint)";
    }
}
