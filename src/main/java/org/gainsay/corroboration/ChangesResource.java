package org.gainsay.corroboration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.Settled;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** How corroborations come to stand as they do. */
@Path("/api/v1/corroboration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class ChangesResource {

    private final Snapshots snapshots;
    private final Settled settled;

    ChangesResource(Snapshots snapshots, Settled settled) {
        this.snapshots = snapshots;
        this.settled = settled;
    }

    /** Every change of any claim's corroboration, in the order in which they came about. */
    @GET
    @Path("changes")
    @Operation(
            operationId = "listCorroborationChanges",
            summary = "Every change of any claim's corroboration, the first first",
            description =
                    "Up to the instant at which all is settled, so that none can come before one that was read. next"
                            + " is there whenever anything was found, also at the end: ask with it again later, and no change is"
                            + " lost or told twice.")
    @APIResponse(responseCode = "200", description = "A page of changes.")
    public Page<HistoryView> changes(
            @Parameter(description = "Only changes at this instant or later.") @QueryParam("since") @Nullable
                    Instant since,
            @Parameter(description = "Only changes before this instant.") @QueryParam("until") @Nullable Instant until,
            @BeanParam ChangeFilters filters,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before, with the same filters.") @QueryParam("cursor") @Nullable
                    String cursor) {
        Cursor.refuseLimit(limit);
        ChangeQuery query = new ChangeQuery(filters, settled.at());
        String list = "changes " + since + until + filters;
        if (cursor != null) {
            Cursor.read(cursor, list, entry -> query.behind(entry, false));
        } else if (since != null) {
            query.and("p.from_at >= ?", since);
        }
        if (until != null) {
            query.and("p.from_at < ?", until);
        }
        return snapshots.read(connection -> {
            List<HistoryView> found = query.read(connection, false, limit);
            return new Page<>(
                    found, found.isEmpty() ? null : Cursor.write(ChangeQuery.entry(found.get(found.size() - 1)), list));
        });
    }
}
