package org.gainsay.exchange.incoming.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Sha256;
import org.gainsay.statement.WebAddress;
import org.jspecify.annotations.Nullable;

/** Lets through what a ledger can store, and notes what it cannot. */
final class Checked {

    static final int NAME = 500;
    static final int TITLE = 1_000;
    static final int CLAIM = 4_000;
    static final int WORDS = 20_000;

    /** As long as an id of another system may be. */
    private static final int ID = 500;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST_LANGUAGE = 100;

    private final Noted noted;

    Checked(Noted noted) {
        this.noted = noted;
    }

    /** The text of a value of linked data; null where there is none. */
    @Nullable
    String said(LinkedData.@Nullable At at) {
        String text = LinkedData.text(at);
        if (at != null && text == null) {
            noted.say(at.pointer(), ErrorCode.WRONG_TYPE, "Here a text belongs; left out.");
        }
        return text;
    }

    /** The same of an address. */
    @Nullable
    String address(LinkedData data, LinkedData.@Nullable At at) {
        String address = data.address(at);
        if (at != null && address == null) {
            noted.say(at.pointer(), ErrorCode.WRONG_TYPE, "Here an address belongs; left out.");
        }
        return address;
    }

    /** A text without blanks around it; null where there is none that can be stored. */
    @Nullable
    String text(String pointer, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (!isStorable(stripped)) {
            noted.say(
                    pointer,
                    ErrorCode.FORBIDDEN_CHARACTER,
                    "It has U+0000 or half of a surrogate pair, which cannot be stored; left out.");
            return null;
        }
        if (stripped.length() > longest) {
            noted.say(pointer, ErrorCode.TOO_LONG, "It is longer than " + longest + " characters; left out.");
            return null;
        }
        return stripped;
    }

    @Nullable
    String url(String pointer, @Nullable String text) {
        String url = text(pointer, text, WORDS);
        if (url == null || WebAddress.Validator.isAddress(url)) {
            return url;
        }
        noted.say(
                pointer,
                ErrorCode.MALFORMED,
                "This is no http or https address with a host, without a user and of at most 2,000 characters; left out.");
        return null;
    }

    @Nullable
    String time(String pointer, @Nullable String text) {
        String said = text(pointer, text, NAME);
        String time = said == null ? null : Times.read(said);
        if (said != null && time == null) {
            noted.say(pointer, ErrorCode.MALFORMED_TIME, "This is no year, month, date or time; left out.");
        }
        return time;
    }

    @Nullable
    String language(String pointer, @Nullable String text) {
        String tag = text(pointer, text, WORDS);
        // As Java and many a content system write it.
        String language = tag == null ? null : tag.replace('_', '-');
        if (language == null
                || language.length() <= LONGEST_LANGUAGE
                        && LANGUAGE.matcher(language).matches()) {
            return language;
        }
        noted.say(pointer, ErrorCode.MALFORMED, "This is no BCP 47 tag; left out.");
        return null;
    }

    /** An id in another system: as it is where that is short and plain, else its digest. */
    static String id(String text) {
        return text.length() <= ID && isStorable(text) && !text.isBlank()
                ? text
                : "sha256-" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
