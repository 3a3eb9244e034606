package org.gainsay.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation of the contract the refusals that it can answer, so that no resource repeats them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
            return;
        }
        withoutInstantsExample(contract);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> refusals(operation, path.contains("{"))));
    }

    /** Swagger UI fills optional parameters with their type's example: a first try would ask about a past instant. */
    private static void withoutInstantsExample(OpenAPI contract) {
        Schema instant = contract.getComponents().getSchemas().get("Instant");
        if (instant != null) {
            instant.setExample(null);
            instant.setExamples(null);
        }
    }

    private static void refusals(Operation operation, boolean namesRecord) {
        add(operation, ProblemType.BAD_REQUEST, "The request cannot be read: its body, or a query parameter.");
        add(operation, ProblemType.UNAUTHENTICATED);
        add(operation, ProblemType.FORBIDDEN);
        add(operation, ProblemType.NOT_ACCEPTABLE);
        if (namesRecord) {
            add(operation, ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            add(operation, ProblemType.INVALID_CONTENT);
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            add(operation, ProblemType.PRECONDITION_FAILED, "It is not what If-Match names.");
        }
        add(operation, ProblemType.PAYLOAD_TOO_LARGE);
        add(operation, ProblemType.TOO_MANY_REQUESTS);
        add(operation, ProblemType.INTERNAL_ERROR);
        add(operation, ProblemType.BUSY);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            // A resource may say in its own words when it refuses; what it answers is a problem all the same.
            if (status.compareTo("400") >= 0 && answer.getContent() == null) {
                answer.setContent(problem());
            }
        });
        sort(operation);
    }

    private static void add(Operation operation, ProblemType type) {
        add(operation, type, type.meaning());
    }

    private static void add(Operation operation, ProblemType type, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        String status = String.valueOf(type.status());
        APIResponses responses = operation.getResponses();
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, response(description));
        }
    }

    /** A refusal as an operation's answer. */
    public static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description).content(problem());
    }

    private static Content problem() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static void sort(Operation operation) {
        Map<String, APIResponse> sorted = new TreeMap<>(operation.getResponses().getAPIResponses());
        operation.getResponses().setAPIResponses(sorted);
    }
}
