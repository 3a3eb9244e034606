package org.gainsay;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import org.flywaydb.core.api.FlywayException;
import org.gainsay.database.StartupFailure;
import org.jspecify.annotations.Nullable;

/** What the operator reads when the service does not start: a sentence, and a stack trace only for what is a bug. */
record StartupSentence(String sentence, @Nullable Throwable bug) {
    private static final String DISK_FULL =
            "The disk that holds the database is full: free some space and start Gainsay again; nothing stored is lost.";

    static StartupSentence of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (StartupFailure.isDiskFull(cause)) {
                return new StartupSentence(DISK_FULL, null);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return new StartupSentence(known, null);
            }
        }
        return new StartupSentence("Gainsay did not start, and that is an error of its own:", failure);
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof QuarkusBindException port) {
            return HttpPort.taken(port.getHost(), port.getPort(), port).getMessage();
        }
        if (cause instanceof FlywayException migration) {
            return "The database could not be brought up to date: "
                    + String.valueOf(migration.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        }
        if (cause instanceof StartupFailure
                || cause instanceof ConfigurationException
                || cause instanceof ConfigValidationException) {
            return String.valueOf(cause.getMessage());
        }
        return null;
    }

    void print(PrintStream out) {
        out.println(sentence);
        if (bug != null) {
            bug.printStackTrace(out);
        }
        out.flush();
    }
}
