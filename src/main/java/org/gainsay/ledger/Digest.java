package org.gainsay.ledger;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** Digests of JSON that do not hang on how it happens to be written. */
public final class Digest {

    private Digest() {}

    /** SHA-256 of the RFC 8785 form of a JSON object, in hex. */
    public static String ofJson(String object) {
        try {
            return HexFormat.of().formatHex(sha256(new JsonCanonicalizer(object).getEncodedUTF8()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
