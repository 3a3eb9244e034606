package org.gainsay.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why the service cannot start, in one sentence an operator can act on: shown without a stack trace. */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long MEBIBYTE = 1 << 20;
    /** Two segments of PostgreSQL's log: below that it stops in the middle of its work. */
    private static final long LEAST_SPACE = 32 * MEBIBYTE;

    /** The whole sentence, with the way out. */
    public StartupFailure(String sentence) {
        super(sentence);
    }

    /** As above, with what it came from for those who debug. */
    public StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Tells a full disk from other trouble with files; everything else names the folder and what the system said. */
    static StartupFailure of(IOException trouble, Path directory) {
        String said = String.valueOf(trouble.getMessage());
        return saysDiskIsFull(said)
                ? diskFull(directory)
                : new StartupFailure(
                        "Gainsay cannot use the data directory " + directory + " (" + said
                                + "): let the user it runs as write there, or name another with gainsay.data-dir.",
                        trouble);
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
