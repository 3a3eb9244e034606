package org.gainsay.ledger.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which log of the journal is meant. Each audience has one, or sizes and proofs would tell of what is hidden. */
@Schema(name = "JournalLog", description = "Which log of the journal is meant.")
public enum JournalLog {
    /** The public's: everything done to what is published. */
    PUBLIC,
    /** That of the desk that the request is made for: everything done to what is the desk's alone. */
    DESK
}
