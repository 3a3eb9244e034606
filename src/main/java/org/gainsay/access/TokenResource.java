package org.gainsay.access;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Cursor;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/** The tokens by which tools and people are known. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens", description = "By which tools and people are known, and what they may do.")
public class TokenResource {

    private static final String LIST = "tokens";
    private static final UUID FIRST = new UUID(0, 0);

    private final Tokens tokens;
    private final GoodTokens good;
    private final Desks desks;
    private final Ledger ledger;
    private final CurrentRequest request;

    TokenResource(Tokens tokens, GoodTokens good, Desks desks, Ledger ledger, CurrentRequest request) {
        this.tokens = tokens;
        this.good = good;
        this.desks = desks;
        this.ledger = ledger;
        this.request = request;
    }

    /** Makes one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeToken",
            summary = "Make a token",
            description = "The answer has the token itself, once: only its hash is stored. What is done with it is in"
                    + " the journal under its name, and that it was made is, too. A request that is sent again with its"
                    + " Idempotency-Key is answered without the token itself, as a trial is: who has lost it revokes it"
                    + " and makes another.")
    @APIResponse(
            responseCode = "201",
            description = "As made, with the token itself.",
            content = @Content(schema = @Schema(implementation = Token.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is a token of that name, perhaps a revoked one.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response make(NewToken body) {
        Instant expires = body.expiresAt();
        if (expires != null && !expires.isAfter(Instant.now())) {
            throw Refusal.of(List.of(FieldError.at(
                    "/expiresAt", ErrorCode.OUT_OF_RANGE, "Give an instant to come: it would be good for nothing.")));
        }
        desks.refuseUnknown(body.desks());
        String secret = Secret.make();
        Caller caller = Caller.of(request);
        Outcome<Token> made = ledger.write(new Making(tokens, body, secret, caller.actor()), caller);
        boolean shown = !made.replayed() && !caller.dryRun();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Idempotency-Replayed", made.replayed() ? "true" : null)
                .entity(shown ? made.result().withSecret(secret) : made.result())
                .build();
    }

    /** A page of them. */
    @GET
    @Operation(
            operationId = "listTokens",
            summary = "Tokens, the oldest first",
            description = "Expired and revoked ones too, and none of the tokens themselves.")
    @APIResponse(responseCode = "200", description = "A page of tokens.")
    public Page<Token> list(
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        List<Token> found = tokens.page(cursor == null ? FIRST : UUID.fromString(Cursor.read(cursor, LIST)), limit + 1);
        return Page.of(found, limit, LIST, token -> token.id().toString());
    }

    /** Revokes one. */
    @POST
    @Stores
    @Path("{id}/revoke")
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token",
            description = "From now on, and for good, it is refused. Again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "As revoked.",
            content = @Content(schema = @Schema(implementation = Token.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is the last one with which tokens can be made.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Token revoke(@PathParam("id") UUID id) {
        find(id);
        Caller caller = Caller.ofEach(request);
        Token revoked =
                ledger.write(new Revoking(tokens, id, caller.actor()), caller).result();
        good.forget(id);
        return revoked;
    }

    private void find(UUID id) {
        if (tokens.read(id) == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such token in /api/v1/tokens.");
        }
    }
}
