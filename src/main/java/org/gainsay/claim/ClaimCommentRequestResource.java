package org.gainsay.claim;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** Who was asked for comment on a claim. */
@Path("/api/v1/claims/{claim}/comment-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comment-requests")
public class ClaimCommentRequestResource extends RecordAnswers<CommentRequest, CommentRequestView> {

    private final Present present;

    ClaimCommentRequestResource(Present present) {
        super(CommentRequest.class);
        this.present = present;
    }

    /** Records one. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCommentRequest",
            summary = "Record that a source was asked for comment on a claim",
            description = "Once the deadline has passed without an answer, it reads as overdue, and the wording says"
                    + " that the source did not respond. No corroboration rests on it.")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = CommentRequestView.class)))
    public Response record(@PathParam("claim") UUID claim, NewCommentRequest body) {
        refuseMissing(Kind.CLAIM, claim);
        return create(
                Gate.SHARED,
                () -> {
                    ExternalIds.Resolver references = references();
                    CommentRequest recorded = new CommentRequest(
                            claim,
                            references.require(Kind.SOURCE, "/source", body.source()),
                            body.askedAt(),
                            body.channel(),
                            body.deadline(),
                            body.note(),
                            references.find(Kind.STATEMENT, "/answeredBy", body.answeredBy()));
                    CommentRequest.refuseEarlierDeadline(references, body.askedAt(), body.deadline());
                    references.refuseUnknown();
                    return recorded;
                },
                body.externalIds());
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listCommentRequests",
            summary = "Who was asked for comment on a claim",
            description = "Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<CommentRequestView> list(@PathParam("claim") UUID claim, @BeanParam PageQuery query) {
        refuseMissing(Kind.CLAIM, claim);
        return page(Kind.COMMENT_REQUEST, "t.claim = :of", claim, query);
    }

    @Override
    protected CommentRequestView view(CommentRequest request, RecordView common) {
        return CommentRequestView.of(request, common, present.at());
    }

    @Override
    protected @Nullable String since(CommentRequestView view) {
        return view.since();
    }
}
