package org.gainsay.source.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.gainsay.http.Sha256;

/**
 * An identity as it is stored; bytes are in hex.
 *
 * @param version the version of the source that it came with
 * @param key the fingerprint of the key that it takes to read it
 * @param wrappedKey the record's own key, wrapped by that key
 */
record SealedIdentity(
        UUID source, int version, Instant at, String key, String wrappedKey, String nonce, String ciphertext) {

    private static final String FORM = "gainsay-identity-1";

    /** What the ciphertext is bound to: it opens in no other row. */
    static byte[] boundTo(UUID source, int version) {
        return (FORM + "\n" + source + "\n" + version).getBytes(UTF_8);
    }

    /** What the source's version commits to, as the view identity_seal computes it from the row. */
    String sha256() {
        String row = String.join(
                "\n",
                FORM,
                source.toString(),
                String.valueOf(version),
                String.valueOf(at.toEpochMilli()),
                key,
                wrappedKey,
                nonce,
                ciphertext);
        return Sha256.hex(row.getBytes(UTF_8));
    }
}
