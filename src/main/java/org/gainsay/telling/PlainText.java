package org.gainsay.telling;

import java.util.regex.Pattern;

/** Somebody's words made fit for one line of somebody else's. */
public final class PlainText {

    /**
     * What shows nothing but moves or hides what stands beside it: controls, marks of direction, and the like. The two
     * joiners stay, as Persian and many Indian scripts are spelt with them.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

    private PlainText() {}

    /** In one line, without characters that are not seen. */
    public static String oneLine(String text) {
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** In one line of at most so many characters, cut at a blank where there is one near. */
    public static String shortened(String text, int most) {
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, most - 1));
        int blank = head.lastIndexOf(' ');
        return (blank > head.length() * 2 / 3 ? head.substring(0, blank) : head).stripTrailing() + "…";
    }
}
