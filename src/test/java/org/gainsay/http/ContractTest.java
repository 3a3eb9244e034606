package org.gainsay.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract is what is served, and complete. */
@QuarkusTest
class ContractTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static JsonNode committed() throws IOException {
        return YAML.readTree(Files.readString(Conformance.CONTRACT));
    }

    private record Op(String name, JsonNode operation) {}

    private static List<Op> operations() throws IOException {
        List<Op> operations = new ArrayList<>();
        committed().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.add(new Op(method.getKey() + " " + path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    @Test
    void theServedContractIsTheCommittedOne() throws IOException {
        JsonNode served = YAML.readTree(given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(served)
                .as("openapi/gainsay.yaml is not what is served: run mvn package -DskipTests, and review the change")
                .isEqualTo(committed());
    }

    @Test
    void theContractSaysVersionThreeZeroThreeAsValidatorsGoSilentOnLaterOnes() throws IOException {
        assertThat(committed().get("openapi").asText()).isEqualTo("3.0.3");
    }

    @Test
    void everyOperationIsUnderTheBaseAndHasANameASummaryAndATag() throws IOException {
        assertThat(operations()).isNotEmpty().allSatisfy(op -> {
            // Feeds are found where readers of feeds look, and not below a version.
            assertThat(op.name()).containsPattern(" (/api/v1/|/feeds/)");
            assertThat(op.operation().path("operationId").asText())
                    .as(op.name())
                    .isNotEmpty();
            assertThat(op.operation().path("summary").asText()).as(op.name()).isNotEmpty();
            assertThat(op.operation().path("tags")).as(op.name()).hasSize(1);
        });
    }

    @Test
    void everyOperationHasARealExampleOfItsAnswerAndOfItsRequest() throws IOException {
        assertThat(operations()).allSatisfy(op -> {
            op.operation().get("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2") && response.getValue().has("content")) {
                    response.getValue()
                            .get("content")
                            .properties()
                            .forEach(type -> holdsExample(op.name() + " " + response.getKey(), type));
                }
            });
            op.operation()
                    .path("requestBody")
                    .path("content")
                    .properties()
                    .forEach(type -> holdsExample(op.name() + " request", type));
        });
    }

    /** JSON has an example that is not empty, and so has each other format, as a text. */
    private static void holdsExample(String of, Map.Entry<String, JsonNode> type) {
        JsonNode example = type.getValue().path("example");
        if (type.getKey().equals("application/json")) {
            assertThat(example).as(of + " " + type.getKey()).isNotEmpty();
        } else {
            assertThat(example.isTextual() ? !example.asText().isBlank() : !example.isEmpty())
                    .as(of + " " + type.getKey())
                    .isTrue();
        }
    }

    @Test
    void noOptionalQueryParameterHasAnExampleAsSwaggerUiWouldSendIt() throws IOException {
        assertThat(committed().at("/components/schemas/Instant").has("example")).isFalse();
        assertThat(operations())
                .allSatisfy(op -> op.operation().path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")
                            && !parameter.path("required").asBoolean()) {
                        assertThat(parameter.has("example"))
                                .as(op.name() + parameter)
                                .isFalse();
                    }
                }));
    }

    @Test
    void everyAnswerIsDescribed() throws IOException {
        assertThat(operations())
                .allSatisfy(op -> op.operation().get("responses").properties().forEach(r -> assertThat(
                                r.getValue().path("description").asText())
                        .as(op.name() + " " + r.getKey())
                        .isNotEmpty()));
    }

    @Test
    void swaggerUiIsThere() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void everyRefusalIsAProblem() throws IOException {
        assertThat(operations())
                .allSatisfy(op -> op.operation().get("responses").properties().forEach(r -> {
                    if (r.getKey().charAt(0) >= '4') {
                        assertThat(r.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asText())
                                .as(op.name() + " " + r.getKey())
                                .isEqualTo("#/components/schemas/Problem");
                    }
                }));
    }
}
