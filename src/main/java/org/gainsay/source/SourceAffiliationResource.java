package org.gainsay.source;

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

/** The affiliations of a source. */
@Path("/api/v1/sources/{source}/affiliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliations")
public class SourceAffiliationResource extends RecordAnswers<Affiliation, AffiliationView> {

    SourceAffiliationResource() {
        super(Affiliation.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordAffiliation", summary = "Record what a source is with another")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = AffiliationView.class)))
    public Response record(@PathParam("source") UUID source, NewAffiliation body) {
        refuseMissing(Kind.SOURCE, source);
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    Affiliation recorded = new Affiliation(
                            source,
                            references.require(Kind.SOURCE, "/with", body.with()),
                            body.as(),
                            Held.parse(body.from()),
                            Held.parse(body.until()));
                    interval(references, body.from(), body.until());
                    references.refuseUnknown();
                    notItself(
                            source,
                            recorded.with(),
                            "/with",
                            "A source is affiliated with another one, not with itself.");
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
            operationId = "listAffiliations",
            summary = "The affiliations of a source",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<AffiliationView> list(@PathParam("source") UUID source, @BeanParam PageQuery query) {
        refuseMissing(Kind.SOURCE, source);
        return page(Kind.AFFILIATION, "t.source = :of", source, query);
    }

    @Override
    protected AffiliationView view(Affiliation affiliation, RecordView common) {
        return AffiliationView.of(affiliation, common);
    }
}
