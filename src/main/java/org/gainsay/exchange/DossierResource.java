package org.gainsay.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims that move on. */
@Path("/api/v1/claims/{id}/dossier")
@Tag(name = "claims")
public class DossierResource {

    private final Exports exports;

    DossierResource(Exports exports) {
        this.exports = exports;
    }

    /** Everything that bears on a claim, to be imported elsewhere. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readDossier",
            summary = "A claim with everything that bears on it",
            description =
                    "The portable dossier: stored elsewhere by POST /api/v1/imports, or sent to"
                            + " POST /api/v1/assessments, it gives the same corroboration. Its ids are those of first recording.")
    @APIResponse(responseCode = "200", description = "The dossier.")
    public DossierDocument dossier(@PathParam("id") UUID id) {
        return exports.dossier(id);
    }
}
