package org.gainsay.verdict.factcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A refusal as clients of Google's services read it, where they ask. */
@Singleton
final class GoogleErrors {

    private static final String WHERE = "/v1alpha1/";

    private final ObjectMapper json;

    @Inject
    GoogleErrors(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() < 400
                || !request.getUriInfo().getPath().startsWith(WHERE)
                || !(response.getEntity() instanceof String problem)
                || response.getMediaType() == null
                || !response.getMediaType().getSubtype().equals("problem+json")) {
            return;
        }
        ObjectNode answer = json.createObjectNode();
        answer.putObject("error")
                .put("code", response.getStatus())
                .put("message", message(json.readTree(problem)))
                .put("status", status(response.getStatus()));
        response.setEntity(answer.toString(), null, MediaType.APPLICATION_JSON_TYPE);
    }

    private static String message(JsonNode problem) {
        List<String> details = new ArrayList<>();
        problem.path("errors")
                .forEach(error -> details.add(error.path("parameter").asText() + ": "
                        + error.path("detail").asText()));
        return details.isEmpty() ? problem.path("detail").asText() : String.join(" ", details);
    }

    /** google.rpc.Code by the status of HTTP. */
    private static String status(int status) {
        return switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 405 -> "UNIMPLEMENTED";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            case 504 -> "DEADLINE_EXCEEDED";
            default -> status < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
        };
    }
}
