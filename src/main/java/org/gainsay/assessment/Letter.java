package org.gainsay.assessment;

/** Reliability of a source by the Admiralty code (NATO AJP-2.1). */
public enum Letter {
    /** Completely reliable. */
    A,
    /** Usually reliable. */
    B,
    /** Fairly reliable. */
    C,
    /** Not usually reliable. */
    D,
    /** Unreliable. */
    E,
    /** Reliability cannot be judged. */
    F
}
