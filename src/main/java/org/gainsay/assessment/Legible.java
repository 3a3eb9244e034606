package org.gainsay.assessment;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Somebody's words made fit for a line of our own: nothing in them is there unseen, or moves what stands beside it. */
public final class Legible {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

    /** Letters and marks that show nothing, though they are no format characters: fillers, and the like. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** These are not spelt with joiners; in a word of theirs one is there to make it another word unseen. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN);

    private Legible() {}

    /** In one line, without characters that are not seen. */
    public static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        StringBuilder seen = new StringBuilder(text.length());
        for (int at = 0; at < points.length; at++) {
            if (Character.isISOControl(points[at]) || !isUnseen(points, at)) {
                seen.appendCodePoint(points[at]);
            }
        }
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** Most names are, and are asked for often. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    /**
     * The characters that are not seen, or that move what stands beside them; each once, in their order. Line ends and
     * tabs are none.
     */
    public static List<Integer> unseen(String text) {
        int[] points = text.codePoints().toArray();
        return IntStream.range(0, points.length)
                .filter(at -> isUnseen(points, at))
                .map(at -> points[at])
                .distinct()
                .boxed()
                .toList();
    }

    private static boolean isUnseen(int[] points, int at) {
        int point = points[at];
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.FORMAT -> !isSeen(point) && !joins(points, at) && !isOfFlag(points, at);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> BLANK_LETTERS.contains(point);
        };
    }

    /** Format characters that are drawn: signs around numbers in Arabic, Syriac and Kaithi. */
    private static boolean isSeen(int point) {
        return point >= 0x0600 && point <= 0x0605
                || point == 0x06DD
                || point == 0x070F
                || point == 0x0890
                || point == 0x0891
                || point == 0x08E2
                || point == 0x110BD
                || point == 0x110CD;
    }

    /** Whether it is a joiner where one belongs: in words of scripts that are spelt with it, and in emoji. */
    private static boolean joins(int[] points, int at) {
        if (points[at] != JOINER && points[at] != NON_JOINER || at == 0) {
            return false;
        }
        int before = points[at - 1];
        if (!WITHOUT_JOINERS.contains(UnicodeScript.of(before))) {
            return true;
        }
        return points[at] == JOINER && isOfEmoji(before) && at + 1 < points.length && isOfEmoji(points[at + 1]);
    }

    private static boolean isOfEmoji(int point) {
        int type = Character.getType(point);
        return point == EMOJI_STYLE || type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    /** The flags of Scotland, Wales and others are a black one with unseen letters after it. */
    private static boolean isOfFlag(int[] points, int at) {
        int first = at;
        while (first > 0 && isTag(points[first])) {
            first--;
        }
        return isTag(points[at]) && points[first] == BLACK_FLAG;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }
}
