package org.gainsay.formats.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.ChangeFilters;
import org.gainsay.corroboration.LatestChanges;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Desk;
import org.gainsay.http.Tagged;
import org.jspecify.annotations.Nullable;

/** How claims stand, each time that this changes, for readers of feeds. */
@Path("/feeds")
@Tag(name = "feeds", description = "How claims stand, each time that this changes, for readers of feeds.")
public class FeedResource {

    private static final String HOW = "The last changes first, of all claims or of those on some topics, or only the"
            + " changes to some status; for a desk, as claims stand for that desk. The next page has those before. Both"
            + " If-None-Match and If-Modified-Since are answered with 304 where nothing is new.";

    private static final String UNCHANGED = "Nothing is new.";

    private final LatestChanges changes;
    private final CurrentRequest current;
    private final ObjectMapper json;

    FeedResource(LatestChanges changes, CurrentRequest current, ObjectMapper json) {
        this.changes = changes;
        this.current = current;
        this.json = json;
    }

    /** As Atom. */
    @GET
    @Path("corroboration.atom")
    @Produces(Atom.TYPE)
    @Operation(
            operationId = "readAtomFeed",
            summary = "The last changes of corroborations, as an Atom feed",
            description = HOW + " Atom is RFC 4287, its pages are those of RFC 5005.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = Atom.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response atom(
            @BeanParam ChangeFilters filters,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "As the link to the next page has it.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo address,
            @Context Request conditions,
            @Context HttpHeaders headers) {
        LatestChanges.Part part = changes.read(filters, limit, cursor);
        byte[] body = Atom.of(feed(part, filters, limit, cursor, address));
        return answer(body, Atom.TYPE, part.modified(), conditions, headers);
    }

    /** As JSON Feed. */
    @GET
    @Path("corroboration.json")
    @Produces(JsonFeed.TYPE)
    @Operation(
            operationId = "readJsonFeed",
            summary = "The last changes of corroborations, as a JSON feed",
            description = HOW + " JSON Feed is of version 1.1; the figures are in its extension _gainsay.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = JsonFeed.TYPE, schema = @Schema(implementation = JsonFeed.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response json(
            @BeanParam ChangeFilters filters,
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "As next_url of the page before has it.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo address,
            @Context Request conditions,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        LatestChanges.Part part = changes.read(filters, limit, cursor);
        byte[] body = json.writeValueAsBytes(JsonFeed.of(feed(part, filters, limit, cursor, address)));
        return answer(body, JsonFeed.TYPE, part.modified(), conditions, headers);
    }

    private Feed feed(
            LatestChanges.Part part, ChangeFilters filters, int limit, @Nullable String cursor, UriInfo address) {
        String base = address.getBaseUri().toString();
        List<Entry> entries =
                part.page().items().stream().map(told -> Entry.of(told, base)).toList();
        Pages pages = new Pages(address.getAbsolutePath().toString(), filters, limit);
        Desk desk = current.desk();
        return new Feed(
                pages.id(desk),
                pages.title(desk),
                base,
                pages.at(cursor),
                pages.at(null),
                part.page().next() == null ? null : pages.at(part.page().next()),
                entries.isEmpty() ? Instant.EPOCH : entries.get(0).at(),
                entries);
    }

    /** What is shown depends on who asks, and is to be asked for again each time. */
    private static Response answer(
            byte[] body, String type, @Nullable Instant modified, Request conditions, HttpHeaders headers) {
        Response.ResponseBuilder answer = Tagged.answer(conditions, body, MediaType.valueOf(type));
        boolean tagged = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
        if (modified != null) {
            Response.ResponseBuilder unchanged = tagged ? null : conditions.evaluatePreconditions(Date.from(modified));
            answer = (unchanged == null ? answer : unchanged).lastModified(Date.from(modified));
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
