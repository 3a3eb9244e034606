package org.gainsay.exchange.bulk;

/** How far an import has come. */
public enum ImportState {
    /** Its lines are being stored. */
    RUNNING,
    /** All its lines were stored or refused. */
    DONE,
    /** Somebody has cancelled it; what was stored before stays. */
    CANCELLED,
    /** Nothing of it was stored, as some of it was refused and it was to be all or nothing. */
    FAILED,
    /** It ended before its end came: sent again with resume, it goes on where it was. */
    INTERRUPTED
}
