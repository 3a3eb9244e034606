package org.gainsay.ledger;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.gainsay.http.Sha256;

/** Digests of JSON that do not hang on how it happens to be written. */
public final class Digest {

    private Digest() {}

    /** SHA-256 of the RFC 8785 form of a JSON object, in hex. */
    public static String ofJson(String object) {
        try {
            return Sha256.hex(new JsonCanonicalizer(object).getEncodedUTF8());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }
}
