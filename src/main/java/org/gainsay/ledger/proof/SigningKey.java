package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key that signs notes, written as Go's note package writes one: PRIVATE+KEY+NAME+ID+SEED. */
public final class SigningKey {

    private static final String START = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final PrivateKey secret;

    private SigningKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /** Makes a key whose name begins so, and goes on with a digest of the key, so that no two journals have one name. */
    public static SigningKey make(String beginning) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String name =
                    beginning + Hash.sha256(pair.getPublic().getEncoded()).hex().substring(0, 16);
            return new SigningKey(VerifierKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 has Ed25519", e);
        }
    }

    /** The same key under its name and what follows: what one signs is not signed by the other. */
    public SigningKey under(String suffix) {
        return new SigningKey(verifier.under(suffix), secret);
    }

    /** Two lines: the secret, and the verifier key, as a platform cannot tell the one from the other. */
    public String secretText() {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        byte[] typed = new byte[1 + seed.length];
        typed[0] = VerifierKey.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return START + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n" + verifier + "\n";
    }

    /** Reads what {@link #secretText} wrote, and tries it, so that a damaged key signs nothing. */
    public static SigningKey parse(String secretText) {
        try {
            String[] lines = secretText.strip().split("\n");
            VerifierKey verifier = VerifierKey.parse(lines[lines.length - 1]);
            String[] parts = lines[0].substring(START.length()).split("\\+", 3);
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
            SigningKey key = new SigningKey(verifier, secret);
            SignedNote.open(key.sign("try\n"), verifier);
            return key;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new BadProof("this is no signing key: PRIVATE+KEY+… and its verifier key are expected, a line each");
        }
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a text that ends with a newline. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return SignedNote.write(text, verifier, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of ours signs", e);
        }
    }
}
