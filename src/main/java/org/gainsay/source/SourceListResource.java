package org.gainsay.source;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Match;
import org.gainsay.http.Page;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.Search;
import org.jspecify.annotations.Nullable;

/** Sources, listed and found. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceListResource {

    private static final String NAMES = "names_of(s.name, s.aliases)";

    private static final Order.Orders ORDERS = new Order.Orders()
            .with("name", "folded(t.name) COLLATE \"C\"", "text")
            .with("changed", "t.stored_at", "timestamptz");

    private final SourceResource sources;
    private final ExternalIds externalIds;

    SourceListResource(SourceResource sources, ExternalIds externalIds) {
        this.sources = sources;
        this.externalIds = externalIds;
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listSources",
            summary = "Sources, by name",
            description = "Several values of one filter mean any of them. With q, by how well names and aliases match:"
                    + " all words, in any script and without regard to accents, the last one perhaps only begun; or"
                    + " something much like them.")
    @APIResponse(responseCode = "200", description = "A page of sources.")
    public Page<ListedSource> list(
            @Parameter(description = "Only these kinds.") @QueryParam("kind") List<SourceKind> kind,
            @Parameter(description = "Only of these countries, by ISO 3166 code.") @QueryParam("country")
                    List<String> country,
            @Parameter(description = "Words of the name or of an alias.") @QueryParam("q") @Nullable String q,
            @Parameter(description = "name, -name, changed or -changed; name if absent. Not together with q.")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        Order order = ORDERS.named(sort, "name");
        SearchWords words = SearchWords.ifGiven(q, sort);
        Listing listing = words == null
                ? Listing.of(Kind.SOURCE, query, order, externalIds)
                : new Search()
                        .words("source", NAMES)
                        .alike("source", NAMES)
                        .listing(query, Kind.SOURCE, "", words)
                        .byCommon(Kind.SOURCE, query, "t.stored_at", externalIds);
        listing.anyOf("t.kind", "kind", kind).anyOf("t.country", "country", country);
        return sources.page(listing).map(source -> new ListedSource(source, matches(words, source)));
    }

    private static @Nullable List<Match> matches(@Nullable SearchWords words, SourceView source) {
        if (words == null) {
            return null;
        }
        List<SearchWords.Text> names = new ArrayList<>();
        names.add(new SearchWords.Text("name", null, source.name()));
        source.aliases().forEach(alias -> names.add(new SearchWords.Text("aliases", null, alias)));
        return words.in(names);
    }
}
