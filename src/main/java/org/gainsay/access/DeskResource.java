package org.gainsay.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The desks that keep records to themselves until they publish them. */
@Path("/api/v1/desks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desks", description = "Who keeps records to themselves until they publish them.")
public class DeskResource {

    private static final String LIST = "desks";

    private final Desks desks;
    private final CurrentRequest request;

    DeskResource(Desks desks, CurrentRequest request) {
        this.desks = desks;
        this.request = request;
    }

    /** Makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeDesk",
            summary = "Make a desk",
            description = "What is recorded for it is seen by its tokens alone, until it is published.")
    @APIResponse(
            responseCode = "201",
            description = "As made.",
            content = @Content(schema = @Schema(implementation = DeskView.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is a desk of that name.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response make(NewDesk body) {
        if (!desks.add(UuidCreator.getTimeOrderedEpoch(), body.name(), by().name())) {
            throw new Refusal(ProblemType.CONFLICT, "There is a desk of that name. Choose another name.");
        }
        DeskView made = desks.page("", List.of(body.name()), 1).get(0);
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** A page of them. */
    @GET
    @Operation(
            operationId = "listDesks",
            summary = "Desks, by name",
            description = "For an admin all of them, for everybody else those that the token works for.")
    @APIResponse(responseCode = "200", description = "A page of desks.")
    public Page<DeskView> list(
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        Identity caller = by();
        List<DeskView> found = desks.page(
                cursor == null ? "" : Cursor.read(cursor, LIST),
                caller.is(AccessRole.ADMIN) ? null : List.copyOf(caller.desks()),
                limit + 1);
        return Page.of(found, limit, LIST, DeskView::name);
    }

    private Identity by() {
        return (Identity) Objects.requireNonNull(request.caller(), "the gate lets nobody in who is not known");
    }
}
