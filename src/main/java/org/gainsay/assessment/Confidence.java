package org.gainsay.assessment;

/** Confidence in the likelihood, in the words of ICD 203. */
public enum Confidence {
    /** Too little, or origins that count on both sides. */
    LOW,
    /** Corroborated, much still uncertain. */
    MODERATE,
    /** Corroborated, with an uncertainty of at most a quarter. */
    HIGH
}
