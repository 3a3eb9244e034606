package org.gainsay.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where a list goes on: opaque, and good only for the list that it came from. */
public final class Cursor {

    private static final int MOST = 200;

    private Cursor() {}

    /** A cursor behind an entry of a list, which is described by its filters and its order. */
    public static String write(String entry, String list) {
        String plain = Integer.toHexString(list.hashCode()) + " " + entry;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The entry that a cursor lies behind; refuses what is no cursor, or one of another list. */
    public static String read(String cursor, String list) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int blank = plain.indexOf(' ');
            if (blank > 0 && plain.substring(0, blank).equals(Integer.toHexString(list.hashCode()))) {
                return plain.substring(blank + 1);
            }
        } catch (IllegalArgumentException e) {
            // Answered below, as any other text that is no cursor.
        }
        throw refused();
    }

    /** The same, read as what it is; refuses what cannot be, which nobody but a forger sends. */
    public static <T> T read(String cursor, String list, Function<String, T> as) {
        String entry = read(cursor, list);
        try {
            return as.apply(entry);
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.of(List.of(FieldError.parameter(
                "cursor",
                ErrorCode.BAD_PARAMETER,
                "Send next as the page before gave it, with the same filters; or leave it out to begin again.")));
    }

    /** Refuses a page size out of 1 to 200. */
    public static void refuseLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(
                    List.of(FieldError.parameter("limit", ErrorCode.BAD_PARAMETER, "Give a number from 1 to 200.")));
        }
    }
}
