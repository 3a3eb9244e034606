package org.gainsay.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why the service cannot start, in one sentence an operator can act on: shown without a stack trace. */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long MEBIBYTE = 1 << 20;
    /** Two segments of PostgreSQL's log: below that it stops in the middle of its work. */
    private static final long LEAST_SPACE = 32 * MEBIBYTE;

    /** SQLSTATE disk_full. */
    private static final String DISK_FULL = "53100";

    /** The whole sentence, with the way out. */
    public StartupFailure(String sentence) {
        super(sentence);
    }

    /** As above, with what it came from for those who debug. */
    public StartupFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Tells a full disk from other trouble with files; everything else names the folder and what the system said. */
    static StartupFailure of(IOException trouble, Path directory) {
        String said = String.valueOf(trouble.getMessage());
        return saysDiskIsFull(said)
                ? diskFull(directory)
                : new StartupFailure(
                        "Gainsay cannot use the data directory " + directory + " (" + reason(trouble)
                                + "): let the user it runs as write there, or name another with gainsay.data-dir.",
                        trouble);
    }

    /** Java names the file alone where the kind of exception says the rest. */
    private static String reason(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied: " + trouble.getMessage();
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "there is a file of that name: " + trouble.getMessage();
        }
        if (trouble instanceof NoSuchFileException) {
            return "no such file: " + trouble.getMessage();
        }
        return String.valueOf(trouble.getMessage());
    }

    /** A database's refusal, its first line only: what follows is of use to its programmers. */
    static StartupFailure of(SQLException refusal, Path directory) {
        if (isDiskFull(refusal)) {
            return diskFull(directory);
        }
        return new StartupFailure(
                "The embedded PostgreSQL in " + directory + " does not answer as it should (" + firstLine(refusal)
                        + "): its log is in the folder log there.",
                refusal);
    }

    /** Whether the database says that its disk is full. */
    public static boolean isDiskFull(Throwable failure) {
        return failure instanceof SQLException refusal && DISK_FULL.equals(refusal.getSQLState());
    }

    static String firstLine(Throwable trouble) {
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("no reason given");
    }

    static boolean saysDiskIsFull(String text) {
        return text.contains("No space left on device")
                || text.contains("Disk quota exceeded")
                || text.contains("not enough space on the disk");
    }

    static StartupFailure diskFull(Path directory) {
        return new StartupFailure("The disk that holds " + directory
                + " is full: free some space (PostgreSQL needs at least " + LEAST_SPACE / MEBIBYTE
                + " MB to start) and start Gainsay again; nothing stored is lost.");
    }

    /** Asked before anything is written, so that a full disk is said as such and not met halfway. */
    static void refuseFullDisk(Path directory) throws IOException {
        FileStore disk = Files.getFileStore(directory);
        if (disk.getUsableSpace() < LEAST_SPACE) {
            throw diskFull(directory);
        }
    }
}
