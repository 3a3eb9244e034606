package org.gainsay.ledger;

/** What was done to a record. */
public enum Deed {
    /** Recorded here first. */
    CREATE,
    /** A next version. */
    CORRECT,
    /** No longer stands. */
    WITHDRAW,
    /** Stands again. */
    RESTORE,
    /** Moved in from elsewhere, with the times of its history. */
    IMPORT,
    /** Texts of it are gone, from all its versions. */
    REDACT,
    /** What was a desk's alone is everybody's from now on. */
    PUBLISH,
    /** A token, from then on good for nothing. */
    REVOKE,
    /** Who a sealed source is was read. */
    UNSEAL
}
