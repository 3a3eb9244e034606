package org.gainsay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.gainsay.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published vector over HTTP, against the packaged service. */
class VectorsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePackagedServiceAnswersEveryVector(@TempDir Path data) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        try (PackagedService service = PackagedService.ready(data)) {
            int sent = 0;
            for (JsonNode vector : JSON.readTree(VectorsIT.class.getResource("/vectors/corroboration.json"))) {
                ObjectNode body = JSON.createObjectNode();
                body.set("ask", vector.get("ask"));
                body.set("dossier", vector.get("dossier"));
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/assessments"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .as(vector.get("name").asText() + answer.body())
                        .isEqualTo(200);
                VectorsTest.compare(vector, JSON.readTree(answer.body()));
                sent++;
            }
            assertThat(sent).isEqualTo(191);
        }
    }
}
