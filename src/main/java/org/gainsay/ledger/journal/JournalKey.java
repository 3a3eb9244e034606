package org.gainsay.ledger.journal;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gainsay.http.Desk;
import org.gainsay.ledger.proof.BadProof;
import org.gainsay.ledger.proof.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs checkpoints: made at the first start, and kept in a file of its own, as who can rewrite the database
 * must not be able to sign what he made of it.
 */
@Startup
@ApplicationScoped
class JournalKey {

    private static final String NAME = "gainsay-journal-";

    private final SigningKey key;

    JournalKey(@ConfigProperty(name = "gainsay.journal-key", defaultValue = "gainsay-journal-key") Path file) {
        try {
            if (!Files.exists(file)) {
                write(file.toAbsolutePath(), SigningKey.make(NAME).secretText());
            }
            key = SigningKey.parse(Files.readString(file));
        } catch (IOException | BadProof e) {
            throw new ConfigurationException(
                    "The key that signs the journal cannot be read from or made at " + file.toAbsolutePath() + " ("
                            + e.getMessage() + "): name a place for it with gainsay.journal-key, or restore it from"
                            + " the backup of its journal.",
                    e);
        }
    }

    /** The log of a desk, or the public's. */
    Log log(@Nullable Desk desk) {
        return new Log(desk, key);
    }

    /** The same key under another name. */
    SigningKey under(String suffix) {
        return key.under(suffix);
    }

    /** The whole file or none of it, readable by its owner alone from the instant it exists. */
    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try (FileChannel out = FileChannel.open(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            out.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            out.force(true);
        }
        Files.move(unfinished, file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
