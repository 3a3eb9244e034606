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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Corroboration;
import org.gainsay.claim.Currency;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.jspecify.annotations.Nullable;

/** The corroborations of stored claims. */
@Path("/api/v1/claims/{claim}/corroboration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations", description = "How well claims stand.")
public class CorroborationResource {

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
            description = "With its explanation, or as a summary. Up to 200 items, and 200 links that are left out, the"
                    + " explanation is whole; of more evidence the answer is an excerpt: all figures, the weightiest"
                    + " origins and the first of the rest, with the counts of all and where each list goes on. As known at a past instant, it is the answer"
                    + " that was or could have been given then; with storedBy at it too, the one that was: the digest"
                    + " of its core is the same.")
    @APIResponse(
            responseCode = "200",
            description = "The corroboration.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {StoredCorroborationView.class, SummaryView.class, ExcerptView.class
                                            })))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
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
        return readings.read(claim, asOf, reading -> full(reading, asOf, conditions));
    }

    private static Response summary(Kept kept, Request conditions) {
        EntityTag tag = CorroborationTag.of(kept);
        Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(new SummaryView(kept)).tag(tag).build();
    }

    private static Response full(Reading reading, AsOf asOf, Request conditions) throws SQLException {
        EntityTag tag = CorroborationTag.of(reading);
        Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(explain(reading, asOf)).tag(tag).build();
    }

    private static Object explain(Reading reading, AsOf asOf) throws SQLException {
        Reasons reasons = Reasons.of(reading, asOf);
        @Nullable Instant pendingSince = WholeAnswer.pendingSince(reading);
        @Nullable Currency currency = WholeAnswer.currency(reading);
        Excerpts excerpts = new Excerpts(reading.claim(), asOf, reasons.explanation());
        if (reasons.whole() == null) {
            return excerpts.excerpt(reasons.basis(), reasons.born(), null, pendingSince, currency);
        }
        Assessment whole = reasons.whole().whole();
        Corroboration core = whole.corroboration();
        return whole.items().size() > Excerpts.WHOLE || core.leftOut().size() > Excerpts.WHOLE
                ? excerpts.excerpt(
                        reasons.basis(), reasons.born(), Core.of(core).digest(), pendingSince, currency)
                : StoredCorroborationView.of(
                        reasons.born(), reading.basis(), whole, reasons.records(), pendingSince, currency);
    }

    private static Kept found(@Nullable Kept kept) {
        if (kept == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
        }
        return kept;
    }

    private static Refusal bad(String parameter, String detail) {
        return Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, detail)));
    }
}
