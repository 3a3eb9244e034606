package org.gainsay.assessment;

/** What a statement does to a claim. */
public enum Stance {
    /** It says that the claim holds. */
    SUPPORTS,
    /** It says that the claim does not hold. */
    DENIES,
    /** Its speaker was asked and said neither. */
    NEITHER_CONFIRMS_NOR_DENIES,
    /** It helps to understand the claim and weighs nothing. */
    CONTEXT;

    /** Whether it takes a side. */
    public boolean takesSide() {
        return this == SUPPORTS || this == DENIES;
    }

    /** The other side; a neutral stance stays as it is. */
    Stance mirrored() {
        return switch (this) {
            case SUPPORTS -> DENIES;
            case DENIES -> SUPPORTS;
            case NEITHER_CONFIRMS_NOR_DENIES, CONTEXT -> this;
        };
    }
}
