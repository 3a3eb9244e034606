package org.gainsay.http;

/** RFC 6901 pointers. */
public final class Pointers {

    private Pointers() {}

    /** The pointer of a member or an element: {@code to("/dossier", "sources", 3, "id")}. */
    public static String to(String parent, Object... steps) {
        StringBuilder pointer = new StringBuilder(parent);
        for (Object step : steps) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** What comes from a request may hold what no answer can: half a surrogate pair cannot be written in UTF-8. */
    static String printable(String text) {
        int bad = forbiddenAt(text);
        if (bad < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (; bad >= 0; bad = forbiddenAt(clean)) {
            clean.setCharAt(bad, '\uFFFD');
        }
        return clean.toString();
    }

    /** Where the first NUL or lone surrogate is; -1 where there is none. */
    static int forbiddenAt(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
