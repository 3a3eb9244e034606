package org.gainsay.exchange.incoming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.exchange.Born;
import org.gainsay.exchange.incoming.document.StatementTable;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.PostedDocument;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;

/** Statements that somebody has written into a spreadsheet. */
@Path("/api/v1/imports/table")
@Tag(name = "imports")
public class TableResource {

    private static final String CSV = "text/csv";

    private final Intake intake;
    private final CurrentRequest request;

    TableResource(Intake intake, CurrentRequest request) {
        this.intake = intake;
        this.request = request;
    }

    /** What to fill in. */
    @GET
    @Produces(CSV)
    @Operation(
            operationId = "readTableTemplate",
            summary = "The template of a table of statements",
            description = "CSV with a header and two rows to be written over. A source is a name or an id; a claim, its"
                    + " words or an id; derivedFrom, the id of another row, an address, or an id.")
    @APIResponse(
            responseCode = "200",
            description = "The template.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response template() {
        return Response.ok(StatementTable.template())
                .header("Content-Disposition", "attachment; filename=\"statements.csv\"")
                .type(CSV + ";charset=UTF-8;header=present")
                .build();
    }

    /** Takes a table in. */
    @POST
    @Stores
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importTable",
            summary = "Take in a table of statements",
            description =
                    "CSV in UTF-8 with the header of the template; fields are parted by commas, semicolons or tabs. Each row"
                            + " is a statement, with its publication and its link to a claim. What is wrong in a row is"
                            + " told by row and column, and the row is not stored; the others are. With dryRun=true all of"
                            + " it is told and nothing stored. A row that is here already, by its id in the system, and"
                            + " says something else corrects what nobody here has changed.")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "What came of each row.")
    public IncomingReport take(
            @Parameter(description = "The system whose ids the rows have.", example = "desk")
                    @QueryParam("system")
                    @NotNull
                    @Pattern(regexp = Born.SYSTEM)
                    String system,
            PostedDocument document) {
        return intake.take(StatementTable.read(document.bytes(), system), null, Caller.ofEach(request));
    }
}
