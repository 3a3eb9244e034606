package org.gainsay.ledger.journal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Snapshots;
import org.gainsay.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** What the journal says of itself, signed; to be kept by others, so that it can be held to it. */
@Path("/api/v1/journal")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@Tag(name = "journal")
public class CheckpointResource {

    private final Snapshots snapshots;
    private final Logs logs;

    CheckpointResource(Snapshots snapshots, Logs logs) {
        this.snapshots = snapshots;
        this.logs = logs;
    }

    /** The latest checkpoint. */
    @GET
    @Path("checkpoint")
    @Operation(
            operationId = "readCheckpoint",
            summary = "The latest signed checkpoint",
            description = "A C2SP tlog-checkpoint. Keep one, and any later journal can be held to it: see"
                    + " /journal/proofs/consistency. There is one log for each audience, with an origin of its own, so"
                    + " that the public's does not move with what a desk keeps to itself.")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CheckpointView.class)),
                @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "503", description = "The log has only begun: its first checkpoint comes shortly.")
    public Response latest(
            @Parameter(description = Logs.MEANING) @QueryParam("log") @Nullable JournalLog log,
            @Context Request request) {
        Log of = logs.of(log);
        return snapshots.read(connection -> {
            SignedCheckpoint signed = SignedCheckpoint.latest(connection, of);
            if (signed == null) {
                throw new Refusal(ProblemType.BUSY, "Nothing is signed yet. Ask again shortly.");
            }
            return answer(of, signed, request);
        });
    }

    /** The checkpoint of a size. */
    @GET
    @Path("checkpoints/{size}")
    @Operation(operationId = "readCheckpointOfSize", summary = "The checkpoint that was signed at a size")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CheckpointView.class)),
                @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "None was signed at that size.")
    public Response ofSize(
            @Parameter(description = "How many entries it is over.") @PathParam("size") long size,
            @Parameter(description = Logs.MEANING) @QueryParam("log") @Nullable JournalLog log,
            @Context Request request) {
        Log of = logs.of(log);
        return snapshots.read(connection -> {
            SignedCheckpoint signed = SignedCheckpoint.ofSize(connection, of, size);
            if (signed == null) {
                throw new Refusal(ProblemType.NOT_FOUND, "No checkpoint was signed at that size.");
            }
            return answer(of, signed, request);
        });
    }

    /** The public key. */
    @GET
    @Path("key")
    @Operation(
            operationId = "readJournalKey",
            summary = "The public key that checkpoints are checked with",
            description = "The logs are signed by one key under different names, each its log's origin, so that none"
                    + " passes for another. Get it on another way too, or whoever stands between you and this service may have put his"
                    + " own in its place.")
    @APIResponse(
            responseCode = "200",
            description = "The key.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = KeyView.class)),
                @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
            })
    public Response key(
            @Parameter(description = Logs.MEANING) @QueryParam("log") @Nullable JournalLog log,
            @Context Request request) {
        VerifierKey key = logs.of(log).verifier();
        return as(new KeyView(key.name(), key.toString()), key + "\n", request);
    }

    private Response answer(Log log, SignedCheckpoint signed, Request request) {
        return as(new CheckpointView(log.verifier().name(), signed), signed.note(), request);
    }

    /** JSON, unless a text is what is asked for. */
    private static Response as(Object json, String text, Request request) {
        @Nullable
        Variant asked =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)
                        .build());
        boolean plain = asked != null && asked.getMediaType().isCompatible(MediaType.TEXT_PLAIN_TYPE);
        return plain
                ? Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                        .build()
                : Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
