package org.gainsay.corroboration;

import java.util.List;
import java.util.Map;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Corroboration.Side;
import org.gainsay.assessment.Joined;
import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/**
 * An origin with the first of its items.
 *
 * @param statements how many items it has
 * @param items the strongest of them, then by statement
 * @param sentences what it says on its sides, in words
 */
record ShownOrigin(
        String origin,
        @Nullable Side supports,
        @Nullable Side denies,
        long statements,
        List<Assessment.Weighed> items,
        List<Joined> joinedBy,
        Map<Stance, String> sentences) {

    /** Keeps copies. */
    ShownOrigin {
        items = List.copyOf(items);
        joinedBy = List.copyOf(joinedBy);
        sentences = Map.copyOf(sentences);
    }
}
