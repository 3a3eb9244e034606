package org.gainsay.ledger;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.gainsay.http.MergePatch;
import org.gainsay.http.Patch;
import org.gainsay.http.Stores;
import org.gainsay.http.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with records that have something in them to correct; of the others a change is a withdrawal and a
 * new record.
 *
 * @param <R> the record
 * @param <C> its content, as far as it may be corrected
 * @param <V> what is answered
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class CorrectableResource<R extends Recorded, C, V> extends RecordResource<R, V> {

    private final Class<C> content;

    /** For a kind of record and what may be corrected of it. */
    protected CorrectableResource(Class<R> type, Class<C> content) {
        super(type);
        this.content = content;
    }

    /** What may be corrected of it. */
    protected abstract C content(R record);

    /** Puts a corrected content in its place, within the act. */
    protected abstract void correct(R record, C corrected, ExternalIds.Resolver references);

    /** Records what a corrected content brings along, and gives the content that refers to it. */
    protected C bring(Entry entry, C corrected) {
        return corrected;
    }

    /** Makes its next version. */
    @PATCH
    @Stores
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Correct it",
            description = "Makes a next version; the present one is kept, with what was known by it.")
    @APIResponse(responseCode = "200", description = "The record with its new version.")
    public Response patch(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to be corrected, as its ETag.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            Patch patch) {
        int version = Versions.ifMatch(ifMatch);
        Act<Answer<V>> act = changes.change(type, id, version, this::answer, (entry, record) -> {
            C corrected = bring(entry, patch.applyTo(content(record), content, json, reader));
            ExternalIds.Resolver references = externalIds.resolver();
            entry.correct(record, () -> correct(record, corrected, references));
            references.refuseUnknown();
        });
        return changed(act);
    }
}
