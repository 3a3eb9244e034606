package org.gainsay.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gainsay.assessment.Life;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.MovedIn;
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
        R candidate,
        History<R> history) {

    /** What is told besides: its ids elsewhere, what it was before, since when it is as it is. */
    record History<R extends Recorded>(
            List<ExternalId> externalIds,
            List<MovedIn<R>> earlier,
            @Nullable Instant versionAt,
            @Nullable String withdrawalReason) {}

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

    /** Stores it, with all its versions. */
    void moveIn(Entry entry) {
        List<MovedIn<R>> versions = new ArrayList<>(history.earlier());
        versions.add(new MovedIn<>(
                candidate, history.versionAt(), life.withdrawnAt(), history.withdrawalReason(), recordedBy));
        entry.moveIn(id, born, recordedAt(entry.at()), versions);
    }
}
