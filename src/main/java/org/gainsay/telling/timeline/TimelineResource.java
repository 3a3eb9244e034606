package org.gainsay.telling.timeline;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.Room;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.gainsay.http.Tagged;
import org.gainsay.telling.Stories;
import org.gainsay.telling.Story;
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
            description =
                    "Every statement that bears on the claim, by when it was said, with what it does to the claim"
                            + " and what to notice: copies, changes of position, admissions, what is withdrawn. A time may be a"
                            + " month or a date; where two may overlap, both are marked as of uncertain order. Who was asked for"
                            + " comment, which deadline passed in silence and who answered stands beside it, in the same order.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the timeline.",
            content = @Content(schema = @Schema(implementation = TimelinePage.class)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    @APIResponse(responseCode = "409", description = Room.REFUSED)
    @APIResponse(responseCode = "422", description = AsOf.REFUSED)
    public Response read(
            @PathParam("claim") UUID claim,
            @BeanParam AsOf asOf,
            @Parameter(description = "Entries a page, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "Where to go on: next of the page before.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context Request conditions) {
        Cursor.refuseLimit(limit);
        String list = "timeline " + claim + " " + asOf;
        Place after = cursor == null ? null : Place.read(Cursor.read(cursor, list));
        Story story = stories.read(claim, asOf);
        List<Placed<TimelineEntry>> said = behind(after, Timelines.of(story));
        List<Placed<TimelineRequest>> asked = behind(after, Requested.of(story));
        List<Place> places = Stream.concat(
                        said.stream().map(Placed::place), asked.stream().map(Placed::place))
                .sorted()
                .limit(limit)
                .toList();
        String next = said.size() + asked.size() == places.size()
                ? null
                : Cursor.write(places.get(places.size() - 1).written(), list);
        TimelinePage page =
                new TimelinePage(claim, story.basis(), new Page<>(among(places, said), next), among(places, asked));
        return Tagged.answer(conditions, json, page);
    }

    /** The cursor holds the place of an entry, not its number: entries may come and go between two pages. */
    private static <T> List<Placed<T>> behind(@Nullable Place after, List<Placed<T>> all) {
        return after == null
                ? all
                : all.stream().filter(e -> e.place().compareTo(after) > 0).toList();
    }

    private static <T> List<T> among(List<Place> places, List<Placed<T>> rest) {
        return rest.stream()
                .takeWhile(e -> e.place().compareTo(places.get(places.size() - 1)) <= 0)
                .map(Placed::entry)
                .toList();
    }
}
