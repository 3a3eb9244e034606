package org.gainsay.access;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/**
 * The token of the first admin, where there is no token yet: in a file that its owner alone can read. A file that is
 * there already is taken as it is, so that an operator can choose the token, and a second ledger beside loses nobody's.
 */
@ApplicationScoped
public class FirstToken {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final UUID NONE = new UUID(0, 0);
    private static final NewToken ADMIN =
            new NewToken("admin", AccessRole.ADMIN, List.of(AccessRight.values()), null, null);

    private final Tokens tokens;
    private final Ledger ledger;
    private final Path file;
    private @Nullable String secret;

    FirstToken(
            Tokens tokens,
            Ledger ledger,
            @ConfigProperty(name = "gainsay.admin-token-file", defaultValue = "admin-token") Path file) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.file = file.toAbsolutePath().normalize();
    }

    void atStart(@Observes StartupEvent event) {
        ledger.write(new First(), Caller.local());
    }

    /** Makes it, if there is none. */
    private final class First implements Act<List<Token>> {

        @Override
        public Gate gate() {
            return Gate.SHARED;
        }

        @Override
        public Touch touch() {
            return Touch.NOTHING;
        }

        @Override
        public List<Token> store(Entry entry) {
            return tokens.none() ? List.of(new Making(tokens, ADMIN, secret(), Caller.LOCAL).store(entry)) : List.of();
        }

        @Override
        public UUID subject(List<Token> made) {
            return made.isEmpty() ? NONE : made.get(0).id();
        }

        @Override
        public List<Token> recall(UUID subject) {
            throw new IllegalStateException("nobody sends it again");
        }
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
