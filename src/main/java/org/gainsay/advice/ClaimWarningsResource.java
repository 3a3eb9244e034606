package org.gainsay.advice;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.claim.Claim;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Warning;

/** What was probably forgotten about a claim. */
@Path("/api/v1/claims/{claim}/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class ClaimWarningsResource {

    private final EntityManager entities;
    private final DeskAdviser adviser;

    ClaimWarningsResource(EntityManager entities, DeskAdviser adviser) {
        this.entities = entities;
        this.adviser = adviser;
    }

    /** All warnings about the live evidence on a claim. */
    @GET
    @Transactional
    @Operation(
            operationId = "listWarnings",
            summary = "What was probably forgotten about a claim",
            description =
                    "About all live evidence on it. Most warnings carry a proposal: a request that mends it, to be"
                            + " sent exactly as it stands; with dryRun=true it shows first which corroborations it would change."
                            + " Nothing is ever set silently.")
    @APIResponse(responseCode = "200", description = "All of them; there is no further page.")
    public Page<Warning> list(@PathParam("claim") UUID claim) {
        if (entities.find(Claim.class, claim) == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such record in /api/v1/claims.");
        }
        return new Page<>(adviser.onClaim(claim), null);
    }
}
