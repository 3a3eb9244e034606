package org.gainsay.source;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.RecordView;

/** Admiralty letters of sources, over time. */
@Path("/api/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ratings", description = "Admiralty letters of sources, over time.")
public class RatingResource extends CorrectableResource<Rating, RatingContent, RatingView> {

    RatingResource() {
        super(Rating.class, RatingContent.class);
    }

    @Override
    protected RatingView view(Rating rating, RecordView common) {
        return RatingView.of(rating, common);
    }

    @Override
    protected RatingContent content(Rating rating) {
        return new RatingContent(rating.reason());
    }

    @Override
    protected void correct(Rating rating, RatingContent corrected, ExternalIds.Resolver references) {
        rating.correct(corrected.reason());
    }
}
