package org.gainsay.claim;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.RecordView;

/** Whose interest is at stake in a claim. */
@Path("/api/v1/stakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stakes", description = "Whose interest is at stake in a claim.")
public class StakeResource extends CorrectableResource<Stake, StakeContent, StakeView> {

    StakeResource() {
        super(Stake.class, StakeContent.class);
    }

    @Override
    protected StakeView view(Stake stake, RecordView common) {
        return StakeView.of(stake, common);
    }

    @Override
    protected StakeContent content(Stake stake) {
        return new StakeContent(stake.from(), stake.until());
    }

    @Override
    protected void correct(Stake stake, StakeContent corrected, ExternalIds.Resolver references) {
        interval(references, corrected.from(), corrected.until());
        stake.correct(Held.parse(corrected.from()), Held.parse(corrected.until()));
    }
}
