package org.gainsay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Who is a client of the last released contract is one of the present contract too. */
class CompatibilityTest {

    private static final Path RELEASED = Path.of("openapi/released/1.yaml");
    private static final Path PRESENT = Path.of("openapi/gainsay.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The forms in which a corroboration is answered. */
    private static final String EXPLANATION =
            "/paths/~1api~1v1~1claims~1{claim}~1corroboration/get/responses/200/content"
                    + "/application~1json/schema/oneOf";

    /** A language as it was released. */
    private static final String ANY_LENGTH = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    /** Clients are told that lists of values may grow in answers. */
    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    @Test
    void whatWasReleasedStillHolds() throws IOException {
        ChangedOpenApi change = compared(withWhatWasDecided(read(RELEASED)), read(PRESENT));
        assertThat(change.isCompatible()).as(() -> shown(change)).isTrue();
        assertThat(AnswerMembers.gone(read(RELEASED), read(PRESENT))).isEmpty();
    }

    @Test
    void aFormOfAnAnswerThatClientsDoNotKnowIsNoticed() throws IOException {
        assertThat(compatibleAfter(
                        c -> ((ArrayNode) c.at(EXPLANATION)).addObject().put("$ref", "#/components/schemas/Claim")))
                .isFalse();
    }

    @Test
    void aPathThatIsGoneIsNoticed() throws IOException {
        assertThat(compatibleAfter(c -> ((ObjectNode) c.get("paths")).remove("/api/v1/sources/{id}")))
                .isFalse();
    }

    @Test
    void aMemberThatARequestMustHaveFromNowOnIsNoticed() throws IOException {
        assertThat(compatibleAfter(c -> ((ArrayNode) c.at("/components/schemas/NewStatement/required")).add("speaker")))
                .isFalse();
    }

    @Test
    void aValueThatARequestMayNotHaveAnyMoreIsNoticed() throws IOException {
        assertThat(compatibleAfter(c -> ((ArrayNode) c.at("/components/schemas/SourceKind/enum")).remove(0)))
                .isFalse();
    }

    @Test
    void aMemberThatAnAnswerDoesNotHaveAnyMoreIsNoticed() throws IOException {
        JsonNode changed = read(RELEASED);
        ((ObjectNode) changed.at("/components/schemas/Source/properties")).remove("name");
        assertThat(AnswerMembers.gone(read(RELEASED), changed)).contains("GET /api/v1/sources/{id} 200 /name");
    }

    @Test
    void aValueMoreInAnswersIsAllowedAsClientsAreToldThatListsGrow() throws IOException {
        assertThat(compatibleAfter(c -> ((ArrayNode) c.at("/components/schemas/Flag/enum")).add("A_NEW_FLAG")))
                .isTrue();
    }

    @Test
    void anOptionalMemberMoreIsAllowed() throws IOException {
        assertThat(compatibleAfter(c -> ((ObjectNode) c.at("/components/schemas/NewStatement/properties"))
                        .putObject("mood")
                        .put("type", "string")))
                .isTrue();
    }

    /**
     * One form of an answer came after the release, and the README tells of it: of more than 200 items the explanation of
     * a corroboration is an excerpt, as the whole of it has no bound. Any other is noticed.
     */
    private static JsonNode withWhatWasDecided(JsonNode released) throws IOException {
        ((ArrayNode) released.at(EXPLANATION)).addObject().put("$ref", "#/components/schemas/CorroborationExcerpt");
        // A language that was longer than its column was no answer but a failure.
        released.findParents("pattern").stream()
                .filter(schema -> schema.get("pattern").asText().equals(ANY_LENGTH))
                .forEach(schema -> ((ObjectNode) schema).put("pattern", ANY_LENGTH.replace(")*", "){0,10}")));
        ObjectNode known = (ObjectNode) released.at("/components/schemas");
        read(PRESENT).at("/components/schemas").properties().forEach(schema -> {
            if (!known.has(schema.getKey())) {
                known.set(schema.getKey(), schema.getValue());
            }
        });
        return released;
    }

    private static boolean compatibleAfter(Consumer<JsonNode> change) throws IOException {
        JsonNode released = read(RELEASED);
        JsonNode changed = released.deepCopy();
        change.accept(changed);
        assertThat(changed).isNotEqualTo(released);
        return compared(released, changed).isCompatible();
    }

    private static JsonNode read(Path contract) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(contract));
    }

    private static ChangedOpenApi compared(JsonNode before, JsonNode after) throws JsonProcessingException {
        return OpenApiCompare.fromContents(
                JSON.writeValueAsString(before), JSON.writeValueAsString(after), null, OPTIONS);
    }

    private static String shown(ChangedOpenApi change) {
        try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                java.io.OutputStreamWriter writer = new java.io.OutputStreamWriter(out)) {
            new MarkdownRender().render(change, writer);
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
