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
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Question;
import org.gainsay.claim.Currency;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.gainsay.ledger.Horizon;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
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

    private final Readings readings;
    private final KeptReads keptReads;

    CorroborationResource(Readings readings, KeptReads keptReads) {
        this.readings = readings;
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
                    + " that was or could have been given then; with storedBy at it too, the one that was: the digest"
                    + " of its core is the same.")
    @APIResponse(
            responseCode = "200",
            description = "The corroboration.",
            content = @Content(schema = @Schema(oneOf = {StoredCorroborationView.class, SummaryView.class})))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response read(
            @PathParam("claim") UUID claim,
            @Parameter(description = "summary: as kept, without explanation, of the present; full if absent.")
                    @QueryParam("view")
                    @Nullable
                    View view,
            @BeanParam AsOf asOf,
            @Context Request conditions) {
        if (view == View.summary) {
            if (!asOf.present()) {
                throw bad("view", "A summary is of the present. Leave view out, or knownAt, storedBy and saidBy.");
            }
            return summary(found(keptReads.find(claim, asOf.named().id())), conditions);
        }
        return readings.read(claim, asOf, reading -> full(reading, conditions));
    }

    private static Response summary(Kept kept, Request conditions) {
        Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag(kept));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(new SummaryView(kept)).tag(tag(kept)).build();
    }

    private static Response full(Reading reading, Request conditions) throws SQLException {
        EntityTag tag = tag(reading);
        Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(explain(reading)).tag(tag).build();
    }

    private static StoredCorroborationView explain(Reading reading) throws SQLException {
        DossierLoader.Loaded loaded = reading.load();
        Question question = reading.question(loaded.records().claim(reading.claim()));
        return StoredCorroborationView.of(
                question.claim(),
                reading.basis(),
                Assessor.assess(loaded.dossier(), question),
                loaded.records(),
                reading.horizon().present() ? reading.kept().pendingSince() : null,
                currency(reading));
    }

    /** At an instant, by what was known of it then. */
    private static @Nullable Currency currency(Reading reading) throws SQLException {
        Horizon horizon = reading.horizon();
        UUID claim = reading.claim();
        if (horizon.present()) {
            return reading.kept().currency();
        }
        Long until = EXPIRIES.find(reading.connection(), "t.id = ANY (?)", List.of(claim), horizon)
                .get(claim);
        return until == null || until == Long.MAX_VALUE
                ? null
                : Currency.of(until, reading.basis().knownAt());
    }

    private static Kept found(@Nullable Kept kept) {
        if (kept == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
        }
        return kept;
    }

    /** Another tag than the claim's own: the corroboration changes with what is said, the claim when it is corrected. */
    private static EntityTag tag(Kept kept) {
        return new EntityTag(number(kept) + turned(kept));
    }

    private static String number(Kept kept) {
        String whose = kept.audience().equals(Recorded.PUBLISHED)
                ? ""
                : "." + kept.audience().toString().substring(24);
        return kept.number() + "." + kept.policy() + whose + due(kept);
    }

    /** What it has still to follow: each act that is due changes it, though the number counts what was followed. */
    private static String due(Kept kept) {
        Due due = kept.due();
        return due == null ? "" : ".due" + due.acts() + "." + due.last().toEpochMilli();
    }

    /** The last boundary that time alone has passed. */
    private static String turned(Kept kept) {
        Currency currency = kept.currency();
        return currency == null ? "" : "." + currency.name().toLowerCase(Locale.ROOT);
    }

    /** And it changes once more, when what it rests on is settled and gets its place in the journal. */
    private static EntityTag tag(Reading reading) {
        Kept kept = reading.kept();
        boolean settled = !kept.movedAt().isAfter(reading.basis().storedBy());
        String open = reading.basis().journalPosition() == null
                ? ".open"
                : settled ? "" : "." + reading.basis().storedBy().toEpochMilli();
        return new EntityTag(number(kept) + (reading.horizon().present() ? turned(kept) : "") + open);
    }

    private static Refusal bad(String parameter, String detail) {
        return Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, detail)));
    }
}
