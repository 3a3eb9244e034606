package org.gainsay.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.RulingKind;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** An editor's decision on whether two statements share an origin. */
@Schema(name = "Ruling", description = "An editor's decision on whether two statements share an origin.")
public record RulingView(
        @JsonUnwrapped RecordView record,
        UUID a,
        UUID b,
        RulingKind ruling,
        @Nullable String reason) {

    /** Reads it off the record. */
    public static RulingView of(Ruling ruling, RecordView common) {
        return new RulingView(common, ruling.a(), ruling.b(), ruling.ruling(), ruling.reason());
    }
}
