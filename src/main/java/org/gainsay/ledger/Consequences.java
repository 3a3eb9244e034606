package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an act does to corroborations; the ledger knows that there is something to do, not what. */
public interface Consequences {

    /** The claims whose corroboration may change, or more of them; reads ids only, behind the gate. */
    Set<UUID> claimsMovedBy(Touch touch);

    /**
     * Brings the kept corroborations of these claims, locked by now, up to date in the same transaction, and answers
     * those whose figures changed.
     */
    List<Change> bringUpToDate(Set<UUID> claims, Instant at, UUID cause);

    /** The corroborations whose figures an earlier act changed. */
    List<Change> changesBy(UUID cause, Instant at);
}
