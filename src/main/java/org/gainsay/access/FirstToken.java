package org.gainsay.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The token of the first admin, where there is no token yet: in a file that its owner alone can read. A file that is
 * there already is taken as it is, so that an operator can choose the token, and a second ledger beside loses nobody's.
 */
@ApplicationScoped
public class FirstToken {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final NewToken ADMIN =
            new NewToken("admin", AccessRole.ADMIN, List.of(AccessRight.values()), null, null);

    private final Tokens tokens;
    private final Path file;
    private @Nullable String secret;

    FirstToken(
            Tokens tokens, @ConfigProperty(name = "gainsay.admin-token-file", defaultValue = "admin-token") Path file) {
        this.tokens = tokens;
        this.file = file.toAbsolutePath().normalize();
    }

    void atStart(@Observes StartupEvent event) {
        tokens.addFirst(UuidCreator.getTimeOrderedEpoch(), ADMIN, this::secret, "local");
    }

    /** Where it is, if this start made it. */
    public @Nullable Path file() {
        return secret == null ? null : file;
    }

    /** The token itself, if this start made it: for a terminal, and nothing that is kept. */
    public @Nullable String text() {
        return secret;
    }

    private String secret() {
        try {
            String found = Files.exists(file) ? read() : write(Secret.make());
            secret = found;
            return found;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The first admin's token cannot be read from or written to " + file + " ("
                            + e.getClass().getSimpleName()
                            + "): name a place for it with gainsay.admin-token-file.",
                    e);
        }
    }

    private String read() throws IOException {
        String found = Files.readString(file).strip();
        if (!Secret.isOne(found)) {
            throw new ConfigurationException("The file " + file + " shall hold the first admin's token and holds no"
                    + " token: move it away, or name another with gainsay.admin-token-file.");
        }
        if (POSIX && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new ConfigurationException("The first admin's token in " + file + " can be read by everybody on this"
                    + " machine: make another one, and let its owner alone read it (chmod 600).");
        }
        return found;
    }

    private String write(String made) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            out.write(ByteBuffer.wrap((made + "\n").getBytes(UTF_8)));
            out.force(true);
        }
        return made;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
