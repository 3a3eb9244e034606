package org.gainsay.assessment;

/** What joins roots. */
public enum JoinReason {
    /** The same party answers for them. */
    HOLDER,
    /** Those who said them are, at that time, controlled by the same party. */
    VOICE,
    /** An editor ruled that they share an origin. */
    RULING
}
