package org.gainsay.database;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; this finds the words to put before its commands so that root need not care. */
final class SystemUser {
    private static final int NOBODY_ID = 65534;
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    /** Containers forbid user namespaces to root, but let it become nobody and keep the right to its own files. */
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=" + NOBODY_ID,
            "--regid=" + NOBODY_ID,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--");

    private SystemUser() {}

    static List<String> commandPrefix() {
        if (File.separatorChar == '\\' || new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return USER_NAMESPACE;
        }
        if (canBecomeNobody()) {
            return NOBODY;
        }
        throw new StartupFailure("PostgreSQL does not run as root, and this system lets root neither open a user"
                + " namespace (unshare -U) nor drop its rights (setpriv): start Gainsay as an ordinary user, or"
                + " configure an external PostgreSQL with quarkus.datasource.jdbc.url.");
    }

    /** PostgreSQL insists on owning its files: passes them from root to nobody or back when the way it runs changed. */
    static void passOn(Path folder, List<String> prefix) throws IOException {
        if (prefix.isEmpty() || !Files.exists(folder)) {
            return;
        }
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        int wanted = prefix.equals(NOBODY) ? NOBODY_ID : 0;
        if (owner == wanted || (owner != 0 && owner != NOBODY_ID)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            // The folder itself last: by it an interrupted change is seen and taken up again.
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.setAttribute(file, "unix:uid", wanted, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Nobody must get at the programs by ordinary rights; what is secret lies in folders that stay closed. */
    static void letReach(Path dataDirectory, Path binaries, List<String> prefix) throws IOException {
        if (!prefix.equals(NOBODY)) {
            return;
        }
        Files.setPosixFilePermissions(dataDirectory, PosixFilePermissions.fromString("rwx--x--x"));
        try (Stream<Path> files = Files.walk(binaries)) {
            List<Path> all = files.filter(file -> !Files.isSymbolicLink(file)).toList();
            for (Path file : all) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    static boolean isNobody(List<String> prefix) {
        return prefix.equals(NOBODY);
    }

    private static boolean canBecomeNobody() {
        try {
            List<String> trial = new ArrayList<>(NOBODY);
            trial.add("true");
            return new ProcessBuilder(trial).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
