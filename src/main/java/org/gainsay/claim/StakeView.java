package org.gainsay.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.StakeKind;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** A source's interest in a claim. Testifying is no stake. */
@Schema(name = "Stake", description = "A source's interest in a claim. Testifying is no stake.")
public record StakeView(
        @JsonUnwrapped RecordView record,
        UUID claim,
        UUID source,
        StakeKind stake,
        @Nullable String from,
        @Nullable String until) {

    /** Reads it off the record. */
    public static StakeView of(Stake stake, RecordView common) {
        return new StakeView(common, stake.claim(), stake.source(), stake.stake(), stake.from(), stake.until());
    }
}
