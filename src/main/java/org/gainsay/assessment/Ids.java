package org.gainsay.assessment;

import java.util.Comparator;

/** The order of ids: as UTF-8 bytes, whatever the platform or the database's collation. */
public final class Ids {

    /** Compares two ids as their UTF-8 bytes would compare; it breaks every tie of the computation. */
    public static final Comparator<String> ORDER = Ids::compare;

    private Ids() {}

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** In UTF-16 surrogates lie below U+E000..U+FFFF, in UTF-8 the characters that they encode lie above. */
    private static int rank(char c) {
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        return c <= Character.MAX_SURROGATE ? c + 0x10000 : c;
    }
}
