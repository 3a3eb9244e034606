package org.gainsay.assessment;

/** A source's interest in a claim. Testifying is no stake. */
public enum StakeKind {
    /** It gains if the claim is believed. */
    WANTS_BELIEVED,
    /** It gains if the claim is not believed. */
    WANTS_DISBELIEVED,
    /** The claim is about it. */
    PARTY;

    /** The same interest seen from a claim's negation. */
    StakeKind mirrored() {
        return switch (this) {
            case WANTS_BELIEVED -> WANTS_DISBELIEVED;
            case WANTS_DISBELIEVED -> WANTS_BELIEVED;
            case PARTY -> PARTY;
        };
    }
}
