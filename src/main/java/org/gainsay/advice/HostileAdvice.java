package org.gainsay.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Legible;
import org.gainsay.claim.Claim;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.WarningCode;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Names, claims and words that are not what they look like. They are stored as given. */
final class HostileAdvice {

    private static final int NAMED = 6;
    private static final int SHOWN = 40;

    private HostileAdvice() {}

    /** About what a record says by itself; each member once. */
    static Stream<Advice> about(Recorded record) {
        List<Advice> advice = new ArrayList<>();
        if (record instanceof Source source) {
            look(advice, record, "/name", source.name());
            look(advice, record, "/title", source.title());
            each(advice, record, "/aliases/", source.aliases());
        } else if (record instanceof Claim claim) {
            look(advice, record, "/text", claim.text());
            each(advice, record, "/topics/", claim.topics());
        } else if (record instanceof Statement said) {
            look(advice, record, "/text", said.text());
            look(advice, record, "/translation", said.translation());
        } else if (record instanceof Publication publication) {
            look(advice, record, "/title", publication.title());
            look(advice, record, "/byline", publication.byline());
            look(advice, record, "/wireCredit", publication.wireCredit());
        }
        return advice.stream();
    }

    private static void each(List<Advice> advice, Recorded record, String pointer, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            look(advice, record, pointer + i, texts.get(i));
        }
    }

    private static void look(List<Advice> advice, Recorded record, String pointer, @Nullable String text) {
        if (text == null) {
            return;
        }
        List<Integer> unseen = Legible.unseen(text);
        List<LookAlikes.Word> words = LookAlikes.in(text);
        if (unseen.isEmpty() && words.isEmpty()) {
            return;
        }
        List<String> sentences = new ArrayList<>();
        if (!unseen.isEmpty()) {
            sentences.add("It has characters that are not seen, or that change how others are shown: " + named(unseen)
                    + ". It is stored as given; sentences leave them out.");
        }
        words.forEach(w -> sentences.add("The word “" + shown(w.printed())
                + "” mixes letters of two alphabets that look alike: " + named(w.strange()) + "."));
        advice.add(Advice.of(
                WarningCode.HOSTILE_TEXT,
                Advice.path(record),
                pointer,
                String.join(" ", sentences),
                null,
                record.id()));
    }

    private static String shown(String word) {
        return word.codePointCount(0, word.length()) <= SHOWN
                ? word
                : word.substring(0, word.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String named(List<Integer> points) {
        String first = points.stream()
                .limit(NAMED)
                .map(c -> String.format(Locale.ROOT, "U+%04X %s", c, Character.getName(c)))
                .collect(Collectors.joining(", "));
        return points.size() > NAMED ? first + " and " + (points.size() - NAMED) + " more" : first;
    }
}
