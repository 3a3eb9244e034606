package org.gainsay.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as it is answered: RFC 9457. */
@Schema(
        name = "Problem",
        description = "Why a request was refused (RFC 9457). Its type is the address of a page that explains it.")
public record Problem(
        @Schema(
                description = "The kind of problem. The list may grow.",
                examples = {"/problems/invalid-content"})
        String type,

        @Schema(examples = {"The content is not valid"}) String title,

        @Schema(examples = {"422"}) int status,

        @Schema(examples = {"1 member is not valid: see errors."})
        String detail,

        @Schema(
                description = "The request's id, as in the X-Request-Id header and in the service's log.",
                examples = {"urn:gainsay:request:5f0c6c6e-8f6f-4b6e-9d3c-2f6d3a1b7c55"})
        String instance,

        @Schema(description = "What is wrong, one by one; at most 100.") @Nullable
        List<FieldError> errors) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String requestId, List<FieldError> errors) {
        return new Problem(
                type.path(),
                type.title(),
                type.status(),
                detail,
                "urn:gainsay:request:" + requestId,
                errors.isEmpty() ? null : List.copyOf(errors));
    }
}
