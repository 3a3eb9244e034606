package org.gainsay.telling.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.Tagged;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;
import org.gainsay.telling.timeline.Timelines.Placed;
import org.jspecify.annotations.Nullable;

/** The evidence of a claim in its order. */
@Path("/api/v1/claims/{claim}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corroborations")
public class TimelineResource {

    private final Stories stories;
    private final ObjectMapper json;

    TimelineResource(Stories stories, ObjectMapper json) {
        this.stories = stories;
        this.json = json;
    }

    /** What was said, in its order. */
    @GET
    @Operation(
            operationId = "readTimeline",
            summary = "What was said about a claim, in its order",
            description = "Every statement that bears on the claim, by when it was said, with what it does to the claim"
                    + " and what to notice: copies, changes of position, admissions, what is withdrawn. A time may be a"
                    + " month or a date; where two may overlap, both are marked as of uncertain order.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the timeline.",
            content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(
            responseCode = "422",
            description = "knownAt or storedBy lies ahead of the ledger's clock, or before the claim was there; the"
                    + " error names the instant.")
    public Response read(
            @PathParam("claim") UUID claim,
            @BeanParam AsOf asOf,
            @Parameter(description = "Entries a page, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "Where to go on: next of the page before.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context Request conditions)
            throws JsonProcessingException {
        Cursor.refuseLimit(limit);
        String list = "timeline " + claim + " " + asOf;
        Place after = cursor == null ? null : Place.read(Cursor.read(cursor, list));
        Story story = stories.read(claim, asOf);
        Page<TimelineEntry> page = page(Timelines.of(story), after, limit, list);
        byte[] body = json.writeValueAsBytes(new TimelinePage(claim, story.basis(), page));
        return Tagged.answer(conditions, body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The cursor holds the place of an entry, not its number: entries may come and go between two pages. */
    private static Page<TimelineEntry> page(List<Placed> all, @Nullable Place after, int limit, String list) {
        List<Placed> rest = after == null
                ? all
                : all.stream().filter(e -> e.place().compareTo(after) > 0).toList();
        List<Placed> shown = rest.subList(0, Math.min(limit, rest.size()));
        String next = rest.size() == shown.size()
                ? null
                : Cursor.write(shown.get(shown.size() - 1).place().written(), list);
        return new Page<>(shown.stream().map(Placed::entry).toList(), next);
    }
}
