package org.gainsay.telling;

import org.gainsay.assessment.Legible;

/** Somebody's words made fit for one line of somebody else's. */
public final class PlainText {

    private PlainText() {}

    /** In one line, without characters that are not seen. */
    public static String oneLine(String text) {
        return Legible.line(text);
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
