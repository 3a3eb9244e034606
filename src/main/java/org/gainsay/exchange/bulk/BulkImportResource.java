package org.gainsay.exchange.bulk;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.exchange.Born;
import org.gainsay.http.ByContentType;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Cursor;
import org.gainsay.http.Desk;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.StreamedBody;
import org.gainsay.ledger.Caller;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Imports of lines, however many, and how far each has come. */
@Path(BulkImportResource.PATH)
@Tag(name = "imports")
public class BulkImportResource {

    static final String PATH = "/api/v1/imports";

    /** One JSON object in each line. */
    static final String LINES = "application/x-ndjson";

    private static final Duration EACH = Duration.ofSeconds(1);

    private final BulkImports imports;
    private final BulkRows rows;
    private final CurrentRequest request;
    private final Permit permit;

    BulkImportResource(BulkImports imports, BulkRows rows, CurrentRequest request, Permit permit) {
        this.imports = imports;
        this.rows = rows;
        this.request = request;
        this.permit = permit;
    }

    /** Stores lines as they come; a line that is refused is told, and the others are stored. */
    @POST
    @ByContentType
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response importLines(
            @QueryParam("system") @NotNull @Pattern(regexp = Born.SYSTEM) String system,
            @QueryParam("atomic") @DefaultValue("false") boolean atomic,
            @QueryParam("resume") @Nullable UUID resume,
            InputStream body) {
        permit.refuseBelowEditor(List.of(""));
        UUID id = imports.store(
                new BulkImports.Asked(system, atomic, resume, StreamedBody.announced(request)),
                body,
                Caller.ofEach(request));
        return Response.ok(found(id, request.desk()))
                .header("Location", PATH + "/" + id)
                .build();
    }

    /** Imports, the last first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImports",
            summary = "Imports of lines, the last first",
            description = "Also those that run now. Dossiers, which are stored at once, are not among them.")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public Page<BulkImportView> list(
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        String[] behind = cursor == null
                ? new String[] {"9999-01-01T00:00:00Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"}
                : Cursor.read(cursor, "imports").split(" ", 2);
        return Page.of(
                        rows.list(Instant.parse(behind[0]), UUID.fromString(behind[1]), limit + 1, request.desk()),
                        limit,
                        "imports",
                        seen -> seen.row().startedAt() + " " + seen.row().id())
                .map(seen -> BulkImportView.of(seen.row(), seen.at()));
    }

    /** How far an import has come. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readImport",
            summary = "How far an import of lines has come",
            description = "Whichever process runs it. An import whose process has died is shown as INTERRUPTED: send"
                    + " the same body again with resume and its id, and it goes on where it was.")
    @APIResponse(responseCode = "200", description = "The import.")
    public BulkImportView read(@PathParam("id") UUID id) {
        return found(id, request.desk());
    }

    /** The lines that were refused, in their order. */
    @GET
    @Path("{id}/refusals")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImportRefusals",
            summary = "The lines of an import that were refused",
            description = "In the order of the lines as far as they were decided on: a line that waited for what it"
                    + " names is told later than those behind it. Says what is wrong with each, never what it says.")
    @APIResponse(responseCode = "200", description = "A page of refused lines.")
    public Page<RefusedLine> refusals(
            @PathParam("id") UUID id,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        String list = "refusals " + id;
        long after = cursor == null ? 0 : Long.parseLong(Cursor.read(cursor, list));
        found(id, request.desk());
        return Page.of(
                rows.refusals(id, after, limit + 1, request.desk()), limit, list, line -> String.valueOf(line.line()));
    }

    /** How far an import has come, again and again until it ends. */
    @GET
    @Path("{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followImport",
            summary = "How far an import of lines comes, as it goes on",
            description = "Server-sent events: the import as GET answers it, each second, until it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The import, again and again.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<BulkImportView> events(@PathParam("id") UUID id) {
        Desk desk = request.desk();
        found(id, desk);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> found(id, desk))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(EACH)
                .whilst(seen -> seen.state() == ImportState.RUNNING);
    }

    /** Ends an import; what it has stored stays. */
    @POST
    @Path("{id}/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelImport",
            summary = "End an import of lines",
            description = "Nothing more of it is stored; what was stored stays. Whoever sends it is answered then.")
    @APIResponse(responseCode = "200", description = "The import, cancelled.")
    @APIResponse(responseCode = "409", description = "It has ended already.")
    public BulkImportView cancel(@PathParam("id") UUID id) {
        BulkImportView before = found(id, request.desk());
        if (!rows.cancel(id, request.desk())) {
            throw new Refusal(
                    ProblemType.CONFLICT, "It has ended already, as " + before.state() + ". Leave it as it is.");
        }
        return found(id, request.desk());
    }

    private BulkImportView found(UUID id, @Nullable Desk desk) {
        BulkRows.Seen seen = rows.find(id, desk);
        if (seen == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such import.");
        }
        return BulkImportView.of(seen.row(), seen.at());
    }
}
