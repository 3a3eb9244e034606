package org.gainsay.corroboration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Question;
import org.gainsay.claim.Currency;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** The corroborations of stored claims. */
@Path("/api/v1/claims/{claim}/corroboration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations", description = "How well claims stand.")
public class CorroborationResource {

    private static final Table<Long> EXPIRIES = new Table<>(Kind.CLAIM, row -> {
        long last = row.getLong("expires_last");
        return row.wasNull() ? Long.MAX_VALUE : last;
    });

    private final Snapshots snapshots;
    private final KeptReads keptReads;

    CorroborationResource(Snapshots snapshots, KeptReads keptReads) {
        this.snapshots = snapshots;
        this.keptReads = keptReads;
    }

    /** How much of a corroboration is answered. */
    public enum View {
        /** As kept, in one read. */
        summary,
        /** With every reason for it. */
        full
    }

    /** A claim's corroboration: as it stands, or as it was known or said by an instant. */
    @GET
    @Operation(
            operationId = "readCorroboration",
            summary = "A claim's corroboration",
            description = "With its whole explanation, or as a summary. As known at a past instant, it is the answer"
                    + " that was or could have been given then.")
    @APIResponse(
            responseCode = "200",
            description = "The corroboration.",
            content = @Content(schema = @Schema(oneOf = {StoredCorroborationView.class, SummaryView.class})))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(
            responseCode = "422",
            description = "knownAt lies ahead of the ledger's clock, which the detail names.")
    public Response read(
            @PathParam("claim") UUID claim,
            @Parameter(description = "summary: as kept, without explanation, of the present; full if absent.")
                    @QueryParam("view")
                    @Nullable
                    View view,
            @BeanParam AsOf asOf,
            @Context Request conditions) {
        Policy named = asOf.named();
        boolean present = asOf.present();
        if (view == View.summary) {
            if (!present) {
                throw bad("view", "A summary is of the present. Leave view out, or knownAt and saidBy.");
            }
            return summary(found(keptReads.find(claim, named.id())), conditions);
        }
        return snapshots.read(
                asOf.knownAt(),
                connection -> present
                        ? standing(connection, claim, named, conditions)
                        : past(connection, claim, asOf.about("")));
    }

    private static Response summary(Kept kept, Request conditions) {
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag(kept));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(new SummaryView(kept)).tag(tag(kept)).build();
    }

    private static Response standing(Connection connection, UUID claim, Policy policy, Request conditions)
            throws SQLException {
        Kept kept = kept(connection, claim, policy.id());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag(kept));
        if (unchanged != null) {
            return unchanged.build();
        }
        StoredCorroborationView view = explain(connection, kept, new Question("", null, null, policy));
        return Response.ok(view).tag(tag(kept)).build();
    }

    private static Response past(Connection connection, UUID claim, Question asked) throws SQLException {
        Kept kept = kept(connection, claim, asked.policy().id());
        return Response.ok(explain(connection, kept, asked)).build();
    }

    private static StoredCorroborationView explain(Connection connection, Kept kept, Question asked)
            throws SQLException {
        UUID claim = kept.claim();
        DossierLoader.Loaded loaded = DossierLoader.load(connection, Set.of(claim), asked.knownAt());
        String born = loaded.records().claim(claim);
        Question question = new Question(born, asked.knownAt(), asked.saidBy(), asked.policy());
        return StoredCorroborationView.of(
                new CorroborationView(question, Assessor.assess(loaded.dossier(), question)),
                loaded.records(),
                currency(connection, kept, asked.knownAt()));
    }

    /** At an instant, by what was known of it then. */
    private static @Nullable Currency currency(Connection connection, Kept kept, @Nullable Instant at)
            throws SQLException {
        if (at == null) {
            return kept.currency();
        }
        Long until = EXPIRIES.find(connection, "t.id = ANY (?)", List.of(kept.claim()), at)
                .get(kept.claim());
        return until == null || until == Long.MAX_VALUE ? null : Currency.of(until, at);
    }

    private static Kept kept(Connection connection, UUID claim, String policy) throws SQLException {
        return found(new KeptRows(connection).find(claim, policy));
    }

    private static Kept found(@Nullable Kept kept) {
        if (kept == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
        }
        return kept;
    }

    /** Another tag than the claim's own: the corroboration changes with what is said, the claim when it is corrected. */
    private static EntityTag tag(Kept kept) {
        Currency currency = kept.currency();
        String turned = currency == null ? "" : "." + currency.name().toLowerCase(Locale.ROOT);
        return new EntityTag(kept.number() + "." + kept.policy() + turned);
    }

    private static Refusal bad(String parameter, String detail) {
        return Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, detail)));
    }
}
