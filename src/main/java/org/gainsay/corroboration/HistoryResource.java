package org.gainsay.corroboration;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** How a corroboration came to stand as it does. */
@Path("/api/v1/claims/{claim}/corroboration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class HistoryResource {

    private final Snapshots snapshots;

    HistoryResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Every change of a claim's corroboration. */
    @GET
    @Path("history")
    @Operation(
            operationId = "readCorroborationHistory",
            summary = "Every change of a claim's corroboration",
            description = "The last first, each with what caused it, how it stood before, and how long it stood so.")
    @APIResponse(responseCode = "200", description = "A page of changes.")
    public Page<HistoryView> history(
            @PathParam("claim") UUID claim,
            @Parameter(description = "The policy to compute with: corroboration-1 or corroboration-1-strict.")
                    @DefaultValue("corroboration-1")
                    @QueryParam("policy")
                    String policy,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before, with the same filters.") @QueryParam("cursor") @Nullable
                    String cursor) {
        Cursor.refuseLimit(limit);
        AsOf.named(policy);
        String list = "history " + claim + policy;
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(Cursor.read(cursor, list));
        return snapshots.read(connection -> {
            if (new KeptRows(connection).find(claim, policy) == null) {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
            }
            List<HistoryView> found = HistoryRows.read(connection, """
                            SELECT * FROM kept_past WHERE claim = ? AND policy = ? AND number < ?
                            ORDER BY number DESC LIMIT ?""", true, claim, policy, before, limit + 1);
            return Page.of(found, limit, list, change -> String.valueOf(change.number()));
        });
    }
}
