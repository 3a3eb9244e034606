package org.gainsay.statement;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.WorldTime;
import org.gainsay.http.Match;
import org.gainsay.http.Page;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.Search;
import org.gainsay.ledger.WorldTimeText;
import org.jspecify.annotations.Nullable;

/** Statements, listed and found. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statements")
public class StatementListResource {

    /** SQL of the words of a statement {@code s}, as they are indexed. */
    public static final String WORDS = "s.text || ' ' || coalesce(s.translation, '')";

    /** The longest time that a world time can mean, a year in all zones, in milliseconds. */
    private static final long LONGEST = 368L * 24 * 3_600_000;

    private static final Order.Orders ORDERS =
            new Order.Orders().with("said", "t.said_first", "bigint").with("changed", "t.stored_at", "timestamptz");

    private final StatementResource statements;
    private final ExternalIds externalIds;

    StatementListResource(StatementResource statements, ExternalIds externalIds) {
        this.statements = statements;
        this.externalIds = externalIds;
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listStatements",
            summary = "Statements, the last said first",
            description = "Several values of one filter mean any of them, different filters all of them. With q, by how"
                    + " well the words or their translation match: all words, in any script and without regard to"
                    + " accents, the last one perhaps only begun.")
    @APIResponse(responseCode = "200", description = "A page of statements.")
    public Page<ListedStatement> list(
            @Parameter(description = "Only what these say, or what is said on their behalf.") @QueryParam("source")
                    List<UUID> source,
            @Parameter(description = "Only what these published.") @QueryParam("outlet") List<UUID> outlet,
            @Parameter(description = "Only these acts.") @QueryParam("act") List<SpeechAct> act,
            @Parameter(description = "Only what bears on these claims.") @QueryParam("claim") List<UUID> claim,
            @Parameter(description = "Only what may have been said then or later: a year, a month, a date, or a time.")
                    @QueryParam("saidFrom")
                    @Nullable
                    @WorldTimeText
                    String saidFrom,
            @Parameter(description = "Only what may have been said by then: a year, a month, a date, or a time.")
                    @QueryParam("saidUntil")
                    @Nullable
                    @WorldTimeText
                    String saidUntil,
            @Parameter(description = "Words that were said.") @QueryParam("q") @Nullable String q,
            @Parameter(description = "said, -said, changed or -changed; -said if absent. Not together with q.")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        Order order = ORDERS.named(sort, "-said");
        SearchWords words = SearchWords.ifGiven(q, sort);
        Listing listing = words == null
                ? Listing.of(Kind.STATEMENT, query, order, externalIds)
                : new Search()
                        .words("statement", WORDS)
                        .listing(query, Kind.STATEMENT, "", words)
                        .byCommon(Kind.STATEMENT, query, "t.stored_at", externalIds);
        listing.anyOf("t.outlet", "outlet", outlet).anyOf("t.act", "act", act);
        if (!source.isEmpty()) {
            listing.and("t.speaker = ANY (:source) OR t.on_behalf_of = ANY (:source)", "source", Listing.array(source));
        }
        if (!claim.isEmpty()) {
            listing.and(
                    "t.id IN (SELECT e.statement FROM evidence e WHERE e.claim = ANY (:claim) AND e.withdrawn_at IS NULL)",
                    "claim",
                    Listing.array(claim));
        }
        said(listing, saidFrom, saidUntil);
        return statements.page(listing).map(s -> new ListedStatement(s, matches(words, s)));
    }

    private static void said(Listing listing, @Nullable String from, @Nullable String until) {
        if (from != null) {
            long first = WorldTime.parse(from).first();
            // The second condition says nothing new, but is one that the index can begin with.
            listing.and("t.said_last >= :first", "first", first)
                    .and("t.said_first >= :earliest", "earliest", first - LONGEST);
        }
        if (until != null) {
            listing.and("t.said_first <= :last", "last", WorldTime.parse(until).last());
        }
    }

    private static @Nullable List<Match> matches(@Nullable SearchWords words, StatementView statement) {
        return words == null
                ? null
                : words.in(List.of(
                        new SearchWords.Text("text", null, statement.text()),
                        new SearchWords.Text("translation", null, statement.translation())));
    }
}
