package org.gainsay.statement;

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
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Instants;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Reference;
import org.jspecify.annotations.Nullable;

/** Where statements appeared. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publications", description = "Where statements appeared.")
public class PublicationResource extends CorrectableResource<Publication, PublicationContent, PublicationView> {

    /** What has no date comes as if before all that has one. */
    private static final Order.Orders ORDERS = new Order.Orders()
            .with("published", "coalesce(t.published_first, -9223372036854775808)", "bigint")
            .with("changed", "t.stored_at", "timestamptz");

    PublicationResource() {
        super(Publication.class, PublicationContent.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordPublication", summary = "Record a publication")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response record(NewPublication body) {
        return create(
                Gate.SHARED,
                () -> {
                    ExternalIds.Resolver references = references();
                    Publication recorded = new Publication(
                            references.require(Kind.SOURCE, "/outlet", body.outlet()),
                            body.url(),
                            body.archivedUrl(),
                            body.title(),
                            body.byline(),
                            body.wireCredit(),
                            Held.parse(body.publishedAt()),
                            Instants.parseIfGiven(body.retrievedAt()),
                            body.snapshotSha256());
                    references.refuseUnknown();
                    return recorded;
                },
                body.externalIds());
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listPublications",
            summary = "Publications, the last published first",
            description = "Several values of one filter mean any of them, different filters all of them.")
    @APIResponse(responseCode = "200", description = "A page of publications.")
    public Page<PublicationView> list(
            @Parameter(description = "Only of these outlets.") @QueryParam("outlet") List<UUID> outlet,
            @Parameter(description = "Only what appeared at this address.") @QueryParam("url") @Nullable String url,
            @Parameter(description = "published, -published, changed or -changed; -published if absent.")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        Listing listing = list(Kind.PUBLICATION, query, ORDERS.named(sort, "-published"));
        if (url != null) {
            listing.and("t.url = :url", "url", url);
        }
        return page(listing.anyOf("t.outlet", "outlet", outlet));
    }

    @Override
    protected PublicationView view(Publication publication, RecordView common) {
        return PublicationView.of(publication, common);
    }

    @Override
    protected PublicationContent content(Publication publication) {
        return new PublicationContent(
                Reference.to(publication.outlet()),
                publication.url(),
                publication.archivedUrl(),
                publication.title(),
                publication.byline(),
                publication.wireCredit(),
                publication.publishedAt(),
                publication.retrievedAt() == null
                        ? null
                        : publication.retrievedAt().toString(),
                publication.snapshotSha256());
    }

    @Override
    protected void correct(Publication publication, PublicationContent corrected, ExternalIds.Resolver references) {
        publication.correct(
                references.require(Kind.SOURCE, "/outlet", corrected.outlet()),
                corrected.url(),
                corrected.archivedUrl(),
                corrected.title(),
                corrected.byline(),
                corrected.wireCredit(),
                Held.parse(corrected.publishedAt()),
                Instants.parseIfGiven(corrected.retrievedAt()),
                corrected.snapshotSha256());
    }
}
