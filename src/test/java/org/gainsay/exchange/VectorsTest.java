package org.gainsay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Question;
import org.gainsay.corroboration.CorroborationView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published vector, to the point and in every member that it expects. */
class VectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream in = VectorsTest.class.getResourceAsStream("/vectors/corroboration.json")) {
            return StreamSupport.stream(
                    JSON.readTree(Objects.requireNonNull(in)).spliterator(), false);
        }
    }

    @Test
    void thereAreAsManyVectorsAsWerePublished() throws IOException {
        assertThat(vectors()).hasSize(191);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void theComputationGivesWhatTheVectorExpects(JsonNode vector) throws IOException {
        AssessmentRequest request = new AssessmentRequest(
                JSON.treeToValue(vector.get("ask"), AssessmentRequest.Ask.class),
                JSON.treeToValue(vector.get("dossier"), DossierDocument.class));
        Question question =
                request.ask().question(Objects.requireNonNull(request.ask().policyAsked()));
        var assessed = Assessor.assess(DossierReader.read(request.dossier()), question);
        JsonNode answer = JSON.readTree(JSON.writeValueAsString(new CorroborationView(question, assessed)));
        compare(vector, answer);
    }

    static void compare(JsonNode vector, JsonNode answer) {
        vector.get("expected").properties().forEach(expected -> assertThat(plain(answer.get(expected.getKey())))
                .as(vector.get("name").asText() + " " + expected.getKey())
                .isEqualTo(plain(expected.getValue())));
    }

    /** The same tree with numbers written without trailing zeros, so that 0.5 and 0.500000 are one number. */
    private static String plain(JsonNode node) {
        if (node == null) {
            return "absent";
        }
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(VectorsTest::plain)
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(e -> e.getKey() + ": " + plain(e.getValue()))
                    .toList()
                    .toString();
        }
        return node.toString();
    }
}
