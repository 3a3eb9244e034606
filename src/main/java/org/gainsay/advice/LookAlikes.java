package org.gainsay.advice;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are spelt with letters of two alphabets that look alike, so that they are not the words that they seem to
 * be. A word wholly of another alphabet is none, whatever it looks like.
 */
final class LookAlikes {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Set<UnicodeScript> ALPHABETS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN);

    /** Cyrillic, Greek and Armenian letters that are printed like a Latin one; the Greek mu and omega of units are none. */
    private static final Set<Integer> LATIN_LOOKING =
            points("\u0430\u0435\u0456\u0458\u043E\u0440\u0441\u0443\u0445\u0455\u0501\u051B\u051D\u04BB\u04CF\u0461"
                    + "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u04AE\u050C\u051A\u051C"
                    + "\u03BF\u03BD\u03C1\u03B9\u03BA\u03C5\u03B1\u03B3\u03F2\u03F3"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03F9\u037F"
                    + "\u0585\u057D\u0578\u0570\u0581\u0555\u054D\u053C\u054F");

    private LookAlikes() {}

    /** A word, and its letters of the alphabet that most of it is not in. */
    record Word(String printed, List<Integer> strange) {}

    /** The first such word of a text; an empty list where there is none. */
    static List<Word> in(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            List<Integer> strange = strange(words.group());
            if (!strange.isEmpty()) {
                return List.of(new Word(words.group(), strange));
            }
        }
        return List.of();
    }

    private static List<Integer> strange(String word) {
        List<Integer> latin = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        word.codePoints()
                .filter(c -> ALPHABETS.contains(UnicodeScript.of(c)))
                .forEach(c -> (UnicodeScript.of(c) == UnicodeScript.LATIN ? latin : others).add(c));
        if (latin.isEmpty() || others.stream().noneMatch(LATIN_LOOKING::contains)) {
            return List.of();
        }
        return (others.size() <= latin.size() ? others : latin)
                .stream().distinct().toList();
    }

    private static Set<Integer> points(String letters) {
        return Set.copyOf(new HashSet<>(letters.codePoints().boxed().toList()));
    }
}
