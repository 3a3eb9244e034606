package org.gainsay.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The present instant of a request by the database's clock, asked for once and only where it matters. */
@RequestScoped
public class Now {

    private final EntityManager entities;
    private @Nullable Instant now;

    Now(EntityManager entities) {
        this.entities = entities;
    }

    /** The instant. */
    public Instant at() {
        Instant at = now;
        if (at == null) {
            at = (Instant) entities.createNativeQuery("SELECT clock_timestamp()", Instant.class)
                    .getSingleResult();
            now = at;
        }
        return at;
    }
}
