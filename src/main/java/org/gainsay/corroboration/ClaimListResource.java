package org.gainsay.corroboration;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.RelationType;
import org.gainsay.claim.ClaimResource;
import org.gainsay.claim.ClaimView;
import org.gainsay.http.Match;
import org.gainsay.http.Page;
import org.gainsay.http.SearchWords;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.statement.StatementResource;
import org.gainsay.statement.StatementView;
import org.jspecify.annotations.Nullable;

/** Claims with how well they stand. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class ClaimListResource {

    private final EntityManager entities;
    private final ClaimResource claims;
    private final StatementResource statements;
    private final KeptReads kept;
    private final ClaimLists lists;

    ClaimListResource(
            EntityManager entities,
            ClaimResource claims,
            StatementResource statements,
            KeptReads kept,
            ClaimLists lists) {
        this.statements = statements;
        this.lists = lists;
        this.entities = entities;
        this.claims = claims;
        this.kept = kept;
    }

    /** A claim in a list. */
    @Schema(name = "ListedClaim", description = "A claim with how well it stands.")
    public record ListedClaim(
            @JsonUnwrapped ClaimView claim,
            SummaryView corroboration,

            @Schema(description = "Where the words of q are; absent without q.") @Nullable
            List<Match> matches) {}

    /** A claim that does not hold together with another. */
    @Schema(name = "Counterclaim", description = "A claim that does not hold together with another.")
    public record Counterclaim(
            @Schema(description = "CONTRADICTS: exactly one holds. CONTRARY_TO: not both hold.")
            RelationType type,

            ClaimView claim,
            SummaryView corroboration) {}

    /** A page of claims, the last changed first. */
    @GET
    @Transactional
    @Operation(
            operationId = "listClaims",
            summary = "Claims, the last changed first",
            description = "Several values of one filter mean any of them, different filters all of them. With q, by how"
                    + " well the words match: all of them, in any script and without regard to accents, the last one"
                    + " perhaps only begun, or something much like them; then what was said about the claim.")
    @APIResponse(responseCode = "200", description = "A page of claims.")
    public Page<ListedClaim> list(@BeanParam ClaimFilters filters, @BeanParam ListQuery query) {
        SearchWords words = ClaimLists.words(filters);
        Page<Listing.Row> rows = lists.of(filters, query).read(entities, words == null ? "NULL" : "f.via");
        Map<UUID, StatementView> said = words == null ? Map.of() : said(rows.items());
        List<ClaimLists.Stated> stated =
                lists.stated(rows.items().stream().map(Listing.Row::id).toList());
        List<ListedClaim> items = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            Object also = rows.items().get(i).also();
            StatementView via = also == null ? null : said.get(also);
            ClaimView claim = stated.get(i).claim();
            items.add(new ListedClaim(
                    claim, stated.get(i).corroboration(), words == null ? null : matches(words, claim, via)));
        }
        return new Page<>(items, rows.next());
    }

    private Map<UUID, StatementView> said(List<Listing.Row> rows) {
        List<UUID> ids = rows.stream()
                .flatMap(row -> Stream.ofNullable((UUID) row.also()))
                .distinct()
                .toList();
        return statements.viewsOf(ids).stream().collect(toMap(s -> s.record().id(), s -> s));
    }

    private static List<Match> matches(SearchWords words, ClaimView claim, @Nullable StatementView via) {
        if (via == null) {
            return words.in(List.of(new SearchWords.Text("text", null, claim.text())));
        }
        UUID statement = via.record().id();
        return words.in(List.of(
                new SearchWords.Text("text", null, claim.text()),
                new SearchWords.Text("text", statement, via.text()),
                new SearchWords.Text("translation", statement, via.translation())));
    }

    /** The claims that contradict or exclude a claim. */
    @GET
    @Path("{id}/counterclaims")
    @Transactional
    @Operation(operationId = "listCounterclaims", summary = "The counterclaims of a claim")
    @APIResponse(responseCode = "200", description = "All of them; there is no further page.")
    public Page<Counterclaim> counterclaims(@PathParam("id") UUID id) {
        claims.viewsOf(List.of(id));
        List<Object[]> rows = entities.createNativeQuery("""
                        SELECT r.type, CASE WHEN r."from" = :id THEN r."to" ELSE r."from" END FROM relation r
                        WHERE (r."from" = :id OR r."to" = :id) AND r.type IN ('CONTRADICTS', 'CONTRARY_TO')
                            AND r.withdrawn_at IS NULL ORDER BY r.id LIMIT 200""", Object[].class)
                .setParameter("id", id)
                .getResultList();
        List<UUID> ids = rows.stream().map(r -> (UUID) r[1]).toList();
        var summaries = kept.summaries(ids);
        List<Counterclaim> items = new ArrayList<>();
        List<ClaimView> views = claims.viewsOf(ids);
        for (int i = 0; i < views.size(); i++) {
            items.add(new Counterclaim(RelationType.valueOf((String) rows.get(i)[0]), views.get(i), summaries.get(i)));
        }
        return new Page<>(items, null);
    }
}
