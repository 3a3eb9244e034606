package org.gainsay.ledger;

/**
 * How an act passes the gate. It is never upgraded: an act that turns out to need the exclusive one starts again.
 */
public enum Gate {
    /** For acts that nobody leans on yet: many at once. */
    SHARED("SELECT pg_advisory_xact_lock_shared(%d)"),
    /** For acts that others lean on: alone, as any link being written might rest on what is changed. */
    EXCLUSIVE("SELECT pg_advisory_xact_lock(%d)");

    /** "gainsay" in ASCII, so that it is known in pg_locks. */
    static final long KEY = 0x6761696e736179L;

    private final String statement;

    Gate(String statement) {
        this.statement = statement.formatted(KEY);
    }

    /** The statement that waits for it; it holds until the transaction ends. */
    String statement() {
        return statement;
    }
}
