package org.gainsay.telling.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jackson.JsonLoader;
import com.github.fge.jsonschema.core.report.ProcessingReport;
import com.github.fge.jsonschema.main.JsonSchema;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.util.List;
import org.gainsay.telling.Tale;
import org.junit.jupiter.api.Test;

/** PROV-JSON against its schema. */
class ProvSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode story = JSON.valueToTree(ProvJson.of(Graphs.of(Tale.founding("talks"), List.of())));

    private static ProcessingReport report(JsonNode document) throws Exception {
        JsonSchema schema = JsonSchemaFactory.byDefault()
                .getJsonSchema(JsonLoader.fromResource("/schema/prov-json-schema-v4.json"));
        return schema.validate(document);
    }

    @Test
    void theStoryIsValidByTheSchemaOfProvJson() throws Exception {
        assertThat(report(story).isSuccess()).as(report(story).toString()).isTrue();
    }

    @Test
    void theSchemaRefusesARelationWithoutItsEnds() throws Exception {
        JsonNode derivation = story.get("wasDerivedFrom").elements().next();
        ((ObjectNode) derivation).remove("prov:usedEntity");
        assertThat(report(story).isSuccess()).isFalse();
    }
}
