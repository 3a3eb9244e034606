package org.gainsay.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a dossier.
 *
 * @param claim the claim's id
 * @param knownAt what was recorded after this is not used; absent: all of it is
 * @param saidBy what was said after this is not used; absent: all of it is
 * @param policy the numbers to compute with
 */
public record Question(
        String claim, @Nullable Instant knownAt, @Nullable Instant saidBy, Policy policy) {

    /** The claim as known now, under the standing policy. */
    public static Question now(String claim) {
        return new Question(claim, null, null, Policy.CORROBORATION_1);
    }
}
