package org.gainsay.evidence;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.access.Permit;
import org.gainsay.http.Page;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.RecordView;

/** What statements do to claims. */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence", description = "What statements do to claims.")
public class EvidenceResource extends CorrectableResource<Evidence, EvidenceContent, EvidenceView> {

    private static final Order.Orders ORDERS = new Order.Orders().with("changed", "t.stored_at", "timestamptz");

    private final Permit permit;

    EvidenceResource(Permit permit) {
        super(Evidence.class, EvidenceContent.class);
        this.permit = permit;
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "findEvidence",
            summary = "Links of statements to claims, the last changed first",
            description = "Several values of one filter mean any of them, different filters all of them.")
    @APIResponse(responseCode = "200", description = "A page of links.")
    public Page<EvidenceView> list(@BeanParam EvidenceFilters filters, @BeanParam ListQuery query) {
        return page(listing(filters, query));
    }

    /** The list of those that are asked for; refuses an order that is none. */
    public Listing listing(EvidenceFilters filters, ListQuery query) {
        Listing listing = list(Kind.EVIDENCE, query, ORDERS.named(filters.sort(), "-changed"))
                .anyOf("t.claim", "claim", filters.claim())
                .anyOf("t.statement", "statement", filters.statement())
                .anyOf("t.stance", "stance", filters.stance());
        Boolean verified = filters.verified();
        return verified == null ? listing : listing.and(verified ? "t.verified" : "NOT t.verified");
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
        List<String> editors = new ArrayList<>();
        if (corrected.interest() != evidence.interest()) {
            editors.add("/interest");
        }
        if (Boolean.TRUE.equals(corrected.verified()) != evidence.verified()) {
            editors.add("/verified");
        }
        permit.refuseBelowEditor(editors);
        evidence.correct(
                corrected.stance(),
                corrected.interest(),
                corrected.scope(),
                corrected.rationale(),
                Boolean.TRUE.equals(corrected.verified()));
    }
}
