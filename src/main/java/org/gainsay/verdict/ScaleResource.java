package org.gainsay.verdict;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** The newsroom's own scales. */
@Path("/api/v1/scales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scales", description = "The newsroom's own scales, on which verdicts rate claims.")
public class ScaleResource extends CorrectableResource<Scale, ScaleContent, ScaleView> {

    private static final Order.Orders ORDERS = new Order.Orders().with("changed", "t.stored_at", "timestamptz");

    ScaleResource() {
        super(Scale.class, ScaleContent.class);
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordScale",
            summary = "Record a scale",
            description = "The ratings that editors give, with what each means. A rating without a number stands beside"
                    + " the numeric order, as \"unproven\" does.")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = ScaleView.class)))
    public Response record(NewScale body) {
        return create(
                Gate.SHARED,
                () -> {
                    ExternalIds.Resolver says = references();
                    check(body.ratings(), says);
                    says.refuseUnknown();
                    return new Scale(body.name(), body.language(), body.ratings());
                },
                body.externalIds());
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(operationId = "listScales", summary = "Scales, the last changed first")
    @APIResponse(responseCode = "200", description = "A page of scales.")
    public Page<ScaleView> list(
            @Parameter(description = "changed or -changed; -changed if absent.") @QueryParam("sort") @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        return page(list(Kind.SCALE, query, ORDERS.named(sort, "-changed")));
    }

    private static void check(List<ScaleRating> ratings, ExternalIds.Resolver says) {
        ScaleRating.check(ratings, "/ratings", (pointer, detail) -> says.say(pointer, ErrorCode.INVALID, detail));
    }

    @Override
    protected ScaleView view(Scale scale, RecordView common) {
        return ScaleView.of(scale, common);
    }

    @Override
    protected ScaleContent content(Scale scale) {
        return new ScaleContent(scale.name(), scale.language(), scale.ratings());
    }

    @Override
    protected void correct(Scale scale, ScaleContent corrected, ExternalIds.Resolver references) {
        check(corrected.ratings(), references);
        for (ScaleRating rating : scale.ratings()) {
            if (ScaleRating.named(corrected.ratings(), rating.code()) == null) {
                references.say(
                        "/ratings",
                        ErrorCode.INVALID,
                        "Verdicts may name " + rating.code() + ". Keep each code that is there; change its words, or"
                                + " record another scale.");
            }
        }
        scale.correct(corrected.name(), corrected.language(), corrected.ratings());
    }
}
