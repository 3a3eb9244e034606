package org.gainsay.formats.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.gainsay.AdminToken;
import org.gainsay.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that the standard generator made of the contract in this build, compiled as they are and used as anybody would:
 * what they cannot do, nobody's can.
 */
@QuarkusTest
@Tag("slow")
class GeneratedClientsTest {

    private static final Path CLIENTS = Path.of("target", "clients");
    private static final Path PROGRAMS = Path.of("src", "test", "resources", "clients");

    @TestHTTPResource("/")
    String url;

    @TempDir
    Path folder;

    private static void assertRecorded(String said) {
        assertThat(said).matches("[0-9a-f-]{36} A generated client recorded this\\. UNSOURCED\\s*");
        String id = said.substring(0, said.indexOf(' '));
        assertThat(Desk.json(Desk.get("/claims/" + id).statusCode(200).extract())
                        .get("text")
                        .asText())
                .isEqualTo("A generated client recorded this.");
    }

    private String address() {
        return url.replaceAll("/$", "");
    }

    @Test
    void aClientInJavaRecordsAClaimAndReadsHowItStands() throws Exception {
        List<Path> sources = new ArrayList<>(List.of(PROGRAMS.resolve("RecordAndRead.java")));
        try (Stream<Path> generated = Files.walk(CLIENTS.resolve("java/src/main/java"))) {
            generated.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        compile(sources);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Object said = loader.loadClass("RecordAndRead")
                    .getMethod("say", String.class, String.class)
                    .invoke(null, address(), AdminToken.BEARER);
            assertRecorded((String) said);
        }
    }

    private void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            errors,
                            files,
                            null,
                            List.of(
                                    "--release",
                                    "17",
                                    "-nowarn",
                                    "-proc:none",
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
    }

    @Test
    void aClientInTypeScriptRecordsAClaimAndReadsHowItStands() throws Exception {
        assumeTrue(hasNode(), "there is no node");
        Path compiler = typescript();
        Path program = CLIENTS.resolve("typescript").resolve("recordAndRead.ts");
        Files.writeString(program, Files.readString(PROGRAMS.resolve("recordAndRead.ts")));
        String compiled = run(
                "node",
                compiler.toString(),
                "--strict",
                "--skipLibCheck",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--lib",
                "es2022,dom",
                "--outDir",
                folder.resolve("js").toString(),
                program.toString());
        assertThat(compiled).isBlank();
        assertRecorded(
                run("node", folder.resolve("js").resolve("recordAndRead.js").toString(), address(), AdminToken.BEARER));
    }

    /** It has fetch from version 18 on. */
    private static boolean hasNode() {
        try {
            String version = run("node", "--version");
            if (Integer.parseInt(version.strip().replaceAll("v(\\d+).*", "$1")) >= 18) {
                return true;
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            // Said below, as of one that is too old.
        }
        System.out.println("NOT TRIED: a client in TypeScript, as there is no Node of version 18 or later");
        return false;
    }

    /** The compiler, out of the jar that it comes in. */
    private Path typescript() throws IOException {
        URL inside =
                getClass().getClassLoader().getResource("META-INF/maven/org.webjars.npm/typescript/pom.properties");
        assertThat(inside).as("the jar with the compiler").isNotNull();
        Path to = Files.createDirectories(folder.resolve("tsc"));
        String jar = inside.getPath().replaceAll("^file:|!.*$", "");
        try (JarFile files = new JarFile(jar)) {
            for (JarEntry entry : (Iterable<JarEntry>) files.stream()::iterator) {
                if (entry.getName().matches(".*/lib/(_?tsc\\.js|lib\\..*\\.d\\.ts|lib\\.d\\.ts)")) {
                    try (InputStream in = files.getInputStream(entry)) {
                        Files.copy(in, to.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            }
        }
        return to.resolve("tsc.js");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
