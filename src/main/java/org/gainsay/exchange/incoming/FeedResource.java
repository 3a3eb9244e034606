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
import org.gainsay.exchange.incoming.document.Feeds;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.PostedDocument;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;
import org.jspecify.annotations.Nullable;

/** Feeds of outlets. */
@Path("/api/v1/imports/feed")
@Tag(name = "imports")
public class FeedResource {

    private static final String RSS = "application/rss+xml";
    private static final String ATOM = "application/atom+xml";

    private final Intake intake;
    private final OutletParameter outlets;
    private final CurrentRequest request;

    FeedResource(Intake intake, OutletParameter outlets, CurrentRequest request) {
        this.intake = intake;
        this.outlets = outlets;
        this.request = request;
    }

    /** Takes it in. */
    @POST
    @Stores
    @Consumes({RSS, ATOM, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importFeed",
            summary = "Take in items of a feed",
            description =
                    "RSS or Atom. The title of an item is what it says, with its publication, for an editor to link to claims; the feed"
                            + " is its outlet. What it names as its source is the wire, and where the source's own item is here, by its address or"
                            + " its words, it is derived from that. A document type declaration is refused. The same again changes nothing;"
                            + " other content corrects what nobody here has changed. Nothing is fetched.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = RSS, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "200", description = "What came of each item.")
    public IncomingReport take(
            @Parameter(description = OutletParameter.MEANING) @QueryParam(OutletParameter.NAME) @Nullable String outlet,
            PostedDocument document) {
        return intake.take(Feeds.read(document.bytes()), outlets.read(outlet), Caller.ofEach(request));
    }
}
