package org.gainsay.corroboration;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Status;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.ledger.Settled;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** How corroborations come to stand as they do. */
@Path("/api/v1/corroboration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class ChangesResource {

    private final Snapshots snapshots;
    private final Settled settled;

    ChangesResource(Snapshots snapshots, Settled settled) {
        this.snapshots = snapshots;
        this.settled = settled;
    }

    /** Every change of any claim's corroboration, in the order in which they came about. */
    @GET
    @Path("changes")
    @Operation(
            operationId = "listCorroborationChanges",
            summary = "Every change of any claim's corroboration, the first first",
            description =
                    "Up to the instant at which all is settled, so that none can come before one that was read. next"
                            + " is there whenever anything was found, also at the end: ask with it again later, and no change is"
                            + " lost or told twice.")
    @APIResponse(responseCode = "200", description = "A page of changes.")
    public Page<HistoryView> changes(
            @Parameter(description = "Only changes at this instant or later.") @QueryParam("since") @Nullable
                    Instant since,
            @Parameter(description = "Only changes before this instant.") @QueryParam("until") @Nullable Instant until,
            @Parameter(description = "Only changes to one of these.") @QueryParam("status") List<Status> status,
            @Parameter(description = "Only claims on these topics.") @QueryParam("topic") List<String> topic,
            @Parameter(description = "The policy to compute with: corroboration-1 or corroboration-1-strict.")
                    @DefaultValue("corroboration-1")
                    @QueryParam("policy")
                    String policy,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before, with the same filters.") @QueryParam("cursor") @Nullable
                    String cursor) {
        Cursor.refuseLimit(limit);
        AsOf.named(policy);
        String list = "changes " + since + until + status + topic + policy;
        List<Object> parameters = new ArrayList<>(List.of(policy));
        StringBuilder sql = new StringBuilder("SELECT p.* FROM kept_past p WHERE p.policy = ?");
        if (cursor != null) {
            String[] behind = Cursor.read(cursor, list).split(" ", 2);
            sql.append(" AND (p.from_at, p.claim) > (?, ?)");
            parameters.add(time(Instant.parse(behind[0])));
            parameters.add(UUID.fromString(behind[1]));
        } else if (since != null) {
            sql.append(" AND p.from_at >= ?");
            parameters.add(time(since));
        }
        sql.append(" AND p.from_at <= ?");
        parameters.add(time(settled.at()));
        if (until != null) {
            sql.append(" AND p.from_at < ?");
            parameters.add(time(until));
        }
        if (!status.isEmpty()) {
            sql.append(" AND p.figures ->> 'status' = ANY (?)");
            parameters.add(status.stream().map(Enum::name).toArray(String[]::new));
        }
        if (!topic.isEmpty()) {
            sql.append(" AND EXISTS (SELECT FROM claim c WHERE c.id = p.claim AND c.topics && CAST(? AS text[]))");
            parameters.add(topic.toArray(String[]::new));
        }
        sql.append(" ORDER BY p.from_at, p.claim LIMIT ?");
        parameters.add(limit);
        return snapshots.read(connection -> {
            List<HistoryView> found = HistoryRows.read(connection, sql.toString(), false, parameters.toArray());
            return new Page<>(found, found.isEmpty() ? null : next(found.get(found.size() - 1), list));
        });
    }

    private static String next(HistoryView last, String list) {
        return Cursor.write(last.at() + " " + last.change().claim(), list);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
