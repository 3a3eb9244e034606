package org.gainsay.corroboration;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gainsay.assessment.Policy;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * Of what a read of a claim's evidence is: what was recorded by one instant, stored here by another and said by a
 * third, under a policy. Every such read takes these parameters, from here.
 */
public record AsOf(
        @Parameter(description = "The policy to compute with: corroboration-1 or corroboration-1-strict.")
        @DefaultValue("corroboration-1")
        @QueryParam("policy")
        String policy,

        @Parameter(description = "Use what was recorded by then.") @QueryParam("knownAt") @Nullable
        Instant knownAt,

        @Parameter(
                description = "Use what was stored in this ledger by then, leaving out history that was moved in later."
                        + " What was answered at an instant is answered again with knownAt and storedBy at it.")
        @QueryParam("storedBy")
        @Nullable
        Instant storedBy,

        @Parameter(description = "Use what was said by then.") @QueryParam("saidBy") @Nullable
        Instant saidBy) {

    /** What is said in the contract of instants that are refused. */
    public static final String REFUSED = "knownAt or storedBy lies ahead of the ledger's clock, or before the claim was"
            + " there; the error names the instant.";

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
        return horizon().present() && saidBy == null;
    }

    /** How far back the ledger is read. */
    Horizon horizon() {
        return new Horizon(knownAt, storedBy);
    }
}
