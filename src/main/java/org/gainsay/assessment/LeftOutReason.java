package org.gainsay.assessment;

/** Why a link is not counted. */
public enum LeftOutReason {
    /** Its statement reaches the claim by another link that speaks. */
    OTHER_LINK,
    /** Its statement or the root of it is withdrawn. */
    WITHDRAWN,
    /** It takes no side. */
    NEUTRAL,
    /** Its holder has since taken the other side. */
    POSITION_CHANGED
}
