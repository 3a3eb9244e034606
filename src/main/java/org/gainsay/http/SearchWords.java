package org.gainsay.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gainsay.http.Match.Fragment;
import org.jspecify.annotations.Nullable;

/** The words that somebody looks for: all of them are to occur, the last one may be only begun. */
public final class SearchWords {

    private static final int LONGEST = 500;
    private static final int AROUND = 100;

    /** About as alike as the database wants words to be, by the share of three-letter pieces in common. */
    private static final double ALIKE = .3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;
    private final List<String> words;

    private SearchWords(String text) {
        this.text = text;
        this.words = words(text);
    }

    /** Reads {@code q}; refuses what has no word in it, or too much. */
    public static SearchWords parse(String q) {
        SearchWords words = new SearchWords(q.replace('\0', ' ').strip());
        if (q.length() > LONGEST || words.words.isEmpty()) {
            throw Refusal.of(List.of(FieldError.parameter(
                    "q",
                    ErrorCode.BAD_PARAMETER,
                    "Give words of letters or digits to look for, at most " + LONGEST + " characters.")));
        }
        return words;
    }

    /** The same where there may be none; refuses an order beside it, as what is found comes best first. */
    public static @Nullable SearchWords ifGiven(@Nullable String q, @Nullable String sort) {
        if (q != null && sort != null) {
            throw Refusal.of(List.of(FieldError.parameter(
                    "sort", ErrorCode.BAD_PARAMETER, "Leave it out where q is given: the best match comes first.")));
        }
        return q == null ? null : parse(q);
    }

    /** As it was given. */
    public String text() {
        return text;
    }

    /** All but the last word. */
    public String complete() {
        return String.join(" ", words.subList(0, words.size() - 1));
    }

    /** The last word, which may be only begun. */
    public String begun() {
        return words.get(words.size() - 1);
    }

    /**
     * A text that may have the words.
     *
     * @param statement the statement whose text it is; null where it is the record's own
     */
    public record Text(
            String member,
            @Nullable UUID statement,
            @Nullable String text) {}

    /** Where the words are in these texts; where none of them is, where something much like them is. */
    public List<Match> in(Collection<Text> texts) {
        List<Match> exact = matches(texts, this::wanted);
        return exact.isEmpty() ? matches(texts, this::alike) : exact;
    }

    /** Whether one of the words is in a text. */
    public boolean isIn(String text) {
        return !matches(List.of(new Text("", null, text)), this::wanted).isEmpty();
    }

    private static List<Match> matches(Collection<Text> texts, Predicate<String> is) {
        List<Match> matches = new ArrayList<>();
        for (Text searched : texts) {
            String text = searched.text() == null ? "" : searched.text();
            List<MatchResult> found =
                    WORD.matcher(text).results().filter(w -> is.test(w.group())).toList();
            if (!found.isEmpty()) {
                matches.add(new Match(searched.member(), searched.statement(), fragments(text, found)));
            }
        }
        return matches;
    }

    private static List<Fragment> fragments(String searched, List<MatchResult> found) {
        int start = boundary(searched, found.get(0).start() - AROUND);
        int end = boundary(searched, found.get(0).end() + 2 * AROUND);
        List<Fragment> fragments = new ArrayList<>();
        int at = start;
        for (MatchResult word : found) {
            if (word.end() <= end) {
                add(fragments, searched.substring(at, word.start()), null);
                add(fragments, word.group(), true);
                at = word.end();
            }
        }
        add(fragments, searched.substring(at, end), null);
        return fragments;
    }

    private static void add(List<Fragment> fragments, String part, @Nullable Boolean matched) {
        if (!part.isEmpty()) {
            fragments.add(new Fragment(part, matched));
        }
    }

    /** Within the text, and never between the halves of a character. */
    private static int boundary(String searched, int at) {
        int within = Math.max(0, Math.min(at, searched.length()));
        return within > 0 && within < searched.length() && Character.isLowSurrogate(searched.charAt(within))
                ? within - 1
                : within;
    }

    private boolean wanted(String word) {
        String folded = fold(word);
        return words.subList(0, words.size() - 1).contains(folded) || folded.startsWith(begun());
    }

    private boolean alike(String word) {
        Set<String> has = pieces(fold(word));
        return words.stream().anyMatch(w -> {
            Set<String> common = pieces(w);
            int all = common.size() + has.size();
            common.retainAll(has);
            return common.size() >= ALIKE * (all - common.size());
        });
    }

    private static Set<String> pieces(String word) {
        String padded = "  " + word + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return Arrays.asList(
                WORD.matcher(text).results().map(w -> fold(w.group())).toArray(String[]::new));
    }

    /** Without accents and in small letters; what is one letter in its script, as in Hangul, stays one. */
    static String fold(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
