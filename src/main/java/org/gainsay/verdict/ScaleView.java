package org.gainsay.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** A newsroom's own ratings, in their order. */
@Schema(name = "Scale", description = "A newsroom's own ratings, in their order.")
public record ScaleView(
        @JsonUnwrapped RecordView record,
        String name,
        @Nullable String language,

        @Schema(description = "The least true first; none once they are redacted.")
        List<ScaleRating> ratings) {

    /** Reads it off the record. */
    static ScaleView of(Scale scale, RecordView common) {
        return new ScaleView(common, scale.name(), scale.language(), scale.ratings());
    }
}
