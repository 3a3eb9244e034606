package org.gainsay.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders nobody but their owner may read, from the instant they exist. */
final class OwnerOnly {
    /** Windows has no such bits: there the user's own folders are closed to others by default. */
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    static Path directory(Path path) throws IOException {
        return Files.createDirectories(path, permissions("rwx------"));
    }

    /** Closes a folder somebody else made. A mounted volume may not allow it; all that is secret lies deeper anyway. */
    static void close(Path directory) {
        try {
            if (POSIX) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException notOurs) {
            return;
        }
    }

    static FileChannel file(Path path, boolean executable) throws IOException {
        return FileChannel.open(
                path,
                Set.of(CREATE, READ, WRITE, TRUNCATE_EXISTING),
                permissions(executable ? "rwx------" : "rw-------"));
    }

    /** Writes the whole file or none of it, and returns once the disk has it. */
    static void writeDurably(Path path, String text) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel out = file(unfinished, false)) {
            out.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            out.force(true);
        }
        rename(unfinished, path);
    }

    /** Renames and makes the new name survive a power cut. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE);
        if (POSIX) {
            try (FileChannel parent = FileChannel.open(parentOf(to), READ)) {
                parent.force(true);
            }
        }
    }

    static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    private static Path parentOf(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
