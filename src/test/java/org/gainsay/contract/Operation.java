package org.gainsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** An operation of the committed contract, as a test that walks all of them sees it. */
public record Operation(String method, String path, JsonNode node) {

    private static final Set<String> FOREIGN = Set.of("importClaimReviews", "importFeed", "importNinjs", "importTable");

    static final JsonNode CONTRACT = contract();

    private static JsonNode contract() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi/gainsay.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        CONTRACT.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("responses"))
                .forEach(method -> all.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return all;
    }

    String id() {
        return node.get("operationId").asText();
    }

    public boolean hasBody() {
        return node.has("requestBody");
    }

    /**
     * Whether its body is a document of another tool's, which is read as far as it can be; the tests of the package
     * {@code exchange.incoming} send those that cannot.
     */
    boolean isForeign() {
        return FOREIGN.contains(id());
    }

    /** The example of such a document. */
    String document() {
        JsonNode example = node.at("/requestBody/content").elements().next().get("example");
        return example.isTextual() ? example.asText() : example.toString();
    }

    boolean isPatch() {
        return method.equals("PATCH");
    }

    /** Whether it makes a record that may carry external ids. */
    boolean creates() {
        return id().startsWith("record");
    }

    boolean takes(String parameter) {
        return parameters().anyMatch(p -> p.get("name").asText().equals(parameter));
    }

    Stream<JsonNode> parameters() {
        return node.path("parameters").valueStream();
    }

    public String mediaType() {
        return node.at("/requestBody/content").fieldNames().next();
    }

    /** The example of its request, which is real. */
    JsonNode example() {
        return node.at("/requestBody/content").elements().next().get("example");
    }

    /** What its body may say; a merge patch may say what the record's first body may. */
    JsonNode schema() {
        JsonNode schema = resolved(
                isPatch()
                        ? schema("New" + id().substring("correct".length()))
                        : node.at("/requestBody/content").elements().next().get("schema"));
        if (!schema.has("properties")) {
            throw new AssertionError("no members are known of the body of " + this);
        }
        return schema;
    }

    private static JsonNode schema(String name) {
        return CONTRACT.at("/components/schemas/" + name);
    }

    /** The schema itself, without references. */
    static JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(CONTRACT.at(schema.get("$ref").asText().substring(1)));
        }
        return schema.has("allOf") && !schema.has("oneOf")
                ? resolved(schema.get("allOf").get(0))
                : schema;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
