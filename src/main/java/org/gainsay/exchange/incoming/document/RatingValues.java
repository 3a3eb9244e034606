package org.gainsay.exchange.incoming.document;

import java.util.regex.Pattern;
import org.gainsay.exchange.incoming.document.LinkedData.At;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Pointers;
import org.jspecify.annotations.Nullable;

/** The rating of a fact-check: its label and its numbers as they are printed. */
final class RatingValues {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}([.,]\\d{1,20})?");
    private static final int LONGEST_NUMBER = 40;

    private final LinkedData data;
    private final At of;
    private final Noted noted;
    private final Checked checked;

    RatingValues(LinkedData data, At of, Noted noted) {
        this.data = data;
        this.of = of;
        this.noted = noted;
        this.checked = new Checked(noted);
    }

    /** Null: there is none, or none that could be read. */
    Item.@Nullable Rating read() {
        At at = data.first(of, "reviewRating");
        if (data.all(of, "reviewRating").size() > 1) {
            noted.say(Pointers.to(of.pointer(), "reviewRating"), ErrorCode.TOO_MANY, "The first of several is taken.");
        }
        if (at == null) {
            noted.say(
                    Pointers.to(of.pointer(), "reviewRating"),
                    ErrorCode.REQUIRED,
                    "There is no rating: taken as context, and listed for an editor.");
            return null;
        }
        if (!at.json().isObject() || at.json().has("@value")) {
            String said = checked.text(at.pointer(), checked.said(at), Checked.WORDS);
            return said == null
                    ? null
                    : isNumber(said) ? rating(null, said, null, null) : rating(said, null, null, null);
        }
        At named = data.first(at, "alternateName", "name", "ratingExplanation");
        String label = checked.text(named == null ? at.pointer() : named.pointer(), checked.said(named), Checked.WORDS);
        String value = number(at, "ratingValue");
        if (value != null && !isNumber(value)) {
            // A rating in words stands where its number belongs.
            label = label == null ? value : label;
            value = null;
        }
        String best = number(at, "bestRating");
        String worst = number(at, "worstRating");
        if (best != null && best.equals(worst)) {
            // As many write who have no scale.
            return rating(label, null, null, null);
        }
        return rating(label, value, best, worst);
    }

    private static Item.@Nullable Rating rating(
            @Nullable String label, @Nullable String value, @Nullable String best, @Nullable String worst) {
        return label == null && value == null ? null : new Item.Rating(label, value, best, worst);
    }

    private @Nullable String number(At at, String name) {
        At given = data.first(at, name);
        String said = checked.text(given == null ? at.pointer() : given.pointer(), checked.said(given), Checked.NAME);
        if (said == null || name.equals("ratingValue") || isNumber(said)) {
            return said;
        }
        noted.say(Pointers.to(at.pointer(), name), ErrorCode.MALFORMED, "Here a number belongs; left out.");
        return null;
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    }

    /** Its numbers in words; null: there are none. */
    static @Nullable String numbers(Item.Rating rating) {
        String value = rating.value();
        if (value == null) {
            return null;
        }
        return "Rated " + value
                + (rating.worst() == null ? "" : ", the worst being " + rating.worst())
                + (rating.best() == null ? "" : ", the best being " + rating.best());
    }
}
