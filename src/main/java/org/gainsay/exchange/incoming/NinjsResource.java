package org.gainsay.exchange.incoming;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.exchange.incoming.document.Ninjs;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.PostedDocument;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;
import org.jspecify.annotations.Nullable;

/** Wire items, in the format of the IPTC. */
@Path("/api/v1/imports/ninjs")
@Tag(name = "imports")
public class NinjsResource {

    private final Intake intake;
    private final OutletParameter outlets;
    private final CurrentRequest request;

    NinjsResource(Intake intake, OutletParameter outlets, CurrentRequest request) {
        this.intake = intake;
        this.outlets = outlets;
        this.request = request;
    }

    /** Takes it in. */
    @POST
    @Stores
    @Consumes({MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importNinjs",
            summary = "Take in items of IPTC ninjs",
            description =
                    "ninjs 3.1: one item, a list of them, or an object with items. What is said about an item is taken, and never its"
                            + " body: the headline is what it says, with its publication, for an editor to link to claims. An infoSource that"
                            + " made the news is the wire, one that passes it on the outlet; an item that names the one it was made of, or has the"
                            + " words of its wire's own, is derived from that. A later version corrects, pubStatus canceled withdraws, as a kill"
                            + " notice does; what is withheld is not stored. The same again changes nothing. Nothing is fetched.")
    @RequestBody(
            required = true,
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))})
    @APIResponse(responseCode = "200", description = "What came of each item.")
    public IncomingReport take(
            @Parameter(description = OutletParameter.MEANING) @QueryParam(OutletParameter.NAME) @Nullable String outlet,
            PostedDocument document) {
        return intake.take(Ninjs.read(document.bytes()), outlets.read(outlet), Caller.ofEach(request));
    }
}
