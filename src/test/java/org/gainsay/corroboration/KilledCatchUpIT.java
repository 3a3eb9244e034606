package org.gainsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.PackagedService;
import org.gainsay.ledger.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service killed while corroborations have still to follow an act goes on with them when it is started again. */
class KilledCatchUpIT {

    private static final int IMPORTS = 10;
    private static final int CLAIMS = 150;

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

    private static PackagedService start() throws Exception {
        return PackagedService.launch(Map.of("gainsay.data-dir", directory.toString(), "gainsay.example", "false"))
                .awaitReady();
    }

    @Test
    void whatWasDueAtTheKillIsCurrentAfterTheNextStart() throws Exception {
        JsonNode pending;
        ManyClaims claims;
        try (PackagedService service = start()) {
            Http http = new Http(service.url());
            claims = new ManyClaims(http);
            for (int i = 0; i < IMPORTS; i++) {
                claims.add(CLAIMS, 2);
            }
            pending = claims.rate("E").json().at("/pending/0");
            assertThat(ManyClaims.remaining(http, pending))
                    .as("due at the kill")
                    .isGreaterThan(2 * KeptCorroborations.MOST_CLAIMS);
            service.kill();
        }
        try (PackagedService service = start()) {
            Http http = new Http(service.url());
            ManyClaims.await(http, pending);
            for (int i = 0; i < claims.ids().size(); i += 100) {
                assertThat(ManyClaims.differences(http, claims.id(i))).isEmpty();
            }
        }
    }
}
