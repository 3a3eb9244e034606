package org.gainsay.access;

/** What no role includes, and each token has for itself or not. */
public enum AccessRight {
    /** Tells the ledger who unnamed sources are, and reads it, on record. */
    SEALED_SOURCES,
    /** Moves dossiers in, with their history. */
    HISTORY,
    /** Reads the service's own figures, which count what every desk does. */
    METRICS
}
