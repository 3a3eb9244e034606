package org.gainsay.corroboration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Snapshots;

/** What falls when a statement falls. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements")
public class StatementImpactResource {

    private final Snapshots snapshots;
    private final Room room;

    StatementImpactResource(Snapshots snapshots, Room room) {
        this.snapshots = snapshots;
        this.room = room;
    }

    /** What would change if a statement were withdrawn. */
    @GET
    @Path("{id}/impact")
    @Operation(
            operationId = "readStatementImpact",
            summary = "What would change if a statement were withdrawn",
            description = "The list that the withdrawal itself answers with; nothing is stored.")
    @APIResponse(responseCode = "200", description = "What would change.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = "More than 200 claims rest on it: too many for a preview.")
    public ImpactView ofStatement(@PathParam("id") UUID id) {
        return snapshots.read(connection -> {
            Impact.refuseMissing(connection, Kind.STATEMENT, id);
            return Impact.withdrawn(connection, List.of(id), room);
        });
    }
}
