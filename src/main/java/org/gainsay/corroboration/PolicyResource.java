package org.gainsay.corroboration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Policy;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** The numbers that corroborations are computed with. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies", description = "The numbers that corroborations are computed with.")
public class PolicyResource {

    /** All of them; a policy that is here never changes. */
    @GET
    @Operation(
            operationId = "listPolicies",
            summary = "All policies",
            description = "Every number and threshold of the computation, the standing policy first. A policy never"
                    + " changes: other numbers are another policy.")
    @APIResponse(responseCode = "200", description = "The policies; there is no further page.")
    public Page<Policy> list() {
        return new Page<>(Policy.all(), null);
    }

    /** One of them. */
    @GET
    @Path("{policy}")
    @Operation(operationId = "readPolicy", summary = "One policy")
    @APIResponse(responseCode = "200", description = "The policy.")
    public Policy read(
            @Parameter(description = "The policy's id.", example = "corroboration-1") @PathParam("policy")
                    String policy) {
        Policy named = Policy.named(policy);
        if (named == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no policy of that id. GET /api/v1/policies lists them.");
        }
        return named;
    }
}
