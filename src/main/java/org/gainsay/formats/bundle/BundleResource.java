package org.gainsay.formats.bundle;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.Room;
import org.gainsay.http.Tagged;

/** All that is known of a claim in one file, to be kept, handed on and checked. */
@Path("/api/v1/claims/{claim}/bundle")
@Produces(BundleResource.ZIP)
@Tag(name = "claims")
public class BundleResource {

    static final String ZIP = "application/zip";

    private final Bundles bundles;

    BundleResource(Bundles bundles) {
        this.bundles = bundles;
    }

    /** The bundle. */
    @GET
    @Operation(
            operationId = "downloadBundle",
            summary = "A claim as an evidence bundle",
            description = "A zip with the dossier, the corroboration with every reason for it, who told whom, the"
                    + " journal's entries of all records with the proofs that they are in it and a signed checkpoint, a page to read,"
                    + " a signed manifest of SHA-256 digests, and a script that checks all of it with Python 3 and without this"
                    + " service. It shows what the caller may see, and names no sealed source.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    @APIResponse(
            responseCode = "503",
            description = "Not all of it is sealed in the journal yet, which takes a second or two.")
    public Response bundle(@PathParam("claim") UUID claim, @BeanParam AsOf asOf, @Context Request conditions) {
        return Tagged.answer(conditions, bundles.of(claim, asOf), MediaType.valueOf(ZIP))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claim-" + claim + ".zip\"")
                .build();
    }
}
