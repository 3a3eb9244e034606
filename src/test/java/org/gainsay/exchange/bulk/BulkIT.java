package org.gainsay.exchange.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gainsay.AdminToken;
import org.gainsay.PackagedService;
import org.gainsay.ledger.Http;
import org.gainsay.ledger.RandomActs;
import org.gainsay.ledger.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service's whole ledger goes out and into another one; an import survives its process. */
class BulkIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int ACTS = 400;

    private static Path directory;

    @BeforeAll
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "bulk")
                .toAbsolutePath();
    }

    @AfterAll
    static void deleteDirectory() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static PackagedService start(String name, boolean example) throws Exception {
        return PackagedService.launch(Map.of(
                        "gainsay.data-dir",
                        directory.resolve(name).toString(),
                        "gainsay.example",
                        String.valueOf(example)))
                .awaitReady();
    }

    private static Path export(PackagedService service, String name) throws Exception {
        HttpResponse<Path> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/exports"))
                        .header("Authorization", AdminToken.BEARER)
                        .build(),
                BodyHandlers.ofFile(directory.resolve(name)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static CompletableFuture<HttpResponse<String>> send(PackagedService service, String query, Path body)
            throws Exception {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/imports?" + query))
                        .header("Authorization", AdminToken.BEARER)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofFile(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The records of an export, each by its kind and id. */
    private static Map<String, JsonNode> records(Path export) throws IOException {
        Map<String, JsonNode> records = new TreeMap<>();
        try (Stream<String> lines = Files.lines(export)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode record = JSON.readTree(line);
                if (record.has("id")) {
                    // What a ledger gives what comes from elsewhere, to find it by.
                    assertThat(records.put(
                                    record.get("kind").asText() + " "
                                            + record.get("id").asText(),
                                    record))
                            .isNull();
                }
            }
        }
        return records;
    }

    /** All corroborations, by the claim's first id, policy and instant: what each comes down to. */
    private static Map<String, String> digests(PackagedService service, List<Instant> instants) throws Exception {
        Http http = new Http(service.url());
        Map<String, String> digests = new TreeMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = http.get("/claims?limit=200&withdrawn=true" + cursor)
                    .expect(200)
                    .json();
            for (JsonNode claim : page.get("items")) {
                for (String policy : List.of("corroboration-1", "corroboration-1-strict")) {
                    for (String at : Stream.concat(
                                    Stream.of(""), instants.stream().map(i -> "&knownAt=" + i))
                            .toList()) {
                        Http.Answer answer = http.get(
                                "/claims/" + claim.get("id").asText() + "/corroboration?policy=" + policy + at);
                        String key = claim.get("born").asText() + " " + policy + at;
                        digests.put(
                                key,
                                answer.status() + " "
                                        + answer.json().path("digest").asText());
                    }
                }
            }
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : null;
        }
        return digests;
    }

    @Test
    void outAndInAgainIsTheSameRecordsTheSameVersionsAndTheSameCorroborations() throws Exception {
        Path out;
        Map<String, String> then;
        List<Instant> instants = new ArrayList<>();
        try (PackagedService service = start("from", true)) {
            Http http = new Http(service.url());
            World world = World.make(http, "Round trip");
            RandomActs acts = new RandomActs(http, world, 20_261_130, new RandomActs.Tally());
            for (int i = 0; i < ACTS; i++) {
                acts.next();
                if (i % 100 == 50) {
                    instants.add(Instant.parse(
                            http.get("/claims/" + world.all("claims").get(0) + "/corroboration")
                                    .expect(200)
                                    .json()
                                    .get("knownAt")
                                    .asText()));
                }
            }
            out = export(service, "out.ndjson");
            then = digests(service, instants);
        }
        assertThat(then).hasSizeGreaterThan(60);
        assertThat(then.values().stream().filter(digest -> digest.matches("200 [0-9a-f]{64}")))
                .hasSizeGreaterThan(60);
        try (PackagedService service = start("to", false)) {
            HttpResponse<String> answer = send(service, "system=moved", out).get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode came = JSON.readTree(answer.body());
            assertThat(came.get("refused").asInt()).as(answer.body()).isZero();
            Path again = export(service, "again.ndjson");
            Map<String, JsonNode> records = records(out);
            assertThat(records.values().stream().filter(record -> record.has("versions")))
                    .hasSizeGreaterThan(20);
            assertThat(records(again)).isEqualTo(records);
            assertThat(digests(service, instants)).isEqualTo(then);
            assertThat(new Http(service.url())
                            .get("/journal/verify")
                            .expect(200)
                            .json()
                            .has("firstBroken"))
                    .isFalse();
        }
    }

    @Test
    void anImportWhoseProcessIsKilledGoesOnInTheNextAndNothingIsDoubled() throws Exception {
        Path body = directory.resolve("body.ndjson");
        int stories = 2_000;
        try (BufferedWriter lines = Files.newBufferedWriter(body, UTF_8)) {
            for (int i = 0; i < stories; i++) {
                for (String line : LinesSent.story("k" + i)) {
                    lines.write(line.replace('\'', '"') + "\n");
                }
            }
        }
        String id;
        long before;
        try (PackagedService service = start("killed", false)) {
            Http http = new Http(service.url(), AdminToken.BEARER);
            CompletableFuture<HttpResponse<String>> sent = send(service, "system=killed", body);
            JsonNode row;
            do {
                Thread.sleep(20);
                row = http.get("/imports?limit=1")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0);
            } while (row.path("stored").asLong() < 500 && !sent.isDone());
            assertThat(sent).isNotDone();
            service.kill();
            id = row.get("id").asText();
        }
        try (PackagedService service = start("killed", false)) {
            Http http = new Http(service.url(), AdminToken.BEARER);
            before = http.get("/imports/" + id).expect(200).json().get("stored").asLong();
            System.out.println("killed after " + before + " of " + 4 * stories + " lines");
            assertThat(before).isBetween(500L, 4L * stories - 1);
            HttpResponse<String> answer =
                    send(service, "system=killed&resume=" + id, body).get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode came = JSON.readTree(answer.body());
            assertThat(came.get("state").asText()).isEqualTo("DONE");
            assertThat(came.get("stored").asLong()).isEqualTo(4L * stories);
            assertThat(came.get("unchanged").asLong()).isZero();
            assertThat(came.get("refused").asLong()).isZero();
            Map<String, Integer> kinds = new HashMap<>();
            records(export(service, "killed.ndjson"))
                    .values()
                    .forEach(record -> kinds.merge(record.get("kind").asText(), 1, Integer::sum));
            assertThat(kinds)
                    .isEqualTo(Map.of("SOURCE", stories, "CLAIM", stories, "STATEMENT", stories, "EVIDENCE", stories));
        }
    }
}
