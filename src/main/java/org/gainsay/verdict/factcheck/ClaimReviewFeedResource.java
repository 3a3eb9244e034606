package org.gainsay.verdict.factcheck;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Cursor;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Tagged;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** All fact-checks of a newsroom, for those who gather them. */
@Path("/feeds/claim-review.json")
@Tag(name = "verdicts")
public class ClaimReviewFeedResource {

    private static final String LIST = "claim-review";
    private static final int AT_ONCE = 200;

    /** Each holds a snapshot and a connection for as long as it is read. */
    private static final int READERS = 2;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Snapshots snapshots;
    private final ClaimReviews reviews;
    private final Semaphore running = new Semaphore(READERS);

    ClaimReviewFeedResource(Snapshots snapshots, ClaimReviews reviews) {
        this.snapshots = snapshots;
        this.reviews = reviews;
    }

    /** All of them, or a page. */
    @GET
    @Produces({ClaimReviewResource.JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "readClaimReviewFeed",
            summary = "All issued verdicts as a DataFeed of ClaimReviews",
            description =
                    "A DataFeed of schema.org, the first recorded first: whole, as it is read, or by pages with limit"
                            + " and then the address in the Link header, rel=\"next\". It has what is everybody's, whoever asks. A"
                            + " verdict that was withdrawn stays in it with dateDeleted, so that who has taken it over can let it"
                            + " go. The whole has a weak ETag, which changes with everything that is written for everybody.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            headers =
                    @Header(
                            name = "Link",
                            description = "Where it goes on, rel=\"next\"; absent at the end.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = ClaimReviewResource.JSON_LD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "It is still the one that If-None-Match names.")
    public Response read(
            @Parameter(description = "How many on a page, 1 to 200; all in one if absent.")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Parameter(description = "As the Link header of the page before has it; with limit only.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Context Request conditions) {
        if (limit == null && cursor == null) {
            return whole(conditions);
        }
        int most = limit == null ? AT_ONCE : limit;
        Cursor.refuseLimit(most);
        return page(
                cursor == null ? Recorded.PUBLISHED : Cursor.read(cursor, LIST, UUID::fromString), most, conditions);
    }

    private record Page(byte[] body, @Nullable UUID next) {}

    private Response page(UUID after, int limit, Request conditions) {
        Page page = snapshots.read(snapshot -> {
            IssuedRows rows = new IssuedRows(snapshot);
            List<Issued> found = rows.behind(after, limit + 1);
            List<Issued> shown = found.subList(0, Math.min(limit, found.size()));
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            try (FeedWriter writer = new FeedWriter(rows, reviews, body)) {
                writer.write(shown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Page(
                    body.toByteArray(),
                    found.size() > limit ? shown.get(limit - 1).id() : null);
        });
        Response.ResponseBuilder answer =
                Tagged.answer(conditions, page.body(), MediaType.valueOf(ClaimReviewResource.JSON_LD));
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "</feeds/claim-review.json?limit=" + limit + "&cursor="
                            + Cursor.write(page.next().toString(), LIST) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Weak, as something may be written between the tag, which comes first, and what is read. */
    private Response whole(Request conditions) {
        EntityTag tag = new EntityTag(
                snapshots.read(snapshot -> new IssuedRows(snapshot).state()) + reviews.publisherTag(), true);
        Response.ResponseBuilder unchanged = Tagged.unchanged(conditions, tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput feed = this::write;
        return Response.ok(feed, ClaimReviewResource.JSON_LD).tag(tag).build();
    }

    private void write(OutputStream out) throws IOException {
        if (!running.tryAcquire()) {
            throw new Refusal(
                    ProblemType.BUSY,
                    "The whole feed is being read " + READERS + " times already. Ask again shortly, or for a page.");
        }
        try {
            snapshots.within(Math.toIntExact(LONGEST.toSeconds()), snapshot -> {
                IssuedRows rows = new IssuedRows(snapshot);
                try (FeedWriter writer = new FeedWriter(rows, reviews, out)) {
                    List<Issued> some = rows.behind(Recorded.PUBLISHED, AT_ONCE);
                    while (!some.isEmpty()) {
                        writer.write(some);
                        some = rows.behind(some.get(some.size() - 1).id(), AT_ONCE);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return LIST;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            running.release();
        }
    }
}
