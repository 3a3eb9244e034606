package org.gainsay.source.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Changes;
import org.gainsay.ledger.Ledger;
import org.gainsay.source.Source;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who a sealed source is: read on record, and not otherwise. */
@Path("/api/v1/sources/{source}/identity/unsealings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class UnsealingResource {

    private static final Logger LOG = Logger.getLogger(UnsealingResource.class);

    private final Ledger ledger;
    private final Changes changes;
    private final IdentityRows identities;
    private final Unsealings unsealings;
    private final IdentityKeyFile keys;
    private final CurrentRequest request;

    UnsealingResource(
            Ledger ledger,
            Changes changes,
            IdentityRows identities,
            Unsealings unsealings,
            IdentityKeyFile keys,
            CurrentRequest request) {
        this.ledger = ledger;
        this.changes = changes;
        this.identities = identities;
        this.unsealings = unsealings;
        this.keys = keys;
        this.request = request;
    }

    /** Reads it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "unsealIdentity",
            summary = "Read who a sealed source is",
            description =
                    "First who reads it and why is stored, with an entry in the journal; only then it is decrypted"
                            + " and answered. Each request is a reading of its own, so there is no Idempotency-Key and no trial.")
    @APIResponse(
            responseCode = "201",
            description = "Read, and on record.",
            content = @Content(schema = @Schema(implementation = UnsealingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "No identity of the source is sealed here, or it is not what was sealed.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description =
                    "The key that identities are sealed with is missing or is another one, or the service is busy.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response unseal(@PathParam("source") UUID source, NewUnsealing body) {
        IdentityKey key = keys.key(QuarkusTransaction.requiringNew().call(() -> usedFor(source)), true);
        Caller caller = Caller.ofEach(request);
        UnsealingView onRecord = ledger.write(
                        new Unsealing(unsealings, identities, source, caller.actor(), body.reason()), caller)
                .result();
        SealedIdentity sealed = QuarkusTransaction.requiringNew().call(() -> identities.unsealed(onRecord.id()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(onRecord.with(open(key, sealed)))
                .build();
    }

    /** The key that it takes, before anything is put on record; refuses a source of which nothing is sealed. */
    private @Nullable String usedFor(UUID source) {
        changes.find(Source.class, source);
        Unsealing.sealed(identities.last(source));
        return identities.key();
    }

    private static NewIdentity open(IdentityKey key, SealedIdentity sealed) {
        try {
            return key.open(sealed);
        } catch (GeneralSecurityException e) {
            LOG.errorf(
                    "The identity of source %s, version %d, does not open with the key that it was sealed with",
                    sealed.source(), sealed.version());
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "What is stored of this identity is not what was sealed. Ask GET /api/v1/journal/verify, and tell the"
                            + " operator.");
        }
    }

    /** Who read it. */
    @GET
    @Operation(
            operationId = "listUnsealings",
            summary = "Who read who a sealed source is, the first first",
            description = "When, and why; nothing of what was read.")
    @APIResponse(responseCode = "200", description = "A page of unsealings.")
    public Page<UnsealingView> list(
            @PathParam("source") UUID source,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        return QuarkusTransaction.requiringNew().call(() -> {
            changes.find(Source.class, source);
            return unsealings.page(source, limit, cursor);
        });
    }
}
