package org.gainsay.assessment;

/** What an editor decided about two statements. */
public enum RulingKind {
    /** They come from one origin. */
    SAME_ORIGIN,
    /** Their shared voice does not make them one origin. */
    INDEPENDENT
}
