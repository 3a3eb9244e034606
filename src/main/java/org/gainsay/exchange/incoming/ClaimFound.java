package org.gainsay.exchange.incoming;

/** How the claim was found that an item bears on. */
public enum ClaimFound {
    /** By its id here, or as the claim of an item that is here already. */
    BY_ID,
    /** By the id that another system has given it. */
    BY_EXTERNAL_ID,
    /** By its words: the same without case, accents, punctuation and articles, and in no other language. */
    BY_WORDS,
    /** There was none: it is recorded with the item. */
    CREATED
}
