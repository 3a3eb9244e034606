package org.gainsay.statement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words of a text, as they compare: without case, accents, punctuation and articles. The database's function
 * {@code plain_words} does the same.
 *
 * @param printed each word as printed
 * @param folded the same words, folded
 */
public record Words(List<String> printed, List<String> folded) {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** Shorter names are words of their own in small letters: US, us. */
    private static final int TELLING = 4;

    /** Keeps copies. */
    public Words {
        printed = List.copyOf(printed);
        folded = List.copyOf(folded);
    }

    /** Of a text. */
    public static Words of(String text) {
        List<String> printed = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (String word : APART.split(text)) {
            String plain = fold(word);
            if (!plain.isEmpty() && !ARTICLES.contains(plain)) {
                printed.add(word);
                folded.add(plain);
            }
        }
        return new Words(printed, folded);
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** All of them in one line. */
    public String line() {
        return String.join(" ", folded);
    }

    /** Every run of at most so many words. */
    public List<String> runs(int most) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < folded.size(); from++) {
            for (int to = from + 1; to <= Math.min(folded.size(), from + most); to++) {
                runs.add(String.join(" ", folded.subList(from, to)));
            }
        }
        return runs;
    }

    /** Where a name stands in them as whole words; -1 where it does not. Short names count in capitals only. */
    public int find(Words name) {
        return find(name, at -> true);
    }

    /** The first place of a name that is acceptable. */
    public int find(Words name, Predicate<Integer> acceptable) {
        int size = name.folded.size();
        for (int at = 0; size > 0 && at + size <= folded.size(); at++) {
            if (folded.subList(at, at + size).equals(name.folded) && telling(at, size) && acceptable.test(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a name stands in them. */
    public boolean has(Words name) {
        return find(name) >= 0;
    }

    /** Whether any of these words stands in them. */
    public boolean hasAny(Set<String> words) {
        return folded.stream().anyMatch(words::contains);
    }

    private boolean telling(int at, int size) {
        String word = printed.get(at);
        return size > 1 || folded.get(at).length() >= TELLING || word.equals(word.toUpperCase(Locale.ROOT));
    }
}
