package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service killed in the middle of its writes has lost none that it acknowledged, and keeps nothing stale. */
class KilledWriterIT {

    private static final int KILLS = 5;
    private static final int WRITERS = 8;
    private static final int CLAIMS = 20;
    private static final long MILLIS = 1_500;

    private static Path directory;

    @BeforeAll
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "killed")
                .toAbsolutePath();
    }

    @AfterAll
    static void deleteDirectory() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void everyAcknowledgedLinkIsThereAfterEachKillAndEveryCorroborationIsThatOfTheLinks() throws Exception {
        List<String> claims = new ArrayList<>();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (PackagedService service = start()) {
                Http http = new Http(service.url());
                if (claims.isEmpty()) {
                    makeClaims(http, claims);
                }
                check(http, claims, acknowledged);
                int before = acknowledged.size();
                writeUntilKilled(service, http, claims, acknowledged);
                System.out.println("kill " + kill + ": " + (acknowledged.size() - before) + " links acknowledged");
                assertThat(acknowledged.size())
                        .as("links acknowledged before kill " + kill)
                        .isGreaterThan(before);
            }
        }
        try (PackagedService service = start()) {
            check(new Http(service.url()), claims, acknowledged);
        }
    }

    private static PackagedService start() throws Exception {
        return PackagedService.launch(Map.of("gainsay.data-dir", directory.toString(), "gainsay.example", "false"))
                .awaitReady();
    }

    private static void makeClaims(Http http, List<String> claims) {
        for (int i = 0; i < CLAIMS; i++) {
            String claim = "{'text':'Claim %d.'}".formatted(i);
            claims.add(http.post("/claims", claim).expect(201).id());
        }
    }

    private static void writeUntilKilled(
            PackagedService service, Http http, List<String> claims, Queue<String> acknowledged) throws Exception {
        String outlet = http.post("/sources", "{'kind':'OUTLET','name':'An outlet'}")
                .expect(201)
                .id();
        AtomicBoolean killed = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            List<Future<?>> writing = crowd.start(WRITERS, n -> {
                Random random = new Random(n);
                try {
                    while (true) {
                        String claim = claims.get(random.nextInt(CLAIMS));
                        acknowledged.addAll(link(http, outlet, claim));
                    }
                } catch (Http.Unanswered e) {
                    // Only the kill may leave a request without an answer.
                    assertThat(killed).isTrue();
                }
            });
            // A machine that has much else to do takes its time for the first.
            int before = acknowledged.size();
            for (int i = 0; i < 3_000 && acknowledged.size() == before; i++) {
                Thread.sleep(10);
            }
            Thread.sleep(MILLIS);
            killed.set(true);
            service.kill();
            Crowd.join(writing);
        }
    }

    private static List<String> link(Http http, String outlet, String claim) {
        String body = "{'outlet':'%s','text':'It is so.','saidAt':'2023-08','directness':'FIRST_HAND',"
                + "'evidence':[{'claim':'%s'}]}";
        List<String> links = new ArrayList<>();
        http.post("/statements", body.formatted(outlet, claim))
                .expect(201)
                .json()
                .get("evidence")
                .forEach(link -> links.add(link.get("id").asText()));
        return links;
    }

    private static void check(Http http, List<String> claims, Queue<String> acknowledged) {
        acknowledged.parallelStream()
                .forEach(link -> http.get("/evidence/" + link).expect(200));
        for (String claim : claims) {
            JsonNode kept = http.get("/claims/" + claim + "/corroboration?view=summary")
                    .expect(200)
                    .json();
            JsonNode full =
                    http.get("/claims/" + claim + "/corroboration").expect(200).json();
            for (String figure : List.of(
                    "status",
                    "rule",
                    "supportLevel",
                    "denialLevel",
                    "flags",
                    "supportPoints",
                    "denialPoints",
                    "likelihood",
                    "confidence")) {
                assertThat(kept.get(figure))
                        .as(claim + " " + figure)
                        .isNotNull()
                        .isEqualTo(full.get(figure));
            }
            assertThat(kept.get("origins").asInt())
                    .isEqualTo(full.get("origins").size());
            int items = 0;
            for (JsonNode origin : full.get("origins")) {
                items += origin.get("evidence").size();
            }
            assertThat(kept.get("items").asInt()).isEqualTo(items);
        }
    }
}
