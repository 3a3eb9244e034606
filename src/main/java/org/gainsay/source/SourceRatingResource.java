package org.gainsay.source;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;

/** The ratings of a source. */
@Path("/api/v1/sources/{source}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ratings")
public class SourceRatingResource extends RecordAnswers<Rating, RatingView> {

    SourceRatingResource() {
        super(Rating.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordRating", summary = "Record a letter for a source")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    public Response record(@PathParam("source") UUID source, NewRating body) {
        refuseMissing(Kind.SOURCE, source);
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    Rating recorded = new Rating(source, body.letter(), body.reason());
                    references.refuseUnknown();
                    return recorded;
                },
                Recorded::touch,
                (entry, record) -> {},
                body.externalIds());
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listRatings",
            summary = "The ratings of a source",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<RatingView> list(@PathParam("source") UUID source, @BeanParam PageQuery query) {
        refuseMissing(Kind.SOURCE, source);
        return page(Kind.RATING, "t.source = :of", source, query);
    }

    @Override
    protected RatingView view(Rating rating, RecordView common) {
        return RatingView.of(rating, common);
    }
}
