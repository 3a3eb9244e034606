package org.gainsay.source.identity;

import java.security.SecureRandom;
import java.util.UUID;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** Puts on record that somebody reads who a source is: only what is on record can be read then. */
final class Unsealing implements Act<UnsealingView> {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Unsealings unsealings;
    private final IdentityRows identities;
    private final UUID source;
    private final String actor;
    private final String reason;

    Unsealing(Unsealings unsealings, IdentityRows identities, UUID source, String actor, String reason) {
        this.unsealings = unsealings;
        this.identities = identities;
        this.source = source;
        this.actor = actor;
        this.reason = reason;
    }

    /** What was sealed last, or a refusal: there is nothing to read. */
    static IdentityView sealed(@Nullable IdentityView last) {
        if (last == null) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "No identity of this source is sealed in this ledger. If the source came with a dossier, ask who sent"
                            + " that.");
        }
        return last;
    }

    @Override
    public Gate gate() {
        return Gate.SHARED;
    }

    @Override
    public Touch touch() {
        return Touch.NOTHING;
    }

    @Override
    public UnsealingView store(Entry entry) {
        int version = sealed(identities.last(source)).version();
        UnsealingView read = new UnsealingView(Entry.newId(), source, version, entry.at(), actor, reason, null);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        UUID audience = unsealings.add(read, salt);
        entry.note(Deed.UNSEAL, Kind.UNSEALING, read.id(), 1, audience);
        return read;
    }

    /** The source: the journal names it as what all of it was about. */
    @Override
    public UUID subject(UnsealingView result) {
        return result.source();
    }

    @Override
    public UnsealingView recall(UUID subject) {
        throw new IllegalStateException("each unsealing is one of its own");
    }
}
