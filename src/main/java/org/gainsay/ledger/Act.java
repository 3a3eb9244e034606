package org.gainsay.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * One act of writing.
 *
 * @param <T> what the caller wants to hear of it
 */
public interface Act<T> {

    /** How it passes the gate. */
    Gate gate();

    /** What it changes, known before it is done; may read, behind the gate, ids that never change. */
    Touch touch();

    /**
     * Decides and stores, once the gate and the claims that may move are held. Throws a refusal to store nothing.
     */
    T store(Entry entry);

    /** The record that the act is about: a repeated request is answered with it. */
    UUID subject(T result);

    /** What the caller would have heard, read again for a repeated request. */
    T recall(UUID subject);

    /** Claims that come into being with it and need a corroboration of their own. */
    default Set<UUID> newClaims(T result) {
        return Set.of();
    }

    /** Whether somebody enters it by hand, who wants to hear what was probably not meant. */
    default boolean advised() {
        return false;
    }

    /** How many seconds its transaction may take, where others may take so many. */
    default int seconds(int others) {
        return others;
    }
}
