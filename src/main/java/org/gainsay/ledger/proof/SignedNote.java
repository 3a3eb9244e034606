package org.gainsay.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/** A text with signatures below it, as C2SP signed-note has it. */
public final class SignedNote {

    private static final String MARK = "\u2014 ";

    private SignedNote() {}

    /** A text with a signature; the text ends with a newline. */
    static String write(String text, VerifierKey key, byte[] signature) {
        byte[] id = key.id();
        byte[] signed = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, signed, id.length, signature.length);
        return text + "\n" + MARK + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /** The text of a note that a key has signed; signatures by other keys are passed over. */
    public static String open(String note, VerifierKey key) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new BadProof("this is no signed note: a text, a blank line and signatures are expected");
        }
        String text = note.substring(0, blank + 1);
        String start = MARK + key.name() + " ";
        for (String line : note.substring(blank + 2).split("\n")) {
            if (line.startsWith(start) && signed(text, line.substring(start.length()), key)) {
                return text;
            }
        }
        throw new BadProof("the note has no valid signature by " + key.name());
    }

    private static boolean signed(String text, String base64, VerifierKey key) {
        try {
            byte[] signed = Base64.getDecoder().decode(base64);
            byte[] id = key.id();
            return signed.length > id.length
                    && Arrays.equals(Arrays.copyOf(signed, id.length), id)
                    && key.signed(text.getBytes(UTF_8), Arrays.copyOfRange(signed, id.length, signed.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
