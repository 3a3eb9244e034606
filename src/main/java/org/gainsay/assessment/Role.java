package org.gainsay.assessment;

/** What a source is with another, and whether the other controls what it says. */
public enum Role {
    /** Works for it. */
    EMPLOYEE(true),
    /** Holds an office in it. */
    OFFICIAL(true),
    /** Speaks for it. */
    SPOKESPERSON(true),
    /** Belongs to it. */
    OWNED(true),
    /** Is a part of it, as a ministry of its government. */
    PART(true),
    /** Is one of several members; none of them controls the joint body, nor it them. */
    MEMBER(false),
    /** Was with it. */
    FORMER(false),
    /** Takes its money. */
    FUNDED(false),
    /** Is allied with it. */
    ALLY(false);

    private final boolean controls;

    Role(boolean controls) {
        this.controls = controls;
    }

    /** Whether the other party controls this source's voice. */
    public boolean controls() {
        return controls;
    }
}
