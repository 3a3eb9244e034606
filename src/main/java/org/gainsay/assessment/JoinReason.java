package org.gainsay.assessment;

/** What joins roots. */
public enum JoinReason {
    /** The same party answers for them. */
    HOLDER,
    /** Those who said them are, at that time, controlled by the same party. */
    VOICE,
    /** The desk knows it; who answers for them is not told, as a sealed source is among them. */
    DESK,
    /** An editor ruled that they share an origin. */
    RULING
}
