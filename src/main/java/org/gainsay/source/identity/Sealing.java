package org.gainsay.source.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Touch;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;

/** Seals an identity, and with it its source, whose next version commits to it. */
final class Sealing implements Act<IdentityView> {

    private final EntityManager entities;
    private final IdentityRows rows;
    private final Source seen;
    private final NewIdentity identity;
    private final IdentityKey key;

    Sealing(EntityManager entities, IdentityRows rows, Source seen, NewIdentity identity, IdentityKey key) {
        this.entities = entities;
        this.rows = rows;
        this.seen = seen;
        this.identity = identity;
        this.key = key;
    }

    /** Who is named has nothing to be sealed. */
    static void refuseNamed(Source source) {
        if (source.sourceKind() != SourceKind.UNNAMED_SOURCE) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "The identity of a source of kind UNNAMED_SOURCE can be sealed, and this one is not. Record an"
                            + " unnamed source, and seal its.");
        }
    }

    @Override
    public Gate gate() {
        return seen.gate();
    }

    @Override
    public Touch touch() {
        return seen.touch();
    }

    @Override
    public IdentityView store(Entry entry) {
        Source source = entities.find(Source.class, seen.id(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(source);
        refuseNamed(source);
        // Behind the gate nobody else seals the first one with another key.
        IdentityKeyFile.refuseAnother(key, rows.key());
        SealedIdentity sealed = key.seal(identity, source.id(), source.version() + 1, entry.at());
        entry.correct(source, () -> source.seal(sealed.sha256()));
        entities.flush();
        rows.add(sealed);
        return new IdentityView(source.id(), sealed.version(), sealed.at(), List.of(), null);
    }

    @Override
    public UUID subject(IdentityView result) {
        return result.source();
    }

    @Override
    public IdentityView recall(UUID subject) {
        return Objects.requireNonNull(rows.last(subject), "it was sealed by the request that is repeated");
    }
}
