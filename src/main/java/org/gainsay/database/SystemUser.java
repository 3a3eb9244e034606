package org.gainsay.database;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; this finds the words to put before its commands so that root need not care. */
final class SystemUser {
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    /** Containers forbid user namespaces to root, but let it become nobody and keep the right to its own files. */
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
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

    /** Whether PostgreSQL's files must belong to nobody under this prefix, or to the user that runs Gainsay. */
    static boolean isNobody(List<String> prefix) {
        return prefix.equals(NOBODY);
    }

    private static boolean canBecomeNobody() {
        try {
            List<String> trial = new java.util.ArrayList<>(NOBODY);
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
