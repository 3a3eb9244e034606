package org.gainsay.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.ledger.RecordView;

/** Two records of one source: the other stands for this one. */
@Schema(name = "SameAs", description = "Two records of one source: the other stands for this one.")
public record SameAsView(@JsonUnwrapped RecordView record, UUID source, UUID other) {

    /** Reads it off the record. */
    public static SameAsView of(SameAs sameAs, RecordView common) {
        return new SameAsView(common, sameAs.source(), sameAs.other());
    }
}
