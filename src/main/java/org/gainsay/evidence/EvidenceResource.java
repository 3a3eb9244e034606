package org.gainsay.evidence;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.RecordView;

/** What statements do to claims. */
@Path("/api/v1/evidence")
@Tag(name = "evidence", description = "What statements do to claims.")
public class EvidenceResource extends CorrectableResource<Evidence, EvidenceContent, EvidenceView> {

    EvidenceResource() {
        super(Evidence.class, EvidenceContent.class);
    }

    @Override
    protected EvidenceView view(Evidence evidence, RecordView common) {
        return EvidenceView.of(evidence, common);
    }

    @Override
    protected EvidenceContent content(Evidence evidence) {
        return new EvidenceContent(
                evidence.stance(), evidence.interest(), evidence.scope(), evidence.rationale(), evidence.verified());
    }

    @Override
    protected void correct(Evidence evidence, EvidenceContent corrected, ExternalIds.Resolver references) {
        evidence.correct(
                corrected.stance(),
                corrected.interest(),
                corrected.scope(),
                corrected.rationale(),
                Boolean.TRUE.equals(corrected.verified()));
    }
}
