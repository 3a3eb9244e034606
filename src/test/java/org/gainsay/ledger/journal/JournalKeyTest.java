package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.http.Desk;
import org.gainsay.ledger.proof.BadProof;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is made once, kept by its owner, and never made up for. */
class JournalKeyTest {

    @TempDir
    Path directory;

    @Test
    void itIsMadeAtTheFirstStartAndTheSameEverAfter() throws IOException {
        Path file = directory.resolve("journal-key");
        JournalKey first = new JournalKey(file);
        JournalKey second = new JournalKey(file);
        assertThat(verifier(second)).hasToString(verifier(first).toString());
        assertThat(SignedNote.open(second.log(null).sign("text\n"), verifier(first)))
                .isEqualTo("text\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void twoJournalsHaveTwoNames() {
        assertThat(verifier(new JournalKey(directory.resolve("a"))).name())
                .isNotEqualTo(verifier(new JournalKey(directory.resolve("b"))).name());
    }

    @Test
    void whatIsSignedForTheLogOfADeskIsSignedForNoOther() {
        JournalKey key = new JournalKey(directory.resolve("logs"));
        Log news = key.log(new Desk(UUID.randomUUID(), "news"));
        Log other = key.log(new Desk(UUID.randomUUID(), "other"));
        assertThat(news.verifier().name()).isEqualTo(verifier(key).name() + "/desk/news");
        String note = news.sign("text\n");
        assertThat(SignedNote.open(note, VerifierKey.parse(news.verifier().toString())))
                .isEqualTo("text\n");
        String renamed = note.replace("/desk/news", "");
        for (String tried : List.of(note, renamed)) {
            for (VerifierKey wrong : List.of(verifier(key), other.verifier())) {
                assertThatThrownBy(() -> SignedNote.open(tried, wrong)).isInstanceOf(BadProof.class);
            }
        }
    }

    private static VerifierKey verifier(JournalKey key) {
        return key.log(null).verifier();
    }

    @Test
    void aDamagedKeyOrAPlaceThatCannotBeWrittenIsSaidAndNothingIsMadeInItsPlace() throws IOException {
        Path damaged = directory.resolve("damaged");
        Files.writeString(damaged, "PRIVATE+KEY+x");
        assertThatThrownBy(() -> new JournalKey(damaged))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(damaged.toString())
                .hasMessageContaining("restore it");
        assertThat(damaged).hasContent("PRIVATE+KEY+x");
        assertThatThrownBy(() -> new JournalKey(directory.resolve("none/journal-key")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gainsay.journal-key");
    }
}
