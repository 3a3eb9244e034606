package org.gainsay.source.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gainsay.http.Sha256;

/**
 * The desk's key to who its sealed sources are: two random keys, one of which wraps the key that each record is encrypted
 * with, the other of which makes digests of requests that nobody without it can guess at.
 *
 * <p>There is deliberately no digest by which two records of one name could be found: it would tell whoever has it whether
 * a guess at a name is right.
 */
final class IdentityKey {

    private static final String START = "gainsay-identity-key-1 ";
    private static final int HALF = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Lengths are filled up to a multiple of this, as the length of a ciphertext tells that of a name. */
    private static final int BLOCK = 512;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] secret;

    private IdentityKey(byte[] secret) {
        this.secret = secret;
    }

    static IdentityKey make() {
        return new IdentityKey(random(2 * HALF));
    }

    /** Reads what {@link #text} wrote; refuses anything else. */
    static IdentityKey parse(String text) throws InvalidKeyException {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip().substring(START.length()));
            if (text.startsWith(START) && secret.length == 2 * HALF) {
                return new IdentityKey(secret);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException noKey) {
            // Nor may what it holds be told: it may be another secret.
        }
        throw new InvalidKeyException("no identity key");
    }

    String text() {
        return START + Base64.getEncoder().encodeToString(secret) + "\n";
    }

    /** By which an identity tells which key it takes. */
    String fingerprint() {
        return Sha256.hex(secret).substring(0, 16);
    }

    /** A digest that only who has the key can make. */
    byte[] digest(byte[] of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, HALF, HALF, "HmacSHA256"));
            return mac.doFinal(of);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Encrypts an identity for one version of one source, under a key and a nonce of its own. */
    SealedIdentity seal(NewIdentity identity, UUID source, int version, Instant at) {
        try {
            SecretKey own = new SecretKeySpec(random(HALF), "AES");
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, wrapping());
            byte[] nonce = random(NONCE);
            byte[] ciphertext = gcm(Cipher.ENCRYPT_MODE, own, nonce, source, version, padded(identity));
            return new SealedIdentity(
                    source,
                    version,
                    at,
                    fingerprint(),
                    HEX.formatHex(wrap.wrap(own)),
                    HEX.formatHex(nonce),
                    HEX.formatHex(ciphertext));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Decrypts one; refuses one of another key, row or content. */
    NewIdentity open(SealedIdentity sealed) throws GeneralSecurityException {
        if (!sealed.key().equals(fingerprint())) {
            throw new InvalidKeyException("sealed with the key " + sealed.key() + ", this is " + fingerprint());
        }
        Cipher unwrap = Cipher.getInstance("AESWrap");
        unwrap.init(Cipher.UNWRAP_MODE, wrapping());
        SecretKey own = (SecretKey) unwrap.unwrap(HEX.parseHex(sealed.wrappedKey()), "AES", Cipher.SECRET_KEY);
        byte[] text = gcm(
                Cipher.DECRYPT_MODE,
                own,
                HEX.parseHex(sealed.nonce()),
                sealed.source(),
                sealed.version(),
                HEX.parseHex(sealed.ciphertext()));
        try {
            return JSON.readValue(text, NewIdentity.class);
        } catch (IOException e) {
            throw new IllegalStateException("only identities are sealed", e);
        }
    }

    private SecretKey wrapping() {
        return new SecretKeySpec(secret, 0, HALF, "AES");
    }

    private static byte[] gcm(int mode, SecretKey key, byte[] nonce, UUID source, int version, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(SealedIdentity.boundTo(source, version));
        return cipher.doFinal(text);
    }

    /** As JSON, with blanks behind it. */
    private static byte[] padded(NewIdentity identity) {
        try {
            byte[] text = JSON.writeValueAsBytes(identity);
            byte[] padded = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
            Arrays.fill(padded, text.length, padded.length, (byte) ' ');
            return padded;
        } catch (IOException e) {
            throw new IllegalStateException("an identity is three texts", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES, HMAC and SHA-256", e);
    }
}
