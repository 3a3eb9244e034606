package org.gainsay.statement;

import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/** What a speaker did by speaking. */
public enum SpeechAct {
    /** Says that something is so. */
    ASSERTS,
    /** Makes its own act known. */
    ANNOUNCES,
    /** Says that what others said is so. */
    CONFIRMS,
    /** Says that it is not so. */
    DENIES,
    /** Says that a part of it is not so. */
    DENIES_IN_PART,
    /** Answers without saying either. */
    NEITHER_CONFIRMS_NOR_DENIES,
    /** Says that there will be no comment. */
    DECLINES_TO_COMMENT,
    /** Was asked, and let the deadline pass. */
    DID_NOT_RESPOND,
    /** Looked for evidence and found none; that is no denial. */
    FINDS_NO_EVIDENCE,
    /** Takes back an earlier statement. */
    RETRACTS,
    /** Corrects an earlier statement. */
    CORRECTS,
    /** Passes on what another said. */
    RELAYS;

    /** What a statement by this act does to a claim, unless the editor chooses otherwise; null: as its parent does. */
    public @Nullable Stance defaultStance() {
        return switch (this) {
            case ASSERTS, ANNOUNCES, CONFIRMS -> Stance.SUPPORTS;
            case DENIES -> Stance.DENIES;
            case NEITHER_CONFIRMS_NOR_DENIES, DECLINES_TO_COMMENT, DID_NOT_RESPOND ->
                Stance.NEITHER_CONFIRMS_NOR_DENIES;
            case DENIES_IN_PART, FINDS_NO_EVIDENCE, RETRACTS, CORRECTS -> Stance.CONTEXT;
            case RELAYS -> null;
        };
    }
}
