package org.gainsay.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything the embedded database keeps, locked for as long as this process uses it. */
final class DataDirectory implements Closeable {
    /** Marks the folder as Gainsay's, is locked, and names the process: the first file made and never deleted. */
    static final String INSTANCE = "gainsay.instance";

    /** A byte no content reaches: some systems let nobody read what is locked, and the process id must stay readable. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final FileChannel instance;

    private DataDirectory(Path root, FileChannel instance) {
        this.root = root;
        this.instance = instance;
    }

    /** Takes the folder for this process, making it if need be; refuses one in use and one that is not Gainsay's. */
    static DataDirectory open(Path path) {
        Path root = path.toAbsolutePath().normalize();
        FileChannel instance = null;
        try {
            if (!Files.isDirectory(root)) {
                OwnerOnly.directory(root);
            }
            // One name for one folder: by it a server left over is known again.
            root = root.toRealPath();
            refuseForeign(root);
            instance = FileChannel.open(root.resolve(INSTANCE), CREATE, READ, WRITE);
            lock(instance, root);
            OwnerOnly.close(root);
            OwnerOnly.directory(root.resolve("log"));
            return new DataDirectory(root, instance);
        } catch (IOException trouble) {
            closeQuietly(instance);
            throw StartupFailure.of(trouble, root);
        } catch (StartupFailure refused) {
            closeQuietly(instance);
            throw refused;
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            if (!Files.exists(root.resolve(INSTANCE)) && content.findAny().isPresent()) {
                throw new StartupFailure("The folder " + root + " is not empty and was not made by Gainsay, so it is"
                        + " left alone: name an empty or a new one with gainsay.data-dir.");
            }
        }
    }

    private static void lock(FileChannel instance, Path root) throws IOException {
        boolean ours;
        try {
            ours = instance.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            ours = false;
        }
        if (!ours) {
            String process = Files.readString(root.resolve(INSTANCE)).strip();
            throw new StartupFailure("The data directory " + root + " is in use by another Gainsay"
                    + (process.isEmpty() ? "" : " (process " + process + ")")
                    + ": stop that one, or give this one a folder of its own with gainsay.data-dir.");
        }
        instance.truncate(0);
        instance.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
    }

    Path root() {
        return root;
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where a new one is made; it gets the name above only when it is whole. */
    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    Path log() {
        return root.resolve("log");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    @Override
    public void close() {
        closeQuietly(instance);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyLeaving) {
            return;
        }
    }
}
