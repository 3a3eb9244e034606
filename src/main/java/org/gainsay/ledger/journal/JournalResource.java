package org.gainsay.ledger.journal;

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
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** Who did what, in order. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal", description = "Every act, sealed so that tampering shows.")
public class JournalResource {

    private final Snapshots snapshots;

    JournalResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** A page of entries, the first first. */
    @GET
    @Operation(
            operationId = "listJournal",
            summary = "Every act, the first first",
            description =
                    "Ends at the instant up to which everything is settled, about a second ago: behind the last"
                            + " entry of a page nothing is ever put in. For a desk, its own are among them. Several kinds or acts mean any of them.")
    @APIResponse(responseCode = "200", description = "A page of entries.")
    public Page<EntryView> list(
            @Parameter(description = "Only what was done to this record.") @QueryParam("record") @Nullable UUID record,
            @Parameter(description = "Only what was done to records of these kinds.") @QueryParam("kind")
                    List<Kind> kind,
            @Parameter(description = "Only these acts.") @QueryParam("act") List<Deed> act,
            @Parameter(description = "Only what this actor did.") @QueryParam("actor") @Nullable String actor,
            @Parameter(description = "Only from this instant on.") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "Only before this instant.") @QueryParam("until") @Nullable Instant until,
            @Parameter(description = "Only what the request with this id did.") @QueryParam("request") @Nullable
                    String request,
            @DefaultValue("50") @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        EntryQuery query = new EntryQuery()
                .where("j.record = ?", record)
                .anyOf("kind", kind)
                .anyOf("act", act)
                .where("j.actor = ?", actor)
                .where("j.at >= ?", from)
                .where("j.at < ?", until)
                .where("j.request = ?", request);
        return snapshots.read(connection -> query.page(connection, limit, cursor));
    }
}
