package org.gainsay.source.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is made with the first identity, kept by its owner outside of the data, and never made up for. */
class IdentityKeyFileTest {

    @TempDir
    Path directory;

    private IdentityKeyFile at(Path file) {
        return new IdentityKeyFile(file, directory.resolve("data"));
    }

    @Test
    void itIsMadeWithTheFirstIdentityAndTheSameEverAfter() throws IOException {
        Path file = directory.resolve("key");
        IdentityKeyFile keys = at(file);
        assertThat(file).doesNotExist();
        keys.key(null, true);
        assertThat(file).as("a trial stores nothing").doesNotExist();
        String made = keys.key(null, false).fingerprint();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(keys.key(null, false).fingerprint()).isEqualTo(made);
        assertThat(at(file).key(made, false).fingerprint()).isEqualTo(made);
    }

    @Test
    void aLostKeyAnotherOneOrNoneAtAllIsSaidWithTheSettingAndNothingIsMadeInItsPlace() throws IOException {
        Path file = directory.resolve("key");
        String used = at(file).key(null, false).fingerprint();
        Path other = directory.resolve("other");
        String another = at(other).key(null, false).fingerprint();
        assertRefused(other, used, used, another);
        Files.delete(file);
        assertRefused(file, used, "missing");
        assertThat(file).doesNotExist();
        Files.writeString(file, "someone's secret");
        assertRefused(file, used, "no such key");
        assertRefused(directory.resolve("nowhere/key"), null, "cannot be read or made");
    }

    private void assertRefused(Path file, String used, String... words) {
        assertThatThrownBy(() -> at(file).key(used, false)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.NO_IDENTITY_KEY);
            assertThat(refusal.detail())
                    .contains("gainsay.identity-key")
                    .contains(words)
                    .doesNotContain("secret", directory.toString());
        });
    }

    @Test
    void itIsRefusedInTheDataDirectoryWhicheverWayItGetsThere() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data/deep"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), data);
        for (Path inside : new Path[] {
            directory.resolve("data/key"), directory.resolve("x/../data/deep/new/key"), link.resolve("key")
        }) {
            assertThatThrownBy(() -> at(inside))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("gainsay.identity-key");
        }
        at(directory.resolve("data-key"));
    }
}
