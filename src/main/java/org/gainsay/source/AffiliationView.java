package org.gainsay.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Role;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** What a source is with another, over time. */
@Schema(name = "Affiliation", description = "What a source is with another, over time.")
public record AffiliationView(
        @JsonUnwrapped RecordView record,
        UUID source,
        UUID with,
        @Nullable Role as,
        @Nullable String from,
        @Nullable String until) {

    /** Reads it off the record. */
    public static AffiliationView of(Affiliation affiliation, RecordView common) {
        return new AffiliationView(
                common,
                affiliation.source(),
                affiliation.with(),
                affiliation.as(),
                affiliation.from(),
                affiliation.until());
    }
}
