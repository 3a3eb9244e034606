package org.gainsay.assessment;

/** The state of a claim's evidence. It never says true or false. */
public enum Status {
    /** Nothing bears on it. */
    UNSOURCED("no statement on record supports or denies it"),
    /** One origin supports it, nobody denies it. */
    SINGLE_SOURCE("one origin supports it and nobody denies it"),
    /** Supported, but not by two independent origins that count. */
    UNCORROBORATED("several voices support it, but not as independent origins that count; nobody denies it"),
    /** At least two independent origins, or verified evidence, support it. */
    CORROBORATED("independent origins or verified evidence support it, and no denial of comparable weight stands"),
    /** Denied by interested or weak deniers only. */
    DENIED("it is denied, by interested or weak deniers only, and it is not corroborated"),
    /** An origin without a stake denies it; what supports it is weak or interested. */
    CONTRADICTED("an origin without a stake denies it, and what supports it is weak or interested"),
    /** Origins that count stand on both sides. */
    DISPUTED("origins that count stand on both sides"),
    /** Verified evidence denies it. */
    REFUTED("verified evidence denies it"),
    /** What supported it was withdrawn. */
    RETRACTED("what supported it has been withdrawn");

    private final String meaning;

    Status(String meaning) {
        this.meaning = meaning;
    }

    /** One clause in plain words, to be read after the claim. */
    public String meaning() {
        return meaning;
    }
}
