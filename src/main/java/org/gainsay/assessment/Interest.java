package org.gainsay.assessment;

/** How an item stands to the interest of those who say it. */
public enum Interest {
    /** They gain nothing by being believed. */
    DISINTERESTED,
    /** They would rather it were not so: an admission. */
    AGAINST_INTEREST,
    /** They gain by being believed. */
    SELF_SERVING
}
