package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an act does to corroborations; the ledger knows that there is something to do, not what. */
public interface Consequences {

    /**
     * The claims whose corroboration may change, or more of them, for the public and for each of these desks; reads ids
     * only, behind the gate. Leaves the transaction with the sight of all these desks, if there are any.
     */
    Map<UUID, Set<UUID>> claimsMovedBy(Touch touch, List<UUID> desks);

    /**
     * Brings the kept corroborations of these claims, locked by now, up to date in the same transaction, or notes that
     * they are due where that is too much; answers which. A desk other than the only audience gets a row where its
     * records bear. Leaves the transaction with the sight of some of them.
     *
     * @param touch all that the act has changed
     */
    Moved bringUpToDate(Map<UUID, Set<UUID>> moved, Touch touch, Instant at, UUID cause);

    /** What is to be said of those of these claims that stand otherwise for a desk than for the public. */
    List<Warning> standingOtherwise(Set<UUID> claims, UUID desk);

    /** What an earlier act did to corroborations, as far as the transaction sees it, and as it was answered then. */
    Moved movedBy(UUID cause, Instant at);
}
