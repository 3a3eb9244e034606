package org.gainsay.ledger;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.http.Tagged;
import org.gainsay.http.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with every record: read it, withdraw it, let it stand again, redact it.
 *
 * @param <R> the record
 * @param <V> what is answered
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordResource<R extends Recorded, V> extends RecordAnswers<R, V> {

    @Inject
    Revisions revisions;

    /** For a kind of record. */
    protected RecordResource(Class<R> type) {
        super(type);
    }

    /** Reads a record, as it is or as it was. */
    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "Read it",
            description = "Withdrawn records are read too: withdrawnAt says so. With knownAt or storedBy, the version"
                    + " of then; its external ids are those of now.")
    @APIResponse(responseCode = "200", description = "The record.")
    @APIResponse(responseCode = "304", description = "It still has the version that If-None-Match names.")
    @APIResponse(
            responseCode = "422",
            description = "knownAt or storedBy lies ahead of the ledger's clock, or before the record was there; the"
                    + " error names the instant.")
    public Response read(@PathParam("id") UUID id, @BeanParam Horizon horizon, @Context Request conditions) {
        Answer<V> answer = answer(horizon.present() ? changes.find(type, id) : past.find(type, id, horizon));
        Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag(answer));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(answer.view()).tag(tag(answer)).build();
    }

    /** Withdraws it. */
    @POST
    @Stores
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw it",
            description = "It stays, with who withdrew it, when and why, and no longer stands.")
    @APIResponse(responseCode = "200", description = "The record, withdrawn.")
    public Response withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to be withdrawn, as its ETag.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            Withdrawal withdrawal) {
        return changed(changes.withdraw(type, id, Versions.ifMatch(ifMatch), withdrawal.reason(), this::answer));
    }

    /** Lets it stand again. */
    @POST
    @Stores
    @Path("{id}/restore")
    @Operation(summary = "Let it stand again", description = "A withdrawn record stands again, under the same id.")
    @APIResponse(responseCode = "200", description = "The record, standing.")
    public Response restore(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to be restored, as its ETag.", example = "\"2\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return changed(changes.restore(type, id, Versions.ifMatch(ifMatch), this::answer));
    }

    /** All its versions. */
    @GET
    @Path("{id}/revisions")
    @Operation(
            summary = "All its versions",
            description = "The last first: who made each, when, by which act, why, and what it changed. Redacted texts"
                    + " are gone from earlier versions too.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Page<RevisionView> revisions(
            @PathParam("id") UUID id,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before, with the same filters.") @QueryParam("cursor") @Nullable
                    String cursor) {
        Cursor.refuseLimit(limit);
        String list = "revisions " + id;
        int before = cursor == null ? Integer.MAX_VALUE : Integer.parseInt(Cursor.read(cursor, list));
        List<RevisionView> found = seeing.read(() -> revisions.read(find(id).kind(), id, before, limit + 1));
        return Page.of(found, limit, list, revision -> String.valueOf(revision.version()));
    }

    /** Blanks texts of it, for good. */
    @POST
    @Stores
    @Path("{id}/redact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Redact it",
            description = "By order of a court, or for somebody's privacy: texts of it are gone, from all its versions,"
                    + " and nothing brings them back. What it is, names and does to corroborations stays, with who"
                    + " redacted it, when, why and by what right, and with the salted commitments by which the journal"
                    + " still verifies. The reason must not say again what is redacted. External ids stay.")
    @APIResponse(responseCode = "200", description = "The record, redacted.")
    public Response redact(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to be redacted, as its ETag.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            NewRedaction redaction) {
        return changed(changes.redact(type, id, Versions.ifMatch(ifMatch), redaction, this::answer));
    }

    /** Shows it to everybody. */
    @POST
    @Stores
    @Path("{id}/publish")
    @Operation(
            summary = "Publish it",
            description = "What was a desk's alone is everybody's from now on, and nothing takes that back. Ask with"
                    + " dryRun=true first: changes says how claims will stand for the public, published what it will"
                    + " see. Earlier versions stay the desk's.")
    @APIResponse(responseCode = "200", description = "The record, published.")
    public Response publish(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to be published, as its ETag.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Parameter(
                            description = "true: with all that it names and is not published yet, which is refused"
                                    + " otherwise.")
                    @DefaultValue("false")
                    @QueryParam("along")
                    boolean along) {
        return changed(changes.publish(type, id, Versions.ifMatch(ifMatch), along, this::answer));
    }

    /** Makes another change of it that is an act of its own, if it still has that version, and answers it. */
    protected final Response change(UUID id, int version, BiConsumer<Entry, R> change) {
        return changed(changes.change(type, id, version, this::answer, change));
    }

    final Response changed(Act<Answer<V>> act) {
        return stored(act, Response.Status.OK);
    }
}
