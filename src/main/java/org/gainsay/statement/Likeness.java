package org.gainsay.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a text stands, word for word, in another: the share of its runs of five words that the other has too. It
 * proposes, and never merges anything.
 *
 * @param runs the text's runs of five words
 */
public record Likeness(Set<String> runs) {

    private static final int LENGTH = 5;

    /** Fewer runs than these are chance: a name and a verb. */
    private static final int LEAST = 3;

    /** Keeps a copy. */
    public Likeness {
        runs = Set.copyOf(runs);
    }

    /** Of a text. */
    public static Likeness of(String text) {
        List<String> words = Words.of(text).folded();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + LENGTH)));
        }
        return new Likeness(runs);
    }

    /** The share of this text that stands in the other, from 0 to 1; 0 of a text too short to tell. */
    public double containedIn(Likeness other) {
        return share((int) runs.stream().filter(other.runs::contains).count());
    }

    /** The share that so many of its runs are, from 0 to 1; 0 of a text too short to tell. */
    public double share(int shared) {
        return runs.size() < LEAST ? 0 : (double) shared / runs.size();
    }
}
