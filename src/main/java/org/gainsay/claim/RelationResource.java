package org.gainsay.claim;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.RecordResource;
import org.gainsay.ledger.RecordView;

/** How claims bear on each other. */
@Path("/api/v1/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relations", description = "How claims bear on each other.")
public class RelationResource extends RecordResource<Relation, RelationView> {

    RelationResource() {
        super(Relation.class);
    }

    @Override
    protected RelationView view(Relation relation, RecordView common) {
        return RelationView.of(relation, common);
    }
}
