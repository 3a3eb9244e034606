package org.gainsay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Answers that are tagged by what they say: for what is made at reading and has no number of its own. */
public final class Tagged {

    private Tagged() {}

    /** The answer, or 304 where the request has it already. */
    public static Response.ResponseBuilder answer(Request conditions, byte[] body, MediaType type) {
        EntityTag tag = new EntityTag(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(body))
                .substring(0, 22));
        Response.ResponseBuilder unchanged = unchanged(conditions, tag);
        return unchanged != null ? unchanged : Response.ok(body, type).tag(tag);
    }

    /** 304 where the request has it already, null where not; refuses one that asks for another. */
    public static Response.@Nullable ResponseBuilder unchanged(Request conditions, EntityTag tag) {
        Response.ResponseBuilder answer = conditions.evaluatePreconditions(tag);
        if (answer != null && answer.build().getStatus() == ProblemType.PRECONDITION_FAILED.status()) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED, "It is not what If-Match names.");
        }
        return answer;
    }

    /** The same, of a text. */
    public static Response.ResponseBuilder answer(Request conditions, String body, MediaType type) {
        return answer(conditions, body.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The same, of what is written as JSON. */
    public static Response answer(Request conditions, ObjectMapper json, Object body) {
        try {
            return answer(conditions, json.writeValueAsBytes(body), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can be written", e);
        }
    }
}
