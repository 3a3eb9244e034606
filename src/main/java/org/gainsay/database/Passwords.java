package org.gainsay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The database roles' passwords: random, one file per role, readable by the owner alone. */
record Passwords(Path directory) {
    private static final int BYTES = 32;

    /** The role's password, made now if there is none yet. */
    String of(String role) throws IOException {
        Path file = file(role);
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            OwnerOnly.directory(directory);
            OwnerOnly.writeDurably(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return Files.readString(file).strip();
    }

    Path file(String role) {
        return directory.resolve(role);
    }
}
