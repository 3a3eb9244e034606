package org.gainsay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.gainsay.AdminToken;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer finds in a new ledger. */
class ExampleStoryIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static byte[] story() throws IOException {
        try (InputStream in = ExampleStoryIT.class.getResourceAsStream("/examples/importDossier.request.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** How many records an import of the story finds to be new. */
    private static int missing(PackagedService service) throws Exception {
        URI imports = URI.create(service.url() + "/api/v1/imports?system=example");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(imports)
                                .header("Authorization", AdminToken.BEARER)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(story()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        int missing = 0;
        for (JsonNode count : JSON.readTree(answer.body()).get("recorded")) {
            missing += count.intValue();
        }
        return missing;
    }

    @Test
    void aNewEmbeddedDatabaseHasTheFoundingStory(@TempDir Path data) throws Exception {
        try (PackagedService first = PackagedService.ready(data)) {
            assertThat(missing(first)).isZero();
        }
        try (PackagedService second = PackagedService.ready(data)) {
            assertThat(missing(second)).isZero();
        }
    }

    @Test
    void whoDoesNotWantItIsSparedIt(@TempDir Path data) throws Exception {
        Map<String, String> properties = Map.of("gainsay.data-dir", data.toString(), "gainsay.example", "false");
        try (PackagedService service = PackagedService.launch(properties).awaitReady()) {
            assertThat(missing(service)).isGreaterThan(50);
        }
    }
}
