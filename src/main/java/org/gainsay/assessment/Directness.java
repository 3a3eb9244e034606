package org.gainsay.assessment;

/** How near the speaker of a root is to the matter. */
public enum Directness {
    /** A document or recording. */
    RECORD,
    /** Took part or saw it. */
    FIRST_HAND,
    /** Named, and in a position to know. */
    INFORMED,
    /** Known to the outlet, not named. */
    UNNAMED,
    /** Passed on without a recorded source; shown, and weighs nothing. */
    HEARSAY
}
