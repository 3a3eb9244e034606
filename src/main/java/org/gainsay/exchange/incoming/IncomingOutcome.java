package org.gainsay.exchange.incoming;

/** What came of an item of a document. */
public enum IncomingOutcome {
    /** It is stored. */
    STORED,
    /** It was here, says something else by now, and what it made is corrected. */
    CORRECTED,
    /** It does not stand any more where it comes from, and what it made is withdrawn. */
    WITHDRAWN,
    /** It is here as it is, or it was canceled before it ever came. */
    UNCHANGED,
    /** It says something else by now, and what it made was changed here since, or recorded otherwise: left as it is. */
    LEFT,
    /** Nothing of it is stored: see its findings. */
    REFUSED
}
