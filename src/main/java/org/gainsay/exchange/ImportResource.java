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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.http.ByContentType;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Outcome;

/** Dossiers that move in. */
@Path("/api/v1/imports")
@Tag(name = "imports", description = "Dossiers that move in, with their history.")
public class ImportResource {

    private static final String LINES =
            "Sent as application/x-ndjson, each line is one record, of an editor's: {\"kind\":"
                    + " \"CLAIM\", ...} with the members of the dossier's; a source's own kind is its sourceKind, and SAME_AS,"
                    + " AFFILIATION, RATING and STAKE, which may stand in their source or claim too, name it as of. References"
                    + " are ids of the lines, of what is here or of other systems, as system:value, in any order. There is no"
                    + " largest size: lines are stored as they come, some at a time. A line that is refused is told by its number, and"
                    + " the others are stored; one that names what has not come yet waits for it. GET /api/v1/imports tells how far"
                    + " it has come. Broken off, it goes on where it was if the same body is sent again with resume. What GET"
                    + " /api/v1/exports answers can be sent as it is.";

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
    @ByContentType
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importDossier",
            summary = "Store a dossier, or lines of records",
            description =
                    "Sent as application/json, it is a dossier: stores all of it or nothing. Ids are those of the system that it comes from; a record can be"
                            + " found by them. Sending the same again changes nothing; other content under the same id is"
                            + " refused. What needs an editor where it is recorded by itself needs one here too. recordedAt and"
                            + " withdrawnAt are kept as history, and recordedBy as the actor of the record: the journal names"
                            + " besides, as importer, who sent the dossier. Without the times a member counts as known"
                            + " from the beginning, and as known from now where it joins a record that was here before.\n\n"
                            + LINES)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DossierDocument.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @Parameter(
            name = "atomic",
            in = ParameterIn.QUERY,
            description = "Of lines. true: store all of them or nothing, 10,000 lines at most.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "resume",
            in = ParameterIn.QUERY,
            description =
                    "Of lines: the id of an import that was interrupted, which goes on. Send the same body again.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The lines were stored or refused: says how many. GET the import's refusals to read which.",
            content = @Content(schema = @Schema(ref = "BulkImport")))
    @APIResponse(
            responseCode = "422",
            description = "The content is not valid; of lines, only with atomic=true, and then nothing was stored.")
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
