package org.gainsay.source;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.RecordView;

/** What sources are with each other. */
@Path("/api/v1/affiliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliations", description = "What sources are with each other.")
public class AffiliationResource extends CorrectableResource<Affiliation, AffiliationContent, AffiliationView> {

    AffiliationResource() {
        super(Affiliation.class, AffiliationContent.class);
    }

    @Override
    protected AffiliationView view(Affiliation affiliation, RecordView common) {
        return AffiliationView.of(affiliation, common);
    }

    @Override
    protected AffiliationContent content(Affiliation affiliation) {
        return new AffiliationContent(affiliation.as(), affiliation.from(), affiliation.until());
    }

    @Override
    protected void correct(Affiliation affiliation, AffiliationContent corrected, ExternalIds.Resolver references) {
        interval(references, corrected.from(), corrected.until());
        affiliation.correct(corrected.as(), Held.parse(corrected.from()), Held.parse(corrected.until()));
    }
}
