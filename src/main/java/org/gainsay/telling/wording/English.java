package org.gainsay.telling.wording;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.assessment.WorldTime;
import org.gainsay.telling.PlainText;

/** Numbers, capitals and quotations as they are printed. */
final class English {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final int INLINE = 240;
    private static final int HEADLINE = 120;
    private static final Pattern MORE_THAN_A_SENTENCE = Pattern.compile(".*([.?!:;]\\s.*|[?!:;]|[“”\"].*)");

    private static final Pattern TIME =
            Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{2})(-(?<day>\\d{2})(T(?<clock>\\d{2}:\\d{2})[^Z+-]*)?)?)?"
                    + "(?<zone>Z|[+-]\\d{2}:\\d{2})?");

    private English() {}

    static String number(long n) {
        return n >= 0 && n < NUMBERS.size() ? NUMBERS.get((int) n) : String.format(Locale.ROOT, "%,d", n);
    }

    static String count(long n, String one) {
        return number(n) + " " + one + (n == 1 ? "" : "s");
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Whether a claim can be told as a part of a sentence. */
    static boolean inline(String claim) {
        String line = bare(claim);
        return !line.isEmpty()
                && line.length() <= INLINE
                && !MORE_THAN_A_SENTENCE.matcher(line).matches();
    }

    /** In one line, without its full stop. */
    static String bare(String claim) {
        String line = PlainText.oneLine(claim);
        return line.endsWith(".") && !line.endsWith("..") ? line.substring(0, line.length() - 1) : line;
    }

    /** With a full stop, unless it ends in a quotation that has one. */
    static String closed(String sentence) {
        return sentence.matches("(?s).*[.?!…]”") ? sentence : sentence + ".";
    }

    /** A deadline after "by": what is less precise than a day has its end for it. */
    static String until(WorldTime deadline) {
        Matcher time = TIME.matcher(deadline.said());
        if (!time.matches()) {
            return deadline.said();
        }
        String month = time.group("month") == null
                ? ""
                : Month.of(Integer.parseInt(time.group("month"))).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
        if (time.group("day") == null) {
            return "the end of " + month + time.group("year");
        }
        String day = Integer.parseInt(time.group("day")) + " " + month + time.group("year");
        if (time.group("clock") == null) {
            return day;
        }
        String zone = time.group("zone");
        return time.group("clock") + (zone.equals("Z") ? " UTC" : " (UTC" + zone + ")") + " on " + day;
    }

    /** In quotation marks of its own. */
    static String quoted(String claim) {
        return "“" + Phrase.unquoted(PlainText.oneLine(claim)) + "”";
    }

    /** For a headline: whole if it is short, else its beginning, marked as such. */
    static String headline(String claim) {
        String line = bare(claim);
        return inline(claim) && line.length() <= HEADLINE
                ? line
                : "“" + Phrase.unquoted(PlainText.shortened(line, HEADLINE)) + "”";
    }
}
