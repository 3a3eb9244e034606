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
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gainsay.PackagedService;
import org.gainsay.ledger.journal.Sealed;
import org.gainsay.ledger.proof.Checkpoint;
import org.gainsay.ledger.proof.Checks;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.SignedNote;
import org.gainsay.ledger.proof.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service killed in the middle of writing and sealing goes on sealing, with the same key, what it had begun. */
class KilledSealerIT {

    private static final int KILLS = 4;
    private static final int WRITERS = 8;

    private static Path directory;

    @BeforeAll
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "sealed")
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
    void whatWasSignedBeforeEachKillIsTheBeginningOfWhatIsSealedAfterIt() throws Exception {
        List<String> notes = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            try (PackagedService service = start()) {
                Http http = new Http(service.url());
                check(http, notes);
                writeUntilKilled(service, http, notes, 1_700 + 300 * kill);
            }
        }
        try (PackagedService service = start()) {
            check(new Http(service.url()), notes);
        }
        assertThat(notes).hasSizeGreaterThan(KILLS);
    }

    private static PackagedService start() throws Exception {
        return PackagedService.launch(Map.of("gainsay.data-dir", directory.toString(), "gainsay.example", "false"))
                .awaitReady();
    }

    private static void writeUntilKilled(PackagedService service, Http http, List<String> notes, int millis)
            throws Exception {
        try (Crowd crowd = new Crowd()) {
            List<Future<?>> writing = crowd.start(WRITERS, n -> {
                try {
                    while (true) {
                        http.post("/claims", "{'text':'It is so.'}").expect(201);
                    }
                } catch (Http.Unanswered e) {
                    // The kill.
                }
            });
            long end = System.nanoTime() + millis * 1_000_000L;
            while (System.nanoTime() < end) {
                Http.Answer latest = http.get("/journal/checkpoint");
                if (latest.status() == 200) {
                    notes.add(latest.json().get("note").asText());
                }
                Thread.sleep(100);
            }
            service.kill();
            Crowd.join(writing);
        }
    }

    private static void check(Http http, List<String> notes) throws Exception {
        Sealed.awaitAll(http);
        JsonNode verified = http.get("/journal/verify").expect(200).json();
        assertThat(verified.has("firstBroken")).as(verified.toString()).isFalse();
        VerifierKey key = VerifierKey.parse(
                http.get("/journal/key").expect(200).json().get("key").asText());
        JsonNode latest = http.get("/journal/checkpoint").expect(200).json();
        Checkpoint to = Checkpoint.parse(SignedNote.open(latest.get("note").asText(), key));
        System.out.println(to.size() + " entries sealed, " + notes.size() + " checkpoints kept");
        for (String note : notes) {
            Checkpoint from = Checkpoint.parse(SignedNote.open(note, key));
            List<Hash> path = new ArrayList<>();
            http.get("/journal/proofs/consistency?from=" + from.size() + "&to=" + to.size())
                    .expect(200)
                    .json()
                    .get("hashes")
                    .forEach(hash -> path.add(Hash.ofBase64(hash.asText())));
            assertThat(Checks.consistent(from.size(), from.root(), to.size(), to.root(), path))
                    .isTrue();
        }
    }
}
