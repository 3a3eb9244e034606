package org.gainsay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as an operator runs it: a process with its arguments and what it prints. */
public final class PackagedService implements AutoCloseable {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern START_UP_LINE = Pattern.compile("Gainsay is ready at (https?://\\S+:\\d+),.*");
    private static final int SECONDS_TO_START = 90;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;

    private PackagedService(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on a free port with these system properties besides, and does not wait. */
    public static PackagedService launch(Map<String, String> properties) throws IOException {
        return launch(properties, Map.of());
    }

    /** As above, with these environment variables besides. */
    public static PackagedService launch(Map<String, String> properties, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Dquarkus.http.port=0"));
        // Not beside the data directory, where tests that run at the same time would find each other's.
        command.add("-Dgainsay.admin-token-file=" + AdminToken.file());
        // What a test sends in a row is more than any tool does.
        command.add("-Dgainsay.limits.rate=0");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        Path output = Files.createTempFile(Path.of("target"), "service", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new PackagedService(builder.start(), output);
    }

    /** Starts it on the embedded database in this folder and waits until it says that it is ready. */
    public static PackagedService ready(Path dataDirectory) throws Exception {
        return launch(Map.of("gainsay.data-dir", dataDirectory.toString())).awaitReady();
    }

    public PackagedService awaitReady() throws Exception {
        long deadline = System.nanoTime() + SECONDS.toNanos(SECONDS_TO_START);
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (START_UP_LINE.matcher(output()).find()) {
                return this;
            }
            Thread.sleep(50);
        }
        close();
        throw new AssertionError("the service did not become ready:\n" + output());
    }

    /** The one line in which the service says where everything is. */
    public String startUpLine() throws IOException {
        return found().group();
    }

    public String url() throws IOException {
        return found().group(1);
    }

    private Matcher found() throws IOException {
        Matcher line = START_UP_LINE.matcher(output());
        assertThat(line.find()).as(output()).isTrue();
        return line;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString());
    }

    /** Reads what is not everybody's. */
    public HttpResponse<String> getAsAdmin(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Authorization", AdminToken.BEARER)
                        .build(),
                BodyHandlers.ofString());
    }

    public String output() throws IOException {
        return Files.readString(output, UTF_8);
    }

    public long pid() {
        return process.pid();
    }

    /** As kill -9: no hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator's or an orchestrator's SIGTERM. */
    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, SECONDS)).as("stopped in time").isTrue();
    }

    /** Waits for a service that refuses to start, and returns its exit code. */
    public int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(SECONDS_TO_START, SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, SECONDS)) {
            kill();
        }
    }
}
