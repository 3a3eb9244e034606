package org.gainsay.assessment;

/** How the words of a statement are given. */
public enum Form {
    /** Verbatim. */
    QUOTED,
    /** In the outlet's words. */
    PARAPHRASED
}
