package org.gainsay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The token of the admin whom every service that a test starts finds in a file, and takes for its first. */
public final class AdminToken {

    /** No secret: it is good for test services only. */
    public static final String TEXT = "gsy_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    /** As a header's value. */
    public static final String BEARER = "Bearer " + TEXT;

    /** The actor of what is done with it. */
    public static final String ACTOR = "token:admin";

    private AdminToken() {}

    /** The file, for the setting gainsay.admin-token-file. */
    public static synchronized Path file() {
        try {
            Path file =
                    Files.createDirectories(Path.of("target").toAbsolutePath()).resolve("admin-token");
            if (!Files.exists(file)) {
                Files.writeString(file, TEXT);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
