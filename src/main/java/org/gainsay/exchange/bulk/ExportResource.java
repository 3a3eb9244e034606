package org.gainsay.exchange.bulk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Snapshots;

/** The whole ledger, to be kept elsewhere or to move there. */
@Path("/api/v1/exports")
@Tag(name = "exports", description = "The whole ledger as lines: a backup, and the way to another one.")
public class ExportResource {

    /** Each holds a snapshot and a connection for as long as it is read. */
    private static final int AT_ONCE = 2;

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Snapshots snapshots;
    private final CurrentRequest request;
    private final Semaphore running = new Semaphore(AT_ONCE);

    ExportResource(Snapshots snapshots, CurrentRequest request) {
        this.snapshots = snapshots;
        this.request = request;
    }

    /** All records with their versions and the journal, as of one instant. */
    @GET
    @Produces(BulkImportResource.LINES)
    @Operation(
            operationId = "exportLedger",
            summary = "The whole ledger, a record a line",
            description =
                    "Everything that is published, or everything that is the desk's own and not published, as of one"
                            + " instant: each record with its earlier versions and its ids in other systems, in the form that POST"
                            + " /api/v1/imports takes. Sent to an empty ledger, first what is published and then each desk's"
                            + " own, it gives the same records with the same versions and the same corroborations. Lines of the kind"
                            + " JOURNAL are this ledger's journal, which an import passes over: a journal commits to the ledger that"
                            + " it is of, so that of the new ledger begins with the import. The last line is of the kind END;"
                            + " without it something is missing. Tokens, desks, sealed identities and how corroborations came to"
                            + " stand as they do are not in it.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(mediaType = BulkImportResource.LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        Desk desk = request.desk();
        UUID audience = desk == null ? Recorded.PUBLISHED : desk.id();
        StreamingOutput lines = out -> write(audience, out);
        return Response.ok(lines, BulkImportResource.LINES).build();
    }

    private void write(UUID audience, OutputStream out) throws IOException {
        if (!running.tryAcquire()) {
            throw new Refusal(
                    ProblemType.BUSY, "There are " + AT_ONCE + " exports under way. Ask again when one has ended.");
        }
        try {
            snapshots.within(Math.toIntExact(LONGEST.toSeconds()), snapshot -> {
                try {
                    new LedgerExport(snapshot, audience, out).write();
                    return audience;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            running.release();
        }
    }
}
