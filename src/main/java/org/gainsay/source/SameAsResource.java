package org.gainsay.source;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.RecordResource;
import org.gainsay.ledger.RecordView;

/** Records of one source. */
@Path("/api/v1/same-as")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "same-as", description = "Records of one source.")
public class SameAsResource extends RecordResource<SameAs, SameAsView> {

    SameAsResource() {
        super(SameAs.class);
    }

    @Override
    protected SameAsView view(SameAs sameAs, RecordView common) {
        return SameAsView.of(sameAs, common);
    }
}
