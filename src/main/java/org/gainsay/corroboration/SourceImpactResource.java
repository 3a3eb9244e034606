package org.gainsay.corroboration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** What falls when a source falls. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceImpactResource {

    private static final String STATEMENTS_OF = """
            SELECT s.id FROM statement s WHERE s.withdrawn_at IS NULL AND (s.speaker = ? OR s.on_behalf_of = ?
                OR (s.outlet = ? AND s.speaker IS NULL AND s.on_behalf_of IS NULL))
            ORDER BY s.id LIMIT 5001""";

    private final Snapshots snapshots;
    private final Room room;

    SourceImpactResource(Snapshots snapshots, Room room) {
        this.snapshots = snapshots;
        this.room = room;
    }

    /** What would change if a source had another letter, or all that it says were withdrawn. */
    @GET
    @Path("{id}/impact")
    @Operation(
            operationId = "readSourceImpact",
            summary = "What would change if all that a source says were withdrawn, or if it had another letter",
            description =
                    "Withdrawn would be what it says, what is said on its behalf, and what it publishes on its own"
                            + " account. With letter, nothing is withdrawn and the source is rated so. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "What would change.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = "More than 200 claims rest on it: too many for a preview.")
    public ImpactView ofSource(
            @PathParam("id") UUID id,
            @Parameter(description = "Rate it so instead of withdrawing what it says.") @QueryParam("letter") @Nullable
                    Letter letter) {
        return snapshots.read(connection -> {
            Impact.refuseMissing(connection, Kind.SOURCE, id);
            if (letter == null) {
                return Impact.withdrawn(
                        connection,
                        Sql.list(connection, STATEMENTS_OF, row -> row.getObject(1, UUID.class), id, id, id),
                        room);
            }
            return Impact.rated(connection, id, letter, room);
        });
    }
}
