package org.gainsay.ledger.proof;

/** What was to be checked does not hold, or cannot be read. */
public final class BadProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public BadProof(String why) {
        super(why);
    }
}
