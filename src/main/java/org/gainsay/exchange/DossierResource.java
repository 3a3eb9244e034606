package org.gainsay.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.Room;
import org.gainsay.http.Tagged;

/** Claims that move on. */
@Path("/api/v1/claims/{id}/dossier")
@Tag(name = "claims")
public class DossierResource {

    private final Exports exports;
    private final ObjectMapper json;

    DossierResource(Exports exports, ObjectMapper json) {
        this.exports = exports;
        this.json = json;
    }

    /** Everything that bears on a claim, to be imported elsewhere. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readDossier",
            summary = "A claim with everything that bears on it",
            description = "The portable dossier: stored elsewhere by POST /api/v1/imports, or sent to"
                    + " POST /api/v1/assessments, it gives the same corroboration, whose digest is in asOf. Its ids are"
                    + " those of first recording. As of a past instant, records are in their versions of"
                    + " then, without what was recorded, stored or said later.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier.",
            content = @Content(schema = @Schema(implementation = DossierDocument.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response dossier(@PathParam("id") UUID id, @BeanParam AsOf asOf, @Context Request conditions) {
        return Tagged.answer(conditions, json, exports.dossier(id, asOf));
    }
}
