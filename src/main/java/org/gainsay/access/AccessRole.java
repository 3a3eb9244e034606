package org.gainsay.access;

/** What a caller may do; each includes the one before. */
public enum AccessRole {
    /** Reads all that is open, assesses dossiers and asks what if; stores nothing. */
    READER,
    /** Records and corrects sources, publications, statements, evidence, claims and requests for comment. */
    CONTRIBUTOR,
    /**
     * Decides what others lean on: letters, affiliations, records of one source, stakes, relations, rulings, marks as
     * verified, directness and interest other than the defaults, withdrawals.
     */
    EDITOR,
    /** Makes and revokes tokens, and redacts. */
    ADMIN
}
