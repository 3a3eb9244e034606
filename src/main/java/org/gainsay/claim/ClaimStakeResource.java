package org.gainsay.claim;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;

/** The stakes in a claim. */
@Path("/api/v1/claims/{claim}/stakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stakes")
public class ClaimStakeResource extends RecordAnswers<Stake, StakeView> {

    ClaimStakeResource() {
        super(Stake.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordStake", summary = "Record a source's interest in a claim")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = StakeView.class)))
    public Response record(@PathParam("claim") UUID claim, NewStake body) {
        refuseMissing(Kind.CLAIM, claim);
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    Stake recorded = new Stake(
                            claim,
                            references.require(Kind.SOURCE, "/source", body.source()),
                            body.stake(),
                            Held.parse(body.from()),
                            Held.parse(body.until()));
                    interval(references, body.from(), body.until());
                    references.refuseUnknown();
                    return recorded;
                },
                Recorded::touch,
                (entry, record) -> {},
                body.externalIds());
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listStakes",
            summary = "The stakes in a claim",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<StakeView> list(@PathParam("claim") UUID claim, @BeanParam PageQuery query) {
        refuseMissing(Kind.CLAIM, claim);
        return page(Kind.STAKE, "t.claim = :of", claim, query);
    }

    @Override
    protected StakeView view(Stake stake, RecordView common) {
        return StakeView.of(stake, common);
    }
}
