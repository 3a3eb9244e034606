package org.gainsay.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** The link of one statement to one claim. */
@Schema(name = "Evidence", description = "The link of one statement to one claim.")
public record EvidenceView(
        @JsonUnwrapped RecordView record,
        UUID claim,
        UUID statement,
        Stance stance,
        @Nullable Interest interest,
        @Nullable String scope,
        @Nullable String rationale,
        boolean verified) {

    /** Reads it off the record. */
    public static EvidenceView of(Evidence evidence, RecordView common) {
        return new EvidenceView(
                common,
                evidence.claim(),
                evidence.statement(),
                evidence.stance(),
                evidence.interest(),
                evidence.scope(),
                evidence.rationale(),
                evidence.verified());
    }
}
