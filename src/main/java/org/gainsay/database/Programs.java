package org.gainsay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own programs, run one at a time: under a user it accepts, in English, untouched by PG variables. */
record Programs(Path home, List<String> prefix, Path log) {

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

    /** The major version, as PG_VERSION in a data directory has it. */
    String majorVersion() throws IOException {
        Outcome version = run("postgres", List.of("--version"));
        if (!version.succeeded()) {
            throw new StartupFailure("The PostgreSQL in this build does not run on this system ("
                    + version.said().strip()
                    + "): configure an external PostgreSQL with quarkus.datasource.jdbc.url.");
        }
        return version.said().replaceAll("\\D*(\\d+)[\\s\\S]*", "$1");
    }
}
