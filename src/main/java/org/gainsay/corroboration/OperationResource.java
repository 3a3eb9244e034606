package org.gainsay.corroboration;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** What writes have left to be done. */
@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class OperationResource {

    private final Snapshots snapshots;
    private final CurrentRequest request;

    OperationResource(Snapshots snapshots, CurrentRequest request) {
        this.snapshots = snapshots;
        this.request = request;
    }

    /** A page of operations, the newest first. */
    @GET
    @Operation(
            operationId = "listOperations",
            summary = "What large writes have left to be done, the newest first",
            description =
                    "A write that moves more than 200 corroborations, or more than 5,000 items of evidence in them,"
                            + " is stored and answered at once, with pending; the corroborations follow within seconds. Until one"
                            + " has, what reads it has pendingSince.")
    @APIResponse(responseCode = "200", description = "A page of operations.")
    public Page<OperationView> list(
            @Parameter(description = "Only this one.") @QueryParam("id") @Nullable UUID id,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before, with the same filter.") @QueryParam("cursor") @Nullable
                    String cursor) {
        Cursor.refuseLimit(limit);
        String list = "operations " + id;
        DueRows.Place behind =
                cursor == null ? null : place(Cursor.read(cursor, list).split(" ", 2));
        List<OperationView> found =
                snapshots.read(connection -> OperationRows.page(connection, id, behind, limit + 1, request.desk()));
        return Page.of(found, limit, list, operation -> operation.at() + " " + operation.id());
    }

    private static DueRows.Place place(String[] written) {
        return new DueRows.Place(Instant.parse(written[0]), UUID.fromString(written[1]));
    }
}
