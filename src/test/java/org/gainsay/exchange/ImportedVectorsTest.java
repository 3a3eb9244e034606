package org.gainsay.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gainsay.ledger.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every published vector stored, each under a system of its own, in one ledger. */
@QuarkusTest
@Tag("slow")
class ImportedVectorsTest {

    @Inject
    Imports imports;

    @Inject
    Stored stored;

    @Inject
    ObjectMapper json;

    @Test
    void whatIsStoredGivesWhatTheVectorsExpect() throws Exception {
        List<JsonNode> vectors = VectorsTest.vectors().toList();
        assertThat(vectors).hasSize(191);
        UUID[] claims = new UUID[vectors.size()];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = store(system(i), vectors.get(i));
        }
        for (int i = 0; i < claims.length; i++) {
            JsonNode vector = vectors.get(i);
            var ask = json.treeToValue(vector.get("ask"), AssessmentRequest.Ask.class);
            VectorsTest.compare(vector, stored.answer(system(i), claims[i], ask));
            VectorsTest.compare(vector, Stored.withoutPrefix(read(claims[i], vector.get("ask")), system(i)));
        }
        var before = stored.figures();
        for (int i = 0; i < claims.length; i++) {
            assertThat(store(system(i), vectors.get(i))).isEqualTo(claims[i]);
        }
        assertThat(stored.figures()).isEqualTo(before);
    }

    /** The corroboration as it is answered over HTTP, as known and said by the instants of the question. */
    private JsonNode read(UUID claim, JsonNode ask) throws Exception {
        RequestSpecification request = given();
        for (String name : List.of("knownAt", "saidBy", "policy")) {
            if (ask.has(name)) {
                request.queryParam(name, ask.get(name).asText());
            }
        }
        return json.readTree(request.get("/api/v1/claims/" + claim + "/corroboration")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String system(int vector) {
        return "v%03d".formatted(vector);
    }

    private UUID store(String system, JsonNode vector) throws Exception {
        var dossier = json.treeToValue(vector.get("dossier"), DossierDocument.class);
        String asked = vector.at("/ask/claim").asText();
        return imports.store(system, dossier, Caller.local()).result().claims().stream()
                .filter(c -> c.dossierId().equals(asked))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
