package org.gainsay.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Outcome;

/** Dossiers that move in. */
@Path("/api/v1/imports")
@Tag(name = "imports", description = "Dossiers that move in, with their history.")
public class ImportResource {

    private final Imports imports;
    private final CurrentRequest request;
    private final Permit permit;

    ImportResource(Imports imports, CurrentRequest request, Permit permit) {
        this.imports = imports;
        this.request = request;
        this.permit = permit;
    }

    /** Stores a dossier, all of it or nothing; again changes nothing. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importDossier",
            summary = "Store a dossier",
            description = "Stores all of it or nothing. Ids are those of the system that it comes from; a record can be"
                    + " found by them. Sending the same again changes nothing; other content under the same id is"
                    + " refused. What needs an editor where it is recorded by itself needs one here too. recordedAt and"
                    + " withdrawnAt are kept as history, and recordedBy as the actor of the record: the journal names"
                    + " besides, as importer, who sent the dossier. Without the times a member counts as known"
                    + " from the beginning, and as known from now where it joins a record that was here before.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; says what was new.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "409",
            description = "Other content is stored under an id of the dossier; nothing of it was stored.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response importDossier(
            @Parameter(description = "The system that the dossier comes from.", example = "desk")
                    @QueryParam("system")
                    @NotNull
                    @Pattern(regexp = Born.SYSTEM)
                    String system,
            DossierDocument dossier) {
        permit.refuseBelowEditor(EditorsMembers.of(dossier));
        Outcome<ImportReport> outcome = imports.store(system, dossier, Caller.of(request));
        return Response.status(Response.Status.CREATED)
                .header("Idempotency-Replayed", outcome.replayed() ? "true" : null)
                .entity(outcome.result().with(outcome.effects()))
                .build();
    }
}
