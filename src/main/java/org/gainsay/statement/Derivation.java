package org.gainsay.statement;

/** How a statement was taken from another. */
public enum Derivation {
    /** Word for word. */
    REPRINTS,
    /** In other words. */
    REWRITES,
    /** A part, in quotation marks. */
    QUOTES,
    /** In another language. */
    TRANSLATES,
    /** By naming it. */
    CITES
}
