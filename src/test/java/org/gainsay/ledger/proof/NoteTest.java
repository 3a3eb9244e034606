package org.gainsay.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and keys are those of C2SP, so that anybody's tools read them. */
class NoteTest {

    /** The example of Go's golang.org/x/mod/sumdb/note. */
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String NOTE = TEXT + "\n\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void aNoteIsSignedAsGoSignsIt() {
        SigningKey key = SigningKey.parse(SECRET + "\n" + KEY + "\n");
        assertThat(key.sign(TEXT)).isEqualTo(NOTE);
        assertThat(key.verifier()).hasToString(KEY);
        assertThat(key.secretText()).isEqualTo(SECRET + "\n" + KEY + "\n");
    }

    @Test
    void aNoteOpensWithItsKeyAlone() {
        assertThat(SignedNote.open(NOTE, VerifierKey.parse(KEY))).isEqualTo(TEXT);
        String cosigned = NOTE + "\u2014 witness.example " + "AAAA".repeat(24) + "\n";
        assertThat(SignedNote.open(cosigned, VerifierKey.parse(KEY))).isEqualTo(TEXT);
        VerifierKey other = SigningKey.make("PeterNeumann").verifier();
        assertThatThrownBy(() -> SignedNote.open(NOTE, other)).isInstanceOf(BadProof.class);
        assertThatThrownBy(() -> SignedNote.open(NOTE.replace("don't", "do"), VerifierKey.parse(KEY)))
                .isInstanceOf(BadProof.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "text\n", "text\n\nPeterNeumann x08go\n", "text\n\n\u2014 PeterNeumann !\n"})
    void whatIsNoNoteDoesNotOpen(String note) {
        assertThatThrownBy(() -> SignedNote.open(note, VerifierKey.parse(KEY))).isInstanceOf(BadProof.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcxQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+!"
            })
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(BadProof.class);
        assertThatThrownBy(() -> SigningKey.parse(SECRET + "\n" + key)).isInstanceOf(BadProof.class);
    }

    @Test
    void aKeyThatDoesNotSignForItsPublicHalfIsRefused() {
        String other = SigningKey.make("x").verifier().toString();
        assertThatThrownBy(() -> SigningKey.parse(SECRET + "\n" + other)).isInstanceOf(BadProof.class);
    }

    @Test
    void aCheckpointIsOriginSizeAndRoot() {
        Checkpoint checkpoint = new Checkpoint("example.com/journal", 7, Hash.empty());
        assertThat(checkpoint.text())
                .isEqualTo("example.com/journal\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n7\n", "a\n07\nx\n", "a\n-1\nx\n", "\n7\nx\n", "a\n7\nAAAA\n", "a\n7\n!\n"})
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(BadProof.class);
    }
}
