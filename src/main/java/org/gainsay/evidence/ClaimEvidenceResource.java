package org.gainsay.evidence;

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
import org.gainsay.access.Permit;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;

/** The evidence of a claim. */
@Path("/api/v1/claims/{claim}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class ClaimEvidenceResource extends RecordAnswers<Evidence, EvidenceView> {

    private final Derivations links;
    private final Permit permit;

    ClaimEvidenceResource(Derivations links, Permit permit) {
        super(Evidence.class);
        this.links = links;
        this.permit = permit;
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordEvidence", summary = "Record what a statement does to a claim")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response record(@PathParam("claim") UUID claim, NewEvidence body) {
        refuseMissing(Kind.CLAIM, claim);
        permit.refuseBelowEditor(Evidence.editors("", body.interest(), body.verified()));
        return create(
                Gate.SHARED,
                () -> {
                    ExternalIds.Resolver references = references();
                    UUID statement = references.require(Kind.STATEMENT, "/statement", body.statement());
                    references.refuseUnknown();
                    links.refuseSecond(claim, statement);
                    Evidence recorded = new Evidence(
                            claim,
                            statement,
                            body.stance() == null ? links.defaultStance(statement, claim) : body.stance(),
                            body.interest(),
                            body.scope(),
                            body.rationale(),
                            Boolean.TRUE.equals(body.verified()));
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
            operationId = "listEvidence",
            summary = "The evidence of a claim",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<EvidenceView> list(@PathParam("claim") UUID claim, @BeanParam PageQuery query) {
        refuseMissing(Kind.CLAIM, claim);
        return page(Kind.EVIDENCE, "t.claim = :of", claim, query);
    }

    @Override
    protected EvidenceView view(Evidence evidence, RecordView common) {
        return EvidenceView.of(evidence, common);
    }
}
