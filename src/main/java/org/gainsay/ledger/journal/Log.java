package org.gainsay.ledger.journal;

import java.util.List;
import java.util.UUID;
import org.gainsay.http.Desk;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.proof.SigningKey;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * One of the logs that the journal is sealed in: the public's, or a desk's. Each is a chain and a tree of its own, so that
 * nothing in one moves with what is done in another.
 */
final class Log {

    private static final String OF_DESK = "/desk/";

    private final UUID audience;
    private final SigningKey key;

    Log(@Nullable Desk desk, SigningKey key) {
        this.audience = desk == null ? Recorded.PUBLISHED : desk.id();
        this.key = desk == null ? key : key.under(OF_DESK + desk.name());
    }

    /** Whose entries it has. */
    UUID audience() {
        return audience;
    }

    /** What has to be seen to read it, beside what is published. */
    List<UUID> desks() {
        return audience.equals(Recorded.PUBLISHED) ? List.of() : List.of(audience);
    }

    /** What it is signed with. Its name is the log's origin: one key under as many names as there are logs. */
    VerifierKey verifier() {
        return key.verifier();
    }

    String sign(String text) {
        return key.sign(text);
    }
}
