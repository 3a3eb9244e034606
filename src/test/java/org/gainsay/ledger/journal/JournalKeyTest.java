package org.gainsay.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.gainsay.ledger.proof.SignedNote;
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
        assertThat(second.verifier()).hasToString(first.verifier().toString());
        assertThat(SignedNote.open(second.sign("text\n"), first.verifier())).isEqualTo("text\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void twoJournalsHaveTwoNames() {
        assertThat(new JournalKey(directory.resolve("a")).verifier().name())
                .isNotEqualTo(new JournalKey(directory.resolve("b")).verifier().name());
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
