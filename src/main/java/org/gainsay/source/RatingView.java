package org.gainsay.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** A desk's Admiralty letter for a source. */
@Schema(name = "Rating", description = "A desk's Admiralty letter for a source.")
public record RatingView(
        @JsonUnwrapped RecordView record,
        UUID source,
        Letter letter,
        @Nullable String reason) {

    /** Reads it off the record. */
    public static RatingView of(Rating rating, RecordView common) {
        return new RatingView(common, rating.source(), rating.letter(), rating.reason());
    }
}
