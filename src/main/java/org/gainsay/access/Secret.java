package org.gainsay.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.gainsay.http.Sha256;

/** What a token is in the hands of its holder: 256 random bits, with a prefix by which scanners for secrets know it. */
final class Secret {

    private static final String PREFIX = "gsy_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String make() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether it says that it is one, good or not. */
    static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /** What is kept of it. Nobody guesses 256 bits, so that a plain hash keeps it well. */
    static byte[] sha256(String secret) {
        return Sha256.of(secret.getBytes(US_ASCII));
    }
}
