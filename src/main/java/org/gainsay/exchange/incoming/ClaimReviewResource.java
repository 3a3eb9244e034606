package org.gainsay.exchange.incoming;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.exchange.incoming.document.ClaimReviews;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.PostedDocument;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Caller;

/** Other people's fact-checks, as they publish them for search engines. */
@Path("/api/v1/imports/claim-review")
@Tag(name = "imports")
public class ClaimReviewResource {

    private static final String LINKED_DATA = "application/ld+json";

    private final Intake intake;
    private final CurrentRequest request;

    ClaimReviewResource(Intake intake, CurrentRequest request) {
        this.intake = intake;
        this.request = request;
    }

    /** Takes in fact-checks. */
    @POST
    @Stores
    @Consumes({LINKED_DATA, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importClaimReviews",
            summary = "Take in other people's fact-checks",
            description =
                    "ClaimReview of schema.org, as it occurs: one, a list, a graph, a data feed. Each becomes a statement"
                            + " of the fact-checker's, in its words, linked to the claim that it reviews by what the"
                            + " rating words say of its rating; the rating as printed is in the words and in the link's"
                            + " rationale. The claim is found by its id or by its exact words, or recorded. One that"
                            + " rests on a statement here, by isBasedOn or citation, is derived from that, and no origin of"
                            + " its own. What is not understood is told, and the rest stored, each fact-check as a whole"
                            + " or not at all. The same again changes nothing; another rating corrects what nobody here"
                            + " has changed, dateDeleted in a data feed withdraws. Nothing is fetched.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = LINKED_DATA, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "200", description = "What came of each fact-check.")
    public IncomingReport take(PostedDocument document) {
        return intake.take(ClaimReviews.read(document.bytes()), null, Caller.ofEach(request));
    }
}
