package org.gainsay.evidence;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.RulingKind;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Editors' decisions on origins. */
@Path("/api/v1/rulings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rulings", description = "Editors' decisions on origins.")
public class RulingResource extends CorrectableResource<Ruling, RulingContent, RulingView> {

    private static final Order.Orders ORDERS = new Order.Orders().with("changed", "t.stored_at", "timestamptz");

    RulingResource() {
        super(Ruling.class, RulingContent.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordRuling", summary = "Record a ruling on two statements")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = RulingView.class)))
    public Response record(NewRuling body) {
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    Ruling recorded = new Ruling(
                            references.require(Kind.STATEMENT, "/a", body.a()),
                            references.require(Kind.STATEMENT, "/b", body.b()),
                            body.ruling(),
                            body.reason());
                    references.refuseUnknown();
                    notItself(recorded.a(), recorded.b(), "/b", "A ruling is about two different statements.");
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
            operationId = "listRulings",
            summary = "Rulings, the last changed first",
            description = "Several values of one filter mean any of them, different filters all of them.")
    @APIResponse(responseCode = "200", description = "A page of rulings.")
    public Page<RulingView> list(
            @Parameter(description = "Only on these statements.") @QueryParam("statement") List<UUID> statement,
            @Parameter(description = "Only these decisions.") @QueryParam("ruling") List<RulingKind> ruling,
            @Parameter(description = "changed or -changed; -changed if absent.") @QueryParam("sort") @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        Listing listing = list(Kind.RULING, query, ORDERS.named(sort, "-changed"));
        if (!statement.isEmpty()) {
            listing.and("t.a = ANY (:statement) OR t.b = ANY (:statement)", "statement", Listing.array(statement));
        }
        return page(listing.anyOf("t.ruling", "ruling", ruling));
    }

    @Override
    protected RulingView view(Ruling ruling, RecordView common) {
        return RulingView.of(ruling, common);
    }

    @Override
    protected RulingContent content(Ruling ruling) {
        return new RulingContent(ruling.reason());
    }

    @Override
    protected void correct(Ruling ruling, RulingContent corrected, ExternalIds.Resolver references) {
        ruling.correct(corrected.reason());
    }
}
