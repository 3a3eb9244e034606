package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gainsay.access.Permit;
import org.gainsay.http.FieldError;
import org.gainsay.http.JsonBodyReader;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Does what a form asks for as the API does it: the same body, the same checks, the same resource, the same role. */
@ApplicationScoped
class Doors {

    private final ObjectMapper json;
    private final JsonBodyReader reader;
    private final Permit permit;

    Doors(ObjectMapper json, JsonBodyReader reader, Permit permit) {
        this.json = json;
        this.reader = reader;
        this.permit = permit;
    }

    /**
     * What came of it.
     *
     * @param answer what the API would answer; null: it was refused
     * @param status the status that the API would answer with
     * @param errors what is wrong, by the pointer to the member; with an empty pointer what is wrong as a whole
     */
    record Done(@Nullable JsonNode answer, int status, Map<String, String> errors) {

        /** The id of what was recorded. */
        UUID id() {
            if (answer == null) {
                throw new IllegalStateException("it was refused");
            }
            return UUID.fromString(answer.get("id").asText());
        }
    }

    /** An object to be filled. */
    ObjectNode body() {
        return json.createObjectNode();
    }

    /** Reads a body as the API reads it, and has the resource do what it asks for. */
    <B> Done send(String operation, ObjectNode body, Class<B> type, Function<B, Response> resource) {
        return send(operation, () -> {
            try {
                return resource.apply(reader.read(json.writeValueAsString(body), type));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Has a resource do something, if the API would let the one who asks. */
    Done send(String operation, Supplier<Response> act) {
        permit.refuseUnlessMay(operation);
        try {
            Response response = act.get();
            return new Done(json.valueToTree(response.getEntity()), response.getStatus(), Map.of());
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            return refused(refused);
        }
    }

    private static Done refused(Refusal refused) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : refused.errors()) {
            errors.putIfAbsent(error.pointer() == null ? "" : error.pointer(), words(error));
        }
        if (errors.isEmpty()) {
            errors.put("", refused.detail());
        }
        return new Done(null, refused.type().status(), errors);
    }

    /** A member is a field here, and patterns are for machines. */
    private static String words(FieldError error) {
        return switch (error.code()) {
            case REQUIRED -> "Fill this in.";
            case MALFORMED -> "This has not the form that it needs.";
            default -> error.detail();
        };
    }

    /** A part of an answer, read again. */
    <T> List<T> parts(JsonNode answer, String member, Class<T> type) {
        try {
            return json.readerForListOf(type)
                    .readValue(answer.path(member).isArray() ? answer.path(member) : json.createArrayNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
