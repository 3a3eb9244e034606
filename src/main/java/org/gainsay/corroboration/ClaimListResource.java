package org.gainsay.corroboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Status;
import org.gainsay.claim.ClaimResource;
import org.gainsay.claim.ClaimView;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Claims with how well they stand. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class ClaimListResource {

    private final EntityManager entities;
    private final ClaimResource claims;
    private final KeptReads kept;
    private final ExternalIds externalIds;

    ClaimListResource(EntityManager entities, ClaimResource claims, KeptReads kept, ExternalIds externalIds) {
        this.externalIds = externalIds;
        this.entities = entities;
        this.claims = claims;
        this.kept = kept;
    }

    /** A claim in a list. */
    @Schema(name = "ListedClaim", description = "A claim with how well it stands.")
    public record ListedClaim(@JsonUnwrapped ClaimView claim, SummaryView corroboration) {}

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
            description = "By status and topic; several values of one filter mean any of them. Withdrawn claims are"
                    + " listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of claims.")
    public Page<ListedClaim> list(
            @Parameter(description = "Only claims that stand so.") @QueryParam("status") List<Status> status,
            @Parameter(description = "Only claims on these topics.") @QueryParam("topic") List<String> topic,
            @Parameter(
                            description =
                                    "Only the claim that a system of yours knows by this id: system:value, as in example:talks.")
                    @QueryParam("externalId")
                    @Nullable
                    String externalId,
            @DefaultValue("false") @QueryParam("withdrawn") boolean withdrawn,
            @DefaultValue("50") @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        String list = "claims " + status + topic + externalId + withdrawn;
        StringBuilder sql = new StringBuilder("SELECT k.claim, k.changed_at FROM corroboration k"
                + " JOIN claim c ON c.id = k.claim WHERE k.audience = :audience AND k.policy = :policy");
        sql.append(status.isEmpty() ? "" : " AND k.status IN (:status)");
        sql.append(topic.isEmpty() ? "" : " AND c.topics && CAST(:topics AS text[])");
        sql.append(externalId == null ? "" : " AND k.claim = :named");
        sql.append(withdrawn ? "" : " AND c.withdrawn_at IS NULL");
        sql.append(cursor == null ? "" : " AND (k.changed_at, k.claim) < (:before, :id)");
        sql.append(" ORDER BY k.changed_at DESC, k.claim DESC LIMIT :limit");
        Query query = entities.createNativeQuery(sql.toString(), Object[].class)
                .setParameter("audience", Recorded.PUBLISHED)
                .setParameter("policy", Policy.CORROBORATION_1.id())
                .setParameter("limit", limit + 1);
        if (externalId != null) {
            UUID named = externalIds.find(Kind.CLAIM, ExternalId.parse("externalId", externalId));
            query.setParameter("named", named == null ? Recorded.PUBLISHED : named);
        }
        if (!status.isEmpty()) {
            query.setParameter("status", status.stream().map(Enum::name).toList());
        }
        if (!topic.isEmpty()) {
            query.setParameter("topics", topic.toArray(new String[0]));
        }
        if (cursor != null) {
            String[] entry = Cursor.read(cursor, list).split(" ", 2);
            query.setParameter("before", Instant.parse(entry[0])).setParameter("id", UUID.fromString(entry[1]));
        }
        return page(rows(query), limit, list);
    }

    private record Row(UUID claim, Instant changedAt) {}

    @SuppressWarnings("unchecked")
    private static List<Row> rows(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(r -> new Row((UUID) r[0], (Instant) r[1])).toList();
    }

    private Page<ListedClaim> page(List<Row> found, int limit, String list) {
        List<Row> shown = found.subList(0, Math.min(limit, found.size()));
        List<UUID> ids = shown.stream().map(Row::claim).toList();
        var summaries = kept.summaries(ids);
        List<ListedClaim> items = new ArrayList<>();
        List<ClaimView> views = claims.viewsOf(ids);
        for (int i = 0; i < views.size(); i++) {
            items.add(new ListedClaim(views.get(i), summaries.get(i)));
        }
        if (found.size() <= limit) {
            return new Page<>(items, null);
        }
        Row last = shown.get(shown.size() - 1);
        return new Page<>(items, Cursor.write(last.changedAt() + " " + last.claim(), list));
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
