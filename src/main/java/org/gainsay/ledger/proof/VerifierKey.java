package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a signing key, as C2SP signed-note writes it: NAME+ID+KEY, of an Ed25519 key. */
public final class VerifierKey {

    static final byte ED25519 = 1;
    private static final int ID_LENGTH = 4;

    /** What an X.509 encoding of an Ed25519 key has before its 32 bytes: RFC 8410. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;

    VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw.clone();
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    VerifierKey under(String suffix) {
        return new VerifierKey(name + suffix, raw);
    }

    /** Reads NAME+ID+KEY, and checks that the id is that of name and key. */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] key = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (key.length == 1 + Hash.LENGTH && key[0] == ED25519) {
                VerifierKey read = new VerifierKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
                if (read.toString().equals(text.strip())) {
                    return read;
                }
            }
        } catch (IllegalArgumentException e) {
            // Answered below, as any other text that is no key.
        }
        throw new BadProof("this is no verifier key: NAME+ID+KEY of an Ed25519 key is expected");
    }

    /** Whose signature it is. */
    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256(name || 0x0A || 0x01 || key). */
    byte[] id() {
        byte[] hash = Hash.sha256((name + "\n").getBytes(UTF_8), typed()).bytes();
        return Arrays.copyOf(hash, ID_LENGTH);
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return typed;
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
