package org.gainsay.formats.bundle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.Desk.body;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gainsay.Desk;
import org.gainsay.formats.Founding;
import org.gainsay.http.Sha256;
import org.gainsay.ledger.proof.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence bundles, unpacked and checked by the script that comes with them, without the service. */
@QuarkusTest
class BundleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private record Outcome(int code, String said) {}

    /** What is not sealed yet is, within a second or two. */
    private static byte[] bundle(Supplier<RequestSpecification> as, String claim, String query) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            Response answer = as.get().get("/api/v1/claims/" + claim + "/bundle" + query);
            if (answer.statusCode() != 503 || System.nanoTime() > deadline) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.contentType()).isEqualTo("application/zip");
                return answer.asByteArray();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Path unpacked(Map<String, byte[]> files) throws IOException {
        Path to = Files.createTempDirectory(folder, "bundle");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return to;
    }

    /** The script as the service has it, so that a changed one cannot say that all is well. */
    private Outcome check(Path bundle, String... arguments) throws Exception {
        Path script = folder.resolve("check.py");
        if (!Files.exists(script)) {
            Files.writeString(script, Archive.own("check.py"));
        }
        List<String> command = new ArrayList<>(List.of("python3", "-B", script.toString()));
        command.addAll(List.of(arguments));
        command.add(bundle.toString());
        return run(command);
    }

    private static Outcome run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private static void python() {
        boolean found;
        try {
            found = run(List.of("python3", "--version")).code() == 0;
        } catch (Exception e) {
            found = false;
        }
        if (!found) {
            System.out.println("NOT CHECKED: evidence bundles by their script, as there is no python3");
        }
        assumeTrue(found, "there is no python3");
    }

    private static String key() {
        return given().accept("text/plain")
                .get("/api/v1/journal/key")
                .asString()
                .strip();
    }

    private static String talks() {
        return Founding.claims("bundle").get("talks");
    }

    @Test
    void theBundleOfTheStoryHoldsByItsOwnScriptAndByTheKeyThatIsPublished() throws Exception {
        python();
        Path bundle = unpacked(unzipped(bundle(() -> given(), talks(), "")));
        Outcome own = run(List.of("python3", "-B", bundle.resolve("check.py").toString()));
        assertThat(own.said()).contains("ALL HOLDS", "Compare it with the one that the newsroom publishes");
        assertThat(own.code()).isZero();
        Outcome published = check(bundle, "--key", key());
        assertThat(published.said())
                .contains("ALL HOLDS", "in the journal: all ", "in the log ")
                .doesNotContain("Compare");
        assertThat(published.code()).isZero();
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws Exception {
        python();
        Map<String, byte[]> files = unzipped(bundle(() -> given(), talks(), ""));
        assertThat(files.keySet())
                .containsExactly(
                        "MANIFEST.txt",
                        "README.txt",
                        "check.py",
                        "corroboration.json",
                        "dossier.json",
                        "index.html",
                        "journal/public.json",
                        "key.txt",
                        "provenance.json",
                        "records.json");
        Path bundle = unpacked(files);
        assertThat(check(bundle).code()).isZero();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int length = file.getValue().length;
            for (int at : new int[] {0, length / 2, length - 1}) {
                byte[] changed = file.getValue().clone();
                changed[at] ^= 1;
                Files.write(bundle.resolve(file.getKey()), changed);
                Outcome outcome = check(bundle);
                assertThat(outcome.code()).as(file.getKey() + " at " + at).isEqualTo(1);
                assertThat(outcome.said()).contains("BROKEN").doesNotContain("ALL HOLDS", "Traceback");
            }
            Files.write(bundle.resolve(file.getKey()), file.getValue());
        }
        assertThat(check(bundle).code()).isZero();
    }

    @Test
    void aFileTooManyOrTooFewAndAnotherKeyAreFound() throws Exception {
        python();
        Map<String, byte[]> files = unzipped(bundle(() -> given(), talks(), ""));
        Path bundle = unpacked(files);
        Files.writeString(bundle.resolve("more.txt"), "More.");
        assertThat(check(bundle).said()).contains("BROKEN: more.txt does not belong to the bundle");
        Files.delete(bundle.resolve("more.txt"));
        Files.delete(bundle.resolve("provenance.json"));
        assertThat(check(bundle).said()).contains("BROKEN: provenance.json is missing");
        Files.write(bundle.resolve("provenance.json"), files.get("provenance.json"));
        String another = SigningKey.make("gainsay-journal-").verifier().toString();
        assertThat(check(bundle, "--key", another).said()).contains("BROKEN");
        assertThat(check(bundle, "--key", "no key").said()).contains("BROKEN");
    }

    @Test
    void whoChangesAFileAndTheManifestHasNoSignatureForIt() throws Exception {
        python();
        Map<String, byte[]> files = unzipped(bundle(() -> given(), talks(), ""));
        String manifest = new String(files.get("MANIFEST.txt"), StandardCharsets.UTF_8);
        byte[] dossier = new String(files.get("dossier.json"), StandardCharsets.UTF_8)
                .replace("DENIES", "SUPPORTS")
                .getBytes(StandardCharsets.UTF_8);
        String forged = manifest.replace(Sha256.hex(files.get("dossier.json")), Sha256.hex(dossier));
        assertThat(forged).isNotEqualTo(manifest);
        files.put("dossier.json", dossier);
        files.put("MANIFEST.txt", forged.getBytes(StandardCharsets.UTF_8));
        assertThat(check(unpacked(files)).said()).contains("BROKEN: MANIFEST.txt is not signed by");
    }

    @Test
    void anEntryThatIsNotInTheLogIsFoundThoughTheManifestIsRight() throws Exception {
        python();
        Map<String, byte[]> files = unzipped(bundle(() -> given(), talks(), ""));
        // Signed anew with a key of the test's own, as by a newsroom that forges its own entries afterwards.
        SigningKey key = SigningKey.make("gainsay-journal-");
        SigningKey own = key.under("/bundle");
        String entries = new String(files.get("journal/public.json"), StandardCharsets.UTF_8);
        files.put(
                "journal/public.json",
                entries.replaceFirst("\"actor\" : \"", "\"actor\" : \"x").getBytes(StandardCharsets.UTF_8));
        files.put("key.txt", (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        files.remove("MANIFEST.txt");
        StringBuilder manifest = new StringBuilder(own.verifier().name() + "\n");
        files.forEach((path, content) ->
                manifest.append(Sha256.hex(content)).append("  ").append(path).append('\n'));
        files.put("MANIFEST.txt", own.sign(manifest.toString()).getBytes(StandardCharsets.UTF_8));
        assertThat(check(unpacked(files)).said())
                .contains("as signed by", "BROKEN: journal/public.json was signed with another key");
    }

    @Test
    void whatIsInItIsWhatTheServiceAnswers() throws Exception {
        String claim = talks();
        Map<String, byte[]> files = unzipped(bundle(() -> given(), claim, ""));
        JsonNode dossier = Desk.json(Desk.get("/claims/" + claim + "/dossier").extract());
        assertThat(JSON.readTree(files.get("dossier.json"))).isEqualTo(dossier);
        assertThat(JSON.readTree(files.get("corroboration.json")))
                .isEqualTo(Desk.json(
                        Desk.get("/claims/" + claim + "/corroboration").extract()));
        assertThat(JSON.readTree(files.get("provenance.json")))
                .isEqualTo(Desk.json(Desk.get("/claims/" + claim + "/provenance?format=prov-json")
                        .extract()));
        String assessed = given().contentType(ContentType.JSON)
                .body(body("ask", body("claim", "bundle:talks"), "dossier", JSON.convertValue(dossier, Map.class)))
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
        assertThat(assessed)
                .isEqualTo(JSON.readTree(files.get("corroboration.json"))
                        .get("digest")
                        .asText());
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8))
                .contains(claim, "python3 check.py --key", "shown to   the public")
                .doesNotContain("{");
    }

    @Test
    void theSameStateMakesTheSameBundleAndIsNotSentAgain() {
        String claim = Desk.claim("It is so.");
        byte[] first =
                bundle(() -> given(), claim, "?knownAt=" + Desk.summary(claim).getString("knownAt"));
        assertThat(first).isNotEmpty();
        for (int i = 0; i < 20; i++) {
            String tag = given().get("/api/v1/claims/" + claim + "/bundle").header("ETag");
            int status = given().header("If-None-Match", tag)
                    .get("/api/v1/claims/" + claim + "/bundle")
                    .statusCode();
            if (status == 304) {
                return;
            }
        }
        throw new AssertionError("it was always sent again");
    }

    @Test
    void thePageRunsNothingAndShowsHostileWordsAsWords() throws Exception {
        String claim = Desk.claim("<script>alert('claim')</script> {text} {key}");
        String outlet =
                Desk.record("/sources", "kind", "OUTLET", "name", "<img src=x onerror=alert(1)>", "reliability", "B");
        Desk.post(
                        "/statements",
                        body(
                                "outlet",
                                outlet,
                                "text",
                                "\"><script>alert('said')</script>",
                                "saidAt",
                                "2023",
                                "publication",
                                body("outlet", outlet, "url", "https://example.org/?a=1&b=2"),
                                "evidence",
                                List.of(body("claim", claim, "stance", "SUPPORTS"))))
                .statusCode(201);
        Map<String, byte[]> files = unzipped(bundle(() -> given(), claim, ""));
        String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<img", "onerror=alert(1)>")
                .contains("&lt;script&gt;alert(", "default-src 'none'", "In support (1)")
                .doesNotContain("src=\"", "@import", "url(");
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8)).contains("</script> {text} {key}");
    }

    @Test
    void itIsAsOfAnInstantThatIsAskedFor() throws Exception {
        python();
        String claim = Desk.claim("It is so.");
        String outlet = Desk.source("OUTLET", "An outlet", "B");
        Desk.statement(outlet, outlet, claim, "SUPPORTS");
        String before = Desk.summary(claim).getString("knownAt");
        Desk.statement(Desk.source("PERSON", "Another", "B"), outlet, claim, "DENIES");
        Map<String, byte[]> files =
                unzipped(bundle(() -> given(), claim, "?knownAt=" + before + "&storedBy=" + before));
        assertThat(JSON.readTree(files.get("dossier.json")).get("evidence")).hasSize(1);
        assertThat(check(unpacked(files), "--key", key()).said()).contains("ALL HOLDS");
    }

    @Test
    void aDesksBundleHasItsOwnEntriesAndThePublicsHasNoneOfThem() throws Exception {
        python();
        String desk = "bundle-" + UUID.randomUUID();
        Desk.post("/desks", body("name", desk)).statusCode(201);
        String token = Desk.post("/tokens", body("name", desk, "role", "EDITOR", "desks", List.of(desk)))
                .statusCode(201)
                .extract()
                .path("token");
        Supplier<RequestSpecification> asDesk = () -> given().header("Authorization", "Bearer " + token);
        String claim = Desk.claim("It is so.");
        String outlet = Desk.source("OUTLET", "An outlet", "B");
        asDesk.get()
                .contentType(ContentType.JSON)
                .body(body(
                        "outlet",
                        outlet,
                        "text",
                        "The hidden words.",
                        "saidAt",
                        "2023",
                        "evidence",
                        List.of(body("claim", claim, "stance", "SUPPORTS"))))
                .post("/api/v1/statements")
                .then()
                .statusCode(201);
        Map<String, byte[]> own = unzipped(bundle(asDesk, claim, ""));
        assertThat(own).containsKeys("journal/public.json", "journal/desk.json");
        assertThat(new String(own.get("index.html"), StandardCharsets.UTF_8)).contains("The hidden words.");
        assertThat(check(unpacked(own), "--key", key()).said()).contains("ALL HOLDS");
        Map<String, byte[]> others = unzipped(bundle(() -> given(), claim, ""));
        assertThat(others).doesNotContainKey("journal/desk.json");
        others.values().forEach(content -> assertThat(new String(content, StandardCharsets.UTF_8))
                .doesNotContain("hidden words", desk));
        assertThat(check(unpacked(others), "--key", key()).said()).contains("ALL HOLDS");
    }
}
