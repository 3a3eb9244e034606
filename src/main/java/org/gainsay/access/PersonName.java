package org.gainsay.access;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gainsay.http.Sha256;

/**
 * A person as the journal names it: person:SUBJECT@ISSUER. The provider never gives a subject to anybody else, while
 * names and addresses change and are given again. The issuer is there in full, without https://, as one host may have
 * several, each with subjects of its own.
 */
final class PersonName {

    private static final String KIND = "person:";
    private static final String HASHED = "~";
    private static final String HTTPS = "https://";
    private static final int LONGEST = 200;

    /** What can be read and copied wherever the journal is shown; what divides a name further down is not in it. */
    private static final Pattern PLAIN_SUBJECT = Pattern.compile("[A-Za-z0-9._@|:+/=-]+");

    private static final Pattern PLAIN_ISSUER = Pattern.compile("[A-Za-z0-9._:/-]+");

    private PersonName() {}

    static String of(String issuer, String subject) {
        String host = issuer.startsWith(HTTPS) ? issuer.substring(HTTPS.length()) : issuer;
        boolean shown = PLAIN_ISSUER.matcher(host).matches();
        String plain = KIND + subject + "@" + host;
        if (shown && PLAIN_SUBJECT.matcher(subject).matches() && plain.length() <= LONGEST) {
            return plain;
        }
        // Any other is as stable and as much its own by its digest, and nothing that was made to mislead is shown.
        String digest = KIND + HASHED + digest(host, subject);
        String hashed = digest + "@" + host;
        return shown && hashed.length() <= LONGEST ? hashed : digest;
    }

    private static String digest(String host, String subject) {
        // With the length before it, no end of the one is taken for a beginning of the other.
        String both = host.length() + ":" + host + subject;
        // An encoder would make halves of characters all the same.
        ByteBuffer bytes = ByteBuffer.allocate(both.length() * Character.BYTES);
        bytes.asCharBuffer().put(both);
        return HexFormat.of().formatHex(Sha256.of(bytes.array()));
    }
}
