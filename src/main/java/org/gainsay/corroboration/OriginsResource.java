package org.gainsay.corroboration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.gainsay.http.Cursor;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Page;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.jspecify.annotations.Nullable;

/** The lists of an explanation, page by page. */
@Path("/api/v1/claims/{claim}/corroboration")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class OriginsResource {

    private static final String LIMIT = "How many, 1 to 200.";
    private static final String CURSOR = "next of the page before, or of the excerpt, with the same parameters.";

    private final Readings readings;

    OriginsResource(Readings readings) {
        this.readings = readings;
    }

    private interface Pages {
        Object of(Reasons reasons) throws SQLException;
    }

    /** The origins of one side. */
    @GET
    @Path("origins")
    @Operation(
            operationId = "listOrigins",
            summary = "The independent origins of one side of a claim",
            description =
                    "Those that qualify first, then by their points, each with the strongest of its items. However much"
                            + " evidence there is, a page takes about as long as what is on it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of origins.",
            content = @Content(schema = @Schema(implementation = ExplanationPages.OriginsPage.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response origins(
            @PathParam("claim") UUID claim,
            @Parameter(
                            description = "The side: SUPPORTS or DENIES. What takes none makes up no origins.",
                            required = true)
                    @QueryParam("stance")
                    @Nullable
                    Stance stance,
            @BeanParam AsOf asOf,
            @Parameter(description = LIMIT) @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context Request conditions) {
        Cursor.refuseLimit(limit);
        if (stance == null) {
            return missing(claim, asOf, "stance", "Say which side: SUPPORTS or DENIES.");
        }
        String list = Excerpts.originsOf(claim, asOf, stance);
        Rank behind = cursor == null ? null : Cursor.read(cursor, list, written -> Excerpts.rank(stance, written));
        return page(claim, asOf, conditions, reasons -> {
            List<ShownOrigin> found = reasons.explanation().origins(stance, behind, limit + 1, OriginView.ITEMS);
            return new ExplanationPages.OriginsPage(
                    claim,
                    reasons.basis(),
                    new Excerpts(claim, asOf, reasons.explanation())
                            .origins(stance, found, limit)
                            .map(OriginView::new),
                    reasons.explanation().records().byPath());
        });
    }

    /** The items of one origin. */
    @GET
    @Path("items")
    @Operation(
            operationId = "listOriginItems",
            summary = "The items of one origin",
            description = "Every statement that is counted as this origin, as it was weighed, the strongest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of items; none where the claim has no such origin.",
            content = @Content(schema = @Schema(implementation = ExplanationPages.ItemsPage.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response items(
            @PathParam("claim") UUID claim,
            @Parameter(description = "The origin, by the id that it is answered with.", required = true)
                    @QueryParam("origin")
                    @Nullable
                    String origin,
            @BeanParam AsOf asOf,
            @Parameter(description = LIMIT) @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context Request conditions) {
        Cursor.refuseLimit(limit);
        if (origin == null) {
            return missing(claim, asOf, "origin", "Say which origin, as it is named in the corroboration.");
        }
        String list = "items " + claim + " " + asOf + " " + origin;
        ItemPlace behind = cursor == null ? null : Cursor.read(cursor, list, ItemPlace::read);
        return page(claim, asOf, conditions, reasons -> {
            List<Weighed> found = reasons.explanation().items(origin, behind, limit + 1);
            return new ExplanationPages.ItemsPage(
                    claim,
                    reasons.basis(),
                    Page.of(found == null ? List.of() : found, limit, list, item -> reasons.explanation()
                            .place(item)
                            .written()),
                    reasons.explanation().records().byPath());
        });
    }

    /** The links that are left out. */
    @GET
    @Path("left-out")
    @Operation(
            operationId = "listLeftOut",
            summary = "The links that bear on a claim and are not counted",
            description = "Each with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "A page of links.",
            content = @Content(schema = @Schema(implementation = ExplanationPages.LeftOutPage.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response leftOut(
            @PathParam("claim") UUID claim,
            @BeanParam AsOf asOf,
            @Parameter(description = LIMIT) @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context Request conditions) {
        Cursor.refuseLimit(limit);
        String list = Excerpts.leftOutOf(claim, asOf);
        LeftOutPlace behind = cursor == null ? null : Cursor.read(cursor, list, LeftOutPlace::read);
        return page(
                claim,
                asOf,
                conditions,
                reasons -> new ExplanationPages.LeftOutPage(
                        claim,
                        reasons.basis(),
                        new Excerpts(claim, asOf, reasons.explanation())
                                .leftOut(reasons.explanation().leftOut(behind, limit + 1), limit),
                        reasons.explanation().records().byPath()));
    }

    private Response page(UUID claim, AsOf asOf, Request conditions, Pages pages) {
        return readings.read(claim, asOf, reading -> {
            EntityTag tag = CorroborationTag.of(reading);
            Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag);
            return unchanged != null
                    ? unchanged.build()
                    : Response.ok(pages.of(Reasons.of(reading, asOf))).tag(tag).build();
        });
    }

    /** Refuses what does not say what of the claim is wanted; a claim that there is not comes before that. */
    private Response missing(UUID claim, AsOf asOf, String parameter, String detail) {
        return readings.read(claim, asOf, reading -> {
            throw Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, detail)));
        });
    }
}
