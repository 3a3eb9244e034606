package org.gainsay.source.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Changes;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Outcome;
import org.gainsay.source.Source;

/** Who an unnamed source is: to be told once, and read on record only. */
@Path("/api/v1/sources/{source}/identity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceIdentityResource {

    private final Ledger ledger;
    private final Changes changes;
    private final EntityManager entities;
    private final IdentityRows rows;
    private final IdentityKeyFile keys;
    private final CurrentRequest request;

    SourceIdentityResource(
            Ledger ledger,
            Changes changes,
            EntityManager entities,
            IdentityRows rows,
            IdentityKeyFile keys,
            CurrentRequest request) {
        this.ledger = ledger;
        this.changes = changes;
        this.entities = entities;
        this.rows = rows;
        this.keys = keys;
        this.request = request;
    }

    /** Seals it. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sealIdentity",
            summary = "Seal who an unnamed source is",
            description =
                    "Stores it encrypted and seals the source. Nothing of it is answered, exported or logged: it is"
                            + " read by an unsealing only, which is in the journal. Again seals another one in its place; the one before stays,"
                            + " encrypted as well.")
    @APIResponse(
            responseCode = "201",
            description = "Sealed.",
            content = @Content(schema = @Schema(implementation = IdentityView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The source is not of kind UNNAMED_SOURCE, or the same request is still running.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description =
                    "The key that identities are sealed with is missing or is another one, or the service is busy.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response seal(@PathParam("source") UUID source, NewIdentity body) {
        // What is wrong with the request comes before what stands against it.
        request.idempotencyKey();
        Source seen = QuarkusTransaction.requiringNew().call(() -> changes.find(Source.class, source));
        Sealing.refuseNamed(seen);
        IdentityKey key = keys.key(QuarkusTransaction.requiringNew().call(rows::key), request.dryRun());
        // A plain digest of the request would tell who has the database whether a guess at the name is right.
        Caller caller = Caller.of(request, key::digest);
        Outcome<IdentityView> outcome = ledger.write(new Sealing(entities, rows, seen, body, key), caller);
        return Response.status(Response.Status.CREATED)
                .header("Idempotency-Replayed", outcome.replayed() ? "true" : null)
                .entity(outcome.result().with(outcome.effects()))
                .build();
    }
}
