package org.gainsay.exchange;

import java.time.Instant;
import java.util.UUID;
import org.gainsay.assessment.Life;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A member of a dossier, as the record that it would be.
 *
 * @param id this ledger's id for it, unless it is there already
 * @param given whether the dossier gives it an id
 * @param recordedBy who recorded it there; null: it is not told
 * @param joins whether it is new to a record that was here before the import
 */
record Incoming<R extends Recorded>(
        Shape<R> shape,
        String pointer,
        UUID id,
        String born,
        boolean given,
        boolean joins,
        @Nullable ExternalId external,
        Life life,
        @Nullable String recordedBy,
        R candidate) {

    boolean withdrawn() {
        return life.withdrawnAt() != null;
    }

    /** Undated is known from the beginning, but nothing undated is added to the past of what was here before. */
    @Nullable
    Instant recordedAt(Instant now) {
        Instant recorded = life.recordedAt();
        if (recorded != null || !joins) {
            return recorded;
        }
        Instant withdrawn = life.withdrawnAt();
        return withdrawn != null && withdrawn.isBefore(now) ? withdrawn : now;
    }

    /** Whether a stored record says the same; without a date, when it was recorded is left open. */
    boolean saysTheSameAs(R stored) {
        return shape.equal(candidate, stored)
                && (life.recordedAt() == null || life.recordedAt().equals(stored.recordedAt()));
    }
}
