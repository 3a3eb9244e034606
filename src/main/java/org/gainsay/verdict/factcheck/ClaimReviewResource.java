package org.gainsay.verdict.factcheck;

import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.claim.Claim;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.gainsay.ledger.Changes;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** A claim's verdict as a ClaimReview. */
@Path("/api/v1/claims/{id}/claim-review")
@Tag(name = "verdicts")
public class ClaimReviewResource {

    /** The media type. */
    static final String JSON_LD = "application/ld+json";

    private final Changes changes;
    private final Snapshots snapshots;
    private final ClaimReviews reviews;

    ClaimReviewResource(Changes changes, Snapshots snapshots, ClaimReviews reviews) {
        this.changes = changes;
        this.snapshots = snapshots;
        this.reviews = reviews;
    }

    /** The verdict that was issued last. */
    @GET
    @Produces({JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "readClaimReview",
            summary = "A claim's verdict as a ClaimReview of schema.org",
            description = "The verdict that was issued last, in the language that is asked for, ready to stand in the"
                    + " article. Who made the claim, when and where, is read off the evidence that supports it and that"
                    + " may be named. All of a newsroom's are in /feeds/claim-review.json.")
    @APIResponse(
            responseCode = "200",
            description = "The ClaimReview.",
            content = @Content(mediaType = JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such claim, or no verdict on it that was issued and stands.")
    public Response read(
            @PathParam("id") UUID id,
            @Parameter(description = "Only in this language, by its BCP 47 tag; the region is not looked at.")
                    @QueryParam("language")
                    @Nullable
                    String language,
            @Context Request conditions) {
        changes.find(Claim.class, id);
        List<String> body = snapshots.read(snapshot -> {
            IssuedRows rows = new IssuedRows(snapshot);
            Issued verdict = rows.last(id, Languages.primary("language", language));
            if (verdict == null) {
                return List.of();
            }
            List<Appearance> appearances =
                    rows.appearances(List.of(id), verdict.audience()).getOrDefault(id, List.of());
            return List.of(ClaimReviews.withContext(reviews.review(verdict, appearances))
                    .toString());
        });
        if (body.isEmpty()) {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "No verdict on this claim was issued, or none that stands in that language.");
        }
        return Tagged.answer(conditions, body.get(0), MediaType.valueOf(JSON_LD))
                .build();
    }
}
