package org.gainsay.source.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is sealed is opened by its key, in its own row, and by nothing else. */
class IdentityKeyTest {

    private static final UUID SOURCE = UUID.fromString("01a20d4f-5799-7aa7-8487-397974856b1d");
    private static final Instant AT = Instant.parse("2026-11-24T11:27:13.853Z");
    private static final NewIdentity WHO = new NewIdentity("Ünnamed Persòn", "+1 555 0100", "Met twice.");

    private final IdentityKey key = IdentityKey.make();

    @Test
    void whatIsSealedIsOpenedAgainEvenByTheKeyAsItIsKept() throws GeneralSecurityException {
        SealedIdentity sealed = key.seal(WHO, SOURCE, 2, AT);
        assertThat(key.open(sealed)).isEqualTo(WHO);
        assertThat(IdentityKey.parse(key.text()).open(sealed)).isEqualTo(WHO);
        NewIdentity short_ = new NewIdentity("B", null, null);
        assertThat(key.open(key.seal(short_, SOURCE, 3, AT))).isEqualTo(short_);
        NewIdentity longest = new NewIdentity("ń".repeat(500), "c".repeat(1000), "n".repeat(4000));
        assertThat(key.open(key.seal(longest, SOURCE, 3, AT))).isEqualTo(longest);
    }

    @Test
    void equalNamesLookDifferentAndAnyNameAsLongAsAnother() {
        SealedIdentity one = key.seal(WHO, SOURCE, 2, AT);
        SealedIdentity other = key.seal(WHO, SOURCE, 2, AT);
        assertThat(one.ciphertext()).isNotEqualTo(other.ciphertext());
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
        assertThat(one.wrappedKey()).isNotEqualTo(other.wrappedKey());
        assertThat(one.sha256()).isNotEqualTo(other.sha256());
        assertThat(key.seal(new NewIdentity("B", null, null), SOURCE, 2, AT).ciphertext())
                .hasSameSizeAs(one.ciphertext());
    }

    @Test
    void ciphertextsCannotBeExchangedBetweenRows() {
        SealedIdentity one = key.seal(WHO, SOURCE, 2, AT);
        SealedIdentity other = key.seal(new NewIdentity("B", null, null), UUID.randomUUID(), 2, AT);
        Stream.of(
                        row(other.source(), 2, one.wrappedKey(), one.nonce(), one.ciphertext()),
                        row(SOURCE, 3, one.wrappedKey(), one.nonce(), one.ciphertext()),
                        row(SOURCE, 2, one.wrappedKey(), one.nonce(), other.ciphertext()),
                        row(SOURCE, 2, other.wrappedKey(), one.nonce(), one.ciphertext()),
                        row(SOURCE, 2, one.wrappedKey(), other.nonce(), one.ciphertext()),
                        row(SOURCE, 2, flipped(one.wrappedKey()), one.nonce(), one.ciphertext()),
                        row(SOURCE, 2, one.wrappedKey(), one.nonce(), flipped(one.ciphertext())))
                .forEach(row -> assertThatThrownBy(() -> key.open(row)).isInstanceOf(GeneralSecurityException.class));
    }

    private SealedIdentity row(UUID source, int version, String wrapped, String nonce, String ciphertext) {
        return new SealedIdentity(source, version, AT, key.fingerprint(), wrapped, nonce, ciphertext);
    }

    private static String flipped(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        bytes[bytes.length - 1] ^= 1;
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aWrongKeyIsNamed() {
        IdentityKey other = IdentityKey.make();
        assertThatThrownBy(() -> other.open(key.seal(WHO, SOURCE, 2, AT)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining(key.fingerprint())
                .hasMessageContaining(other.fingerprint());
    }

    @Test
    void whatIsNoKeyIsNotTakenForOneAndNotTold() {
        Stream.of(
                        "",
                        "secret",
                        "gainsay-identity-key-1 ",
                        "gainsay-identity-key-1 c2VjcmV0",
                        key.text().substring(1))
                .forEach(text -> assertThatThrownBy(() -> IdentityKey.parse(text))
                        .isInstanceOf(InvalidKeyException.class)
                        .hasMessage("no identity key"));
    }

    @Test
    void digestsNeedTheKeyAndAnIdentityHasNoWords() {
        byte[] guess = {1, 2, 3};
        assertThat(key.digest(guess)).hasSize(32).isEqualTo(key.digest(guess));
        assertThat(IdentityKey.make().digest(guess)).isNotEqualTo(key.digest(guess));
        assertThat(WHO).hasToString("NewIdentity");
    }
}
