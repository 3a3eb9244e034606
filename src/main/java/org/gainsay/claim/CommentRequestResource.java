package org.gainsay.claim;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.Page;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.RecordView;
import org.gainsay.ledger.Reference;
import org.jspecify.annotations.Nullable;

/** Who was asked for comment, and who answered. */
@Path("/api/v1/comment-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comment-requests", description = "Who was asked for comment on a claim, and who answered.")
public class CommentRequestResource
        extends CorrectableResource<CommentRequest, CommentRequestContent, CommentRequestView> {

    private static final Order.Orders ORDERS = new Order.Orders()
            .with("deadline", "t.deadline_last", "bigint")
            .with("changed", "t.stored_at", "timestamptz");

    private final Present present;

    CommentRequestResource(Present present) {
        super(CommentRequest.class, CommentRequestContent.class);
        this.present = present;
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "findCommentRequests",
            summary = "Requests for comment, the first deadline first",
            description = "state=PENDING is what falls due next, state=OVERDUE what nobody has answered in time."
                    + " Several values of one filter mean any of them, different filters all of them.")
    @APIResponse(responseCode = "200", description = "A page of requests.")
    public Page<CommentRequestView> list(
            @Parameter(description = "Only on these claims.") @QueryParam("claim") List<UUID> claim,
            @Parameter(description = "Only to these sources.") @QueryParam("source") List<UUID> source,
            @Parameter(description = "Only in these states, by now.") @QueryParam("state") List<CommentState> state,
            @Parameter(description = "deadline, changed, either with - before it; deadline if absent.")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        Listing listing = list(Kind.COMMENT_REQUEST, query, ORDERS.named(sort, "deadline"))
                .anyOf("t.claim", "claim", claim)
                .anyOf("t.source", "source", source);
        String inState =
                state.stream().distinct().sorted().map(CommentState::condition).collect(Collectors.joining(" OR "));
        return page(inState.isEmpty() ? listing : listing.and(inState));
    }

    @Override
    protected CommentRequestView view(CommentRequest request, RecordView common) {
        return CommentRequestView.of(request, common, present.at());
    }

    @Override
    protected @Nullable String since(CommentRequestView view) {
        return view.since();
    }

    @Override
    protected CommentRequestContent content(CommentRequest request) {
        return new CommentRequestContent(
                request.channel(), request.deadline(), request.note(), Reference.ifAny(request.answeredBy()));
    }

    @Override
    protected void correct(CommentRequest request, CommentRequestContent corrected, ExternalIds.Resolver references) {
        CommentRequest.refuseEarlierDeadline(references, request.askedAt(), corrected.deadline());
        request.correct(
                corrected.channel(),
                corrected.deadline(),
                corrected.note(),
                references.find(Kind.STATEMENT, "/answeredBy", corrected.answeredBy()));
    }
}
