package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody as an English sentence names them.
 *
 * @param words with the article, if they take one
 * @param headline without it, and without whom they speak for
 * @param plural whether they are several
 * @param relative the pronoun and the number of what the words end in, to which a relative clause is added
 */
record Phrase(String words, String headline, boolean plural, Relative relative) {

    /** What "which has" is of the words. */
    enum Relative {
        WHO_HAS("who has"),
        WHO_HAVE("who have"),
        WHICH_HAS("which has"),
        WHICH_HAVE("which have");

        private final String words;

        Relative(String words) {
            this.words = words;
        }

        static Relative of(boolean plural, boolean person) {
            return person ? (plural ? WHO_HAVE : WHO_HAS) : plural ? WHICH_HAVE : WHICH_HAS;
        }
    }

    Phrase(String words, boolean plural, boolean person) {
        this(words, words.startsWith("the ") ? words.substring(4) : words, plural, Relative.of(plural, person));
    }

    private static final int SHOWN = 4;
    private static final Pattern GOVERNMENT = Pattern.compile("the (.+) government");

    /** Who speaks for another; what is said of a stake is then said of the other. */
    Phrase speakingFor(Phrase party) {
        return new Phrase(words + ", speaking for " + party.words, headline, plural, party.relative);
    }

    boolean person() {
        return relative == Relative.WHO_HAS || relative == Relative.WHO_HAVE;
    }

    /**
     * Several as one: "the Russian and North Korean governments"; beyond the first few they are counted. Two whom the
     * same words describe are two.
     */
    static Phrase list(List<Phrase> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        List<Phrase> phrases = apart(all);
        boolean persons = phrases.stream().allMatch(Phrase::person);
        List<Matcher> governments =
                phrases.stream().map(p -> GOVERNMENT.matcher(p.words())).toList();
        if (phrases.size() <= SHOWN && governments.stream().allMatch(Matcher::matches)) {
            return new Phrase(
                    "the " + join(governments.stream().map(m -> m.group(1)).toList()) + " governments", true, false);
        }
        return new Phrase(
                join(phrases.stream().map(Phrase::words).toList()),
                join(phrases.stream().map(Phrase::headline).toList()),
                true,
                Relative.of(true, persons));
    }

    private static List<Phrase> apart(List<Phrase> all) {
        Map<Phrase, Integer> times = new LinkedHashMap<>();
        all.forEach(phrase -> times.merge(phrase, 1, Integer::sum));
        List<Phrase> phrases = new ArrayList<>();
        times.forEach((phrase, n) -> {
            phrases.add(phrase);
            int more = n - 1;
            if (more > 0) {
                String others = more == 1 ? "another so described" : English.number(more) + " others so described";
                phrases.add(new Phrase(others, more > 1, phrase.person()));
            }
        });
        return phrases;
    }

    private static String join(List<String> all) {
        if (all.size() > SHOWN) {
            int more = all.size() - SHOWN + 1;
            return String.join(", ", all.subList(0, SHOWN - 1)) + " and " + English.number(more) + " others";
        }
        int last = all.size() - 1;
        return String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** The beginning of a relative clause: "which has". */
    String whichHas() {
        return relative.words;
    }

    String their() {
        return person() || plural ? "their" : "its";
    }

    /** The verb in the form that fits. */
    String does(String one, String many) {
        return plural ? many : one;
    }

    static String unquoted(String text) {
        return text.replaceAll("[\"“”„«»]", "'");
    }
}
