package org.gainsay.ledger;

import java.util.List;

/**
 * What came of an act.
 *
 * @param result what the act answers
 * @param replayed whether it was done by an earlier request under the same key
 * @param effects what came of it beside the result; nothing where it was replayed
 * @param written what was written, for those who listen; nothing where it was replayed or tried only
 */
public record Outcome<T>(T result, boolean replayed, Effects effects, List<Written> written) {

    /** Keeps a copy. */
    public Outcome {
        written = List.copyOf(written);
    }
}
