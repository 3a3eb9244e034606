package org.gainsay.corroboration;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Of what a read of a claim's evidence is: what was recorded by one instant and said by another, under a policy. Every
 * such read takes these parameters, from here.
 */
public record AsOf(
        @Parameter(description = "The policy to compute with: corroboration-1 or corroboration-1-strict.")
        @DefaultValue("corroboration-1")
        @QueryParam("policy")
        String policy,

        @Parameter(description = "Use what was recorded by then.") @QueryParam("knownAt") @Nullable
        Instant knownAt,

        @Parameter(description = "Use what was said by then.") @QueryParam("saidBy") @Nullable
        Instant saidBy) {

    /** The policy of that name; refuses another. */
    public Policy named() {
        return named(policy);
    }

    /** The policy of a name; refuses another. */
    static Policy named(String policy) {
        Policy named = Policy.named(policy);
        if (named == null) {
            throw Refusal.of(List.of(FieldError.parameter(
                    "policy", ErrorCode.BAD_PARAMETER, "There is no such policy. GET /api/v1/policies lists them.")));
        }
        return named;
    }

    /** Whether it is all that is recorded by now. */
    public boolean present() {
        return knownAt == null && saidBy == null;
    }

    /** The question about a claim, which is named by the id it was born with. */
    public Question about(String claim) {
        return new Question(claim, knownAt, saidBy, named());
    }
}
