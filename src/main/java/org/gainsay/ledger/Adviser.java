package org.gainsay.ledger;

import java.util.List;

/** Looks at what was just written, for what was probably not meant; there may be several, or none. */
public interface Adviser {

    /** Warnings about these records, read in the transaction that wrote them; bounded work, and nothing is changed. */
    List<Warning> about(List<Recorded> written);
}
