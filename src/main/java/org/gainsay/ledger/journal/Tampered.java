package org.gainsay.ledger.journal;

/** What is stored of the sealed journal is not what was sealed: nothing is appended to it, so that it can be seen. */
final class Tampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Tampered(String what) {
        super(what);
    }
}
