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
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;

/** The relations of a claim, from either side. */
@Path("/api/v1/claims/{from}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relations")
public class ClaimRelationResource extends RecordAnswers<Relation, RelationView> {

    ClaimRelationResource() {
        super(Relation.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordRelation", summary = "Record how a claim bears on another")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = RelationView.class)))
    public Response record(@PathParam("from") UUID from, NewRelation body) {
        refuseMissing(Kind.CLAIM, from);
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    Relation recorded =
                            new Relation(from, body.type(), references.require(Kind.CLAIM, "/to", body.to()));
                    references.refuseUnknown();
                    notItself(from, recorded.to(), "/to", "A claim bears on another one, not on itself.");
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
            operationId = "listRelations",
            summary = "The relations of a claim, from either side",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<RelationView> list(@PathParam("from") UUID from, @BeanParam PageQuery query) {
        refuseMissing(Kind.CLAIM, from);
        return page(Kind.RELATION, "t.\"from\" = :of OR t.\"to\" = :of", from, query);
    }

    @Override
    protected RelationView view(Relation relation, RecordView common) {
        return RelationView.of(relation, common);
    }
}
