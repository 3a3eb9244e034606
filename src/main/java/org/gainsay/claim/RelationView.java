package org.gainsay.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.RelationType;
import org.gainsay.ledger.RecordView;

/** How one claim bears on another. */
@Schema(name = "Relation", description = "How one claim bears on another.")
public record RelationView(@JsonUnwrapped RecordView record, UUID from, RelationType type, UUID to) {

    /** Reads it off the record. */
    public static RelationView of(Relation relation, RecordView common) {
        return new RelationView(common, relation.from(), relation.type(), relation.to());
    }
}
