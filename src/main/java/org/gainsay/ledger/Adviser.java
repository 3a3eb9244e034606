package org.gainsay.ledger;

import java.util.List;
import java.util.UUID;

/** Looks at what was just written, for what was probably not meant; there may be several, or none. */
public interface Adviser {

    /** Warnings about these records, read in the transaction that wrote them; bounded work, and nothing is changed. */
    List<Warning> about(List<Recorded> written);

    /** Warnings about all that bears on a claim, read in a transaction; as much work as there is evidence. */
    List<Warning> onClaim(UUID claim);
}
