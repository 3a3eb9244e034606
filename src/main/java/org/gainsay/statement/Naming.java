package org.gainsay.statement;

/** How a speaker is named. */
public enum Naming {
    /** By name. */
    NAMED,
    /** By office or role. */
    DESCRIBED,
    /** Not at all. */
    UNNAMED
}
