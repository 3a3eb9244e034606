package org.gainsay.verdict.factcheck;

import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A statement by which a claim was made.
 *
 * @param saidAt when, as said
 * @param speaker the kind of who said it, where the name may be told; null: it may not, or nobody is known
 * @param url where it appeared
 */
record Appearance(
        String saidAt,
        @Nullable SourceKind speaker,
        @Nullable String name,
        @Nullable String url,
        @Nullable String title,
        @Nullable String outlet) {

    /** Whether it names who makes the claim. */
    boolean isSigned() {
        return speaker != null;
    }
}
