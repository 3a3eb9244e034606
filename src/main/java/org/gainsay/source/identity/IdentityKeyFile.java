package org.gainsay.source.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The file of the key to sealed identities: made with the first of them, outside of what holds them, and never made up
 * for. Without it all else goes on.
 */
@Startup
@ApplicationScoped
class IdentityKeyFile {

    private static final Logger LOG = Logger.getLogger(IdentityKeyFile.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;

    IdentityKeyFile(
            @ConfigProperty(name = "gainsay.identity-key", defaultValue = "gainsay-identity-key") Path file,
            @ConfigProperty(name = "gainsay.data-dir") Path data) {
        this.file = file.toAbsolutePath().normalize();
        if (isInside(this.file, data)) {
            throw new ConfigurationException("The key of sealed identities, " + this.file
                    + ", would lie in the data directory, beside what it opens: name a place elsewhere with"
                    + " gainsay.identity-key.");
        }
    }

    /**
     * The key, which is made where nobody has used one yet.
     *
     * @param used the fingerprint of the one that identities were sealed with; null: there are none
     * @param trial whether nothing is to be stored, hence no key either
     */
    synchronized IdentityKey key(@Nullable String used, boolean trial) {
        try {
            if (used == null && !Files.exists(file)) {
                IdentityKey made = IdentityKey.make();
                if (!trial) {
                    write(made.text());
                }
                return made;
            }
            IdentityKey key = IdentityKey.parse(Files.readString(file));
            refuseAnother(key, used);
            return key;
        } catch (IOException | InvalidKeyException e) {
            LOG.warnf(
                    "The key of sealed identities cannot be used: %s (%s)",
                    file, e.getClass().getSimpleName());
            throw refusal("is missing, cannot be read or made, or is no such key");
        }
    }

    /** Refuses a key that is not the one that identities were sealed with: nobody could read them all with either. */
    static void refuseAnother(IdentityKey key, @Nullable String used) {
        if (used != null && !used.equals(key.fingerprint())) {
            throw refusal("is " + key.fingerprint() + ", and not " + used + ", with which identities were sealed");
        }
    }

    private static Refusal refusal(String what) {
        return new Refusal(
                ProblemType.NO_IDENTITY_KEY,
                "Nothing was sealed or read: the key that the setting gainsay.identity-key names " + what
                        + ". The operator has to put the right one back from the backup.");
    }

    /** Readable by its owner alone from the instant it exists, and on the disk before anything is sealed with it. */
    private void write(String text) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            out.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            out.force(true);
        }
        Path folder = file.getParent();
        if (POSIX && folder != null) {
            try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    private static boolean isInside(Path file, Path data) {
        return real(file).startsWith(real(data.toAbsolutePath().normalize()));
    }

    /** With links followed, as far as there is something. */
    private static Path real(Path path) {
        Path parent = path.getParent();
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
