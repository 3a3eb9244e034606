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
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Recorded;

/** Which record stands for a source. */
@Path("/api/v1/sources/{source}/same-as")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "same-as")
public class SourceSameAsResource extends RecordAnswers<SameAs, SameAsView> {

    SourceSameAsResource() {
        super(SameAs.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordSameAs", summary = "Record that two records are one source")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = SameAsView.class)))
    public Response record(@PathParam("source") UUID source, NewSameAs body) {
        refuseMissing(Kind.SOURCE, source);
        return create(
                Gate.EXCLUSIVE,
                () -> {
                    ExternalIds.Resolver references = references();
                    SameAs recorded = new SameAs(source, references.require(Kind.SOURCE, "/other", body.other()));
                    references.refuseUnknown();
                    notItself(source, recorded.other(), "/other", "A source is the same as itself anyway.");
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
            operationId = "listSameAs",
            summary = "Which record stands for a source",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<SameAsView> list(@PathParam("source") UUID source, @BeanParam PageQuery query) {
        refuseMissing(Kind.SOURCE, source);
        return page(Kind.SAME_AS, "t.source = :of", source, query);
    }

    @Override
    protected SameAsView view(SameAs sameAs, RecordView common) {
        return SameAsView.of(sameAs, common);
    }
}
