package org.gainsay.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run is one command, and leaves nothing open that nobody asked for. */
class FirstRunIT {

    @Test
    void theFirstStartMakesATokenForAnAdminAndTheNextOnesDoNot(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("admin-token");
        Map<String, String> settings = Map.of(
                "gainsay.data-dir", folder.resolve("data").toString(),
                "gainsay.admin-token-file", file.toString(),
                "gainsay.example", "false");
        String token;
        try (PackagedService first = PackagedService.launch(settings).awaitReady()) {
            token = Files.readString(file).strip();
            assertThat(token).matches("gsy_[A-Za-z0-9_-]{43}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(first.startUpLine())
                    .contains("the first admin's token in " + file)
                    .contains("who asks from this machine reads without a token");
            assertThat(first.get("/api/v1/claims").statusCode()).isEqualTo(200);
            assertThat(record(first, null)).isEqualTo(401);
            assertThat(record(first, token)).isEqualTo(201);
            assertThat(first.output()).doesNotContain(token);
        }
        Files.delete(file);
        try (PackagedService second = PackagedService.launch(settings).awaitReady()) {
            assertThat(file).doesNotExist();
            assertThat(second.startUpLine()).doesNotContain("admin");
            assertThat(record(second, token)).isEqualTo(201);
        }
    }

    @Test
    void openReadsAndAnAddressThatOthersReachAreNotTakenTogetherUnlessThatIsMeant(@TempDir Path folder)
            throws Exception {
        try (PackagedService refused = PackagedService.launch(
                Map.of("gainsay.data-dir", folder.resolve("data").toString(), "quarkus.http.host", "0.0.0.0"))) {
            assertThat(refused.awaitExit()).isEqualTo(1);
            assertThat(refused.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("listen on 0.0.0.0", "-Dgainsay.open-reads=false", "=true")
                    .endsWith(".");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    private static int record(PackagedService service, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/claims"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"So it is.\"}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
