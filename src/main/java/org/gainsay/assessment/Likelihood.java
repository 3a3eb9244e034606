package org.gainsay.assessment;

/** How likely the claim is, judged by its evidence alone, in the words of ICD 203. */
public enum Likelihood {
    /** Uncertainty above a half, or low confidence. */
    CANNOT_BE_JUDGED("cannot be judged"),
    /** A support balance of at most .05. */
    ALMOST_NO_CHANCE("almost no chance"),
    /** At most .20. */
    VERY_UNLIKELY("very unlikely"),
    /** At most .45. */
    UNLIKELY("unlikely"),
    /** At most .55. */
    ROUGHLY_EVEN_CHANCE("roughly even chance"),
    /** At most .80. */
    LIKELY("likely"),
    /** At most .95. */
    VERY_LIKELY("very likely"),
    /** Above .95. */
    ALMOST_CERTAIN("almost certain");

    private final String words;

    Likelihood(String words) {
        this.words = words;
    }

    /** The published words. */
    public String words() {
        return words;
    }
}
