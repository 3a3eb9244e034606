package org.gainsay.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash, and the three ways in which the journal makes one. */
public final class Hash {

    /** The length in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;

    /** What the chain begins with: 32 zero bytes. */
    public static final Hash NOTHING_BEFORE = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash that was made before. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes");
        }
        return new Hash(bytes.clone());
    }

    /** A hash as proofs and checkpoints write it. */
    public static Hash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** The hash of a leaf of the tree: SHA-256(0x00 || data), RFC 9162 section 2.1.1. */
    public static Hash leaf(byte[] data) {
        return sha256(new byte[] {LEAF}, data);
    }

    /** The hash of an inner node: SHA-256(0x01 || left || right), RFC 9162 section 2.1.1. */
    public static Hash node(Hash left, Hash right) {
        return sha256(new byte[] {NODE}, left.bytes, right.bytes);
    }

    /** The root of the empty tree: SHA-256 of nothing, RFC 9162 section 2.1.1. */
    public static Hash empty() {
        return sha256();
    }

    /** The chain's next link: SHA-256(0x02 || link before || leaf hash); this ledger's own, apart from the tree's. */
    public static Hash link(Hash before, Hash leaf) {
        return sha256(new byte[] {LINK}, before.bytes, leaf.bytes);
    }

    static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As proofs and checkpoints write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As entries write it. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
