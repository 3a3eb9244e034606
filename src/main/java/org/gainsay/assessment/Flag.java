package org.gainsay.assessment;

/** Something a reader of a corroboration should know; in alphabetical order. */
public enum Flag {
    /** An admission stands although its holder has since denied it. */
    ADMISSION_TAKEN_BACK("an admission stands although its holder has since taken it back"),
    /** A party with a stake admits it. */
    ADMITTED("a party with a stake in it admits it"),
    /** Statements that cite each other in a circle were met. */
    CIRCULAR_REPORTING("some statements cite each other in a circle and count as hearsay"),
    /** Corroborated with a denial, or refuted with support. */
    CONTESTED("the other side is not silent"),
    /** All denial is weak or interested. */
    DENIAL_WEAK_OR_INTERESTED_ONLY("whoever denies it is interested, unreliable or only passing on hearsay"),
    /** A denial was withdrawn. */
    DENIAL_WITHDRAWN("a denial of it has been withdrawn"),
    /** Somebody was asked and neither confirmed nor denied. */
    NEITHER_CONFIRMED_NOR_DENIED("somebody was asked and neither confirmed nor denied it"),
    /** A holder changed its position; its earlier statements are left out. */
    POSITION_CHANGED("a party has changed its position, its earlier statements are left out"),
    /** One origin stands on both sides. */
    SPLIT_ORIGIN("one origin stands on both sides"),
    /** One holder said both at once. */
    STANCE_CONFLICT("one party said both things at once"),
    /** All support is weak or interested. */
    SUPPORT_WEAK_OR_INTERESTED_ONLY("whoever supports it is interested, unreliable or only passing on hearsay"),
    /** A supporting statement was withdrawn. */
    SUPPORT_WITHDRAWN("a statement that supported it has been withdrawn"),
    /** A side is corroborated by sources that nobody has rated. */
    UNRATED_SOURCES_ONLY("a side rests on sources alone that nobody has rated"),
    /** Verified evidence stands on a side. */
    VERIFIED_EVIDENCE("there is verified evidence");

    private final String meaning;

    Flag(String meaning) {
        this.meaning = meaning;
    }

    /** One clause in plain words. */
    public String meaning() {
        return meaning;
    }
}
