package org.gainsay.assessment;

/** How one claim bears on another; where several join the same two claims the first of these speaks. */
public enum RelationType {
    /** The same proposition in other words. */
    RESTATES,
    /** Exactly one of the two holds. */
    CONTRADICTS,
    /** The two do not both hold. */
    CONTRARY_TO,
    /** If the first holds, so does the second. */
    ENTAILS,
    /** The first is a later version of the second; moves no evidence. */
    SUPERSEDES
}
