package org.gainsay.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Puts real examples into the contract: {@code /examples/OPERATION.request.json} and {@code .response.json}, which the
 * tests send and compare; for operations on what is stored, whose answers differ in ids and instants, what was sent and
 * answered once, from {@code /examples/operations.json}, which the tests hold to the contract. An answer in several
 * formats has an example in each, by media type, under {@code formats}, a body in {@code requestFormats}, and one that
 * differs by status under {@code statuses}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Examples implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(Examples::add));
        }
    }

    private static void add(Operation operation) {
        JsonNode request = read(operation.getOperationId(), "request");
        if (request != null && operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), request);
        }
        JsonNode requestFormats = read(operation.getOperationId(), "requestFormats");
        if (requestFormats != null && operation.getRequestBody() != null) {
            putEach(operation.getRequestBody().getContent(), requestFormats);
        }
        JsonNode response = read(operation.getOperationId(), "response");
        if (response != null) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(r -> r.getKey().startsWith("2"))
                    .map(Map.Entry::getValue)
                    .forEach(r -> put(r.getContent(), response));
        }
        JsonNode statuses = read(operation.getOperationId(), "statuses");
        if (statuses != null) {
            statuses.properties()
                    .forEach(of -> put(
                            operation.getResponses().getAPIResponse(of.getKey()).getContent(), of.getValue()));
        }
        JsonNode formats = read(operation.getOperationId(), "formats");
        if (formats != null) {
            operation.getResponses().getAPIResponses().values().forEach(r -> putEach(r.getContent(), formats));
        }
    }

    private static void put(@Nullable Content content, JsonNode example) {
        if (content != null) {
            content.getMediaTypes().forEach((name, type) -> {
                // What comes as a text has an example of its own.
                if (!name.startsWith("text/") && !name.endsWith("x-ndjson")) {
                    type.setExample(example);
                }
            });
        }
    }

    /** What is answered in other formats, by media type. */
    private static void putEach(@Nullable Content content, JsonNode formats) {
        if (content != null) {
            content.getMediaTypes().forEach((name, type) -> {
                JsonNode example = formats.get(name);
                if (example != null) {
                    type.setExample(example.isTextual() ? example.asText() : example);
                }
            });
        }
    }

    private static @Nullable JsonNode read(String operation, String part) {
        JsonNode own = resource("/examples/" + operation + "." + part + ".json");
        if (own != null) {
            return own;
        }
        JsonNode all = resource("/examples/operations.json");
        return all == null ? null : all.path(operation).get(part);
    }

    private static @Nullable JsonNode resource(String name) {
        try (InputStream in = Examples.class.getResourceAsStream(name)) {
            return in == null ? null : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
