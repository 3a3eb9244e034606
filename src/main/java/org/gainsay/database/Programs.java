package org.gainsay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own programs, run one at a time: under a user it accepts, in English, untouched by PG variables. */
record Programs(Path home, List<String> prefix, Path log) {

    private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) (\\d+)");

    Programs {
        prefix = List.copyOf(prefix);
    }

    /** How a program ended and what it said. */
    record Outcome(int code, String said) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /** Runs one to its end. Its words go to a file: a server started by it would keep a pipe open for ever. */
    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path said = log.resolve(program + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            int code = builder.start().waitFor();
            return new Outcome(code, Files.readString(said));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, stopping);
        }
    }

    /** The major version, as PG_VERSION in a data directory has it; also shows that the programs run here at all. */
    String majorVersion() throws IOException {
        Outcome asked = run("postgres", List.of("--version"));
        Matcher version = VERSION.matcher(asked.said());
        if (asked.succeeded() && version.lookingAt()) {
            return version.group(1);
        }
        String said = asked.said().lines().findFirst().orElse("no reason given");
        throw new StartupFailure(
                SystemUser.isNobody(prefix)
                        ? "PostgreSQL does not run as root, and as nobody it cannot reach " + home + " (" + said
                                + "): name a folder with gainsay.data-dir whose parents everybody may enter, such as"
                                + " /var/lib/gainsay, or start Gainsay as an ordinary user."
                        : "The PostgreSQL in this build does not run on this system (" + said
                                + "): configure an external one with quarkus.datasource.jdbc.url.");
    }
}
