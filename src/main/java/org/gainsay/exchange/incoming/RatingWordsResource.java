package org.gainsay.exchange.incoming;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.Cursor;
import org.gainsay.http.FieldError;
import org.gainsay.http.Page;
import org.gainsay.http.Refusal;
import org.gainsay.http.Stores;
import org.gainsay.http.Versions;
import org.gainsay.ledger.Caller;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/** What rating texts of other people's fact-checks do to a claim: data that editors read and change. */
@Path("/api/v1/rating-words")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rating-words", description = "What the rating texts of other people's fact-checks do to a claim.")
public class RatingWordsResource {

    private final WordVersions versions;
    private final UnreadRatings unread;
    private final Ledger ledger;
    private final CurrentRequest request;

    RatingWordsResource(WordVersions versions, UnreadRatings unread, Ledger ledger, CurrentRequest request) {
        this.versions = versions;
        this.unread = unread;
        this.ledger = ledger;
        this.request = request;
    }

    /** As they are now. */
    @GET
    @Operation(
            operationId = "readRatingWords",
            summary = "What rating texts do to a claim",
            description = "By these a fact-check that is posted is read. A text is compared as a whole, without case,"
                    + " accents, punctuation and articles, in the language of the fact-check; where that has none, or is not"
                    + " told, by what all languages that have it agree on. A text that is not here is context.")
    @APIResponse(
            responseCode = "200",
            description = "The present version; its ETag names it.",
            content = @Content(schema = @Schema(implementation = RatingWordsView.class)))
    public Response read() {
        return answer(versions.newest());
    }

    /** Puts others in their place. */
    @PUT
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceRatingWords",
            summary = "Change what rating texts do to a claim",
            description = "All of it, in place of the version that If-Match names; earlier versions are kept. What is"
                    + " stored stays as it is: post a document again, and its items are read anew.")
    @APIResponse(
            responseCode = "200",
            description = "The new version.",
            content = @Content(schema = @Schema(implementation = RatingWordsView.class)))
    public Response replace(
            @Parameter(description = "The version to be replaced, as its ETag.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            NewRatingWords body) {
        int version = Versions.ifMatch(ifMatch);
        List<FieldError> wrong = RatingWords.wrong(body.words());
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        Caller caller = Caller.ofEach(request);
        Outcome<RatingWordsView> outcome = ledger.write(new Rewording(versions, version, body, caller.actor()), caller);
        RatingWordsView now = outcome.result().with(outcome.effects().changes());
        return caller.dryRun() ? Response.ok(now).build() : answer(now);
    }

    /** All versions. */
    @GET
    @Path("revisions")
    @Operation(
            operationId = "listRatingWordsRevisions",
            summary = "All versions of the rating words, the last first",
            description = "By which version a rating was read, the rationale of its link says.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Page<RatingWordsView> revisions(
            @Parameter(description = "How many, 1 to 200.") @DefaultValue("50") @QueryParam("limit") int limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor.refuseLimit(limit);
        int before = cursor == null ? Integer.MAX_VALUE : Integer.parseInt(Cursor.read(cursor, "rating words"));
        return Page.of(
                versions.before(before, limit + 1), limit, "rating words", view -> String.valueOf(view.version()));
    }

    /** Rating texts about which nobody has decided. */
    @GET
    @Path("unread")
    @Transactional
    @Operation(
            operationId = "listUnreadRatings",
            summary = "Rating texts that nobody has decided about",
            description =
                    "Of fact-checks that were taken as context for that reason, and still are; the most frequent"
                            + " first, 200 at most. Add a text to the rating words and post the document again, or correct the link.")
    @APIResponse(responseCode = "200", description = "The texts; there is no further page.")
    public Page<UnreadRatings.UnreadRating> unread() {
        return new Page<>(unread.all(), null);
    }

    private static Response answer(RatingWordsView view) {
        return Response.ok(view).tag(Versions.tag(view.version(), null)).build();
    }
}
