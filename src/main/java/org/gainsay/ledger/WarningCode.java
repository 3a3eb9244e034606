package org.gainsay.ledger;

/** What a desk probably did not mean, or forgot. */
public enum WarningCode {
    /** The claim is denied, and nobody is recorded as having a stake in it. */
    NO_STAKE,
    /** A spokesperson or official speaks, and it is not recorded for whom. */
    NO_ON_BEHALF_OF,
    /** An unnamed speaker has no record of its own, so that nobody can tell it from others. */
    NO_SPEAKER,
    /** The speaker's name or title names a government or a company, and no affiliation says so. */
    NO_AFFILIATION,
    /** A body that several share is recorded as controlled by its members, so that their voices are one. */
    JOINT_BODY_CONTROLLED,
    /** The speaker announces its own act; that it speaks for itself takes nothing from it. */
    OWN_ACT,
    /** That no evidence was found is entered as a denial. */
    NO_EVIDENCE_AS_DENIAL,
    /** A denial of a part does not say which part. */
    NO_PART,
    /** The words are much like those of an earlier statement that it is not recorded as taken from. */
    PROBABLE_COPY,
    /** A document that nobody has verified weighs as much as an unnamed source. */
    NOT_VERIFIED,
    /** What a named speaker is reported to have said is entered as hearsay, which weighs nothing. */
    NAMED_SPEAKER_AS_HEARSAY,
    /** Another claim says much the same. */
    PROBABLE_DUPLICATE_CLAIM,
    /** Another source has much the same name. */
    PROBABLE_DUPLICATE_SOURCE,
    /** A name or a text has characters that are not seen, change how others are shown, or look like others. */
    HOSTILE_TEXT,
    /** The public will see the claim stand otherwise than the desk does, which keeps something about it to itself. */
    STANDS_OTHERWISE
}
