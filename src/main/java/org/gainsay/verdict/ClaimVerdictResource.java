package org.gainsay.verdict;

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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
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
import org.gainsay.ledger.RecordAnswers;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** The verdicts on a claim. */
@Path("/api/v1/claims/{claim}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verdicts")
public class ClaimVerdictResource extends RecordAnswers<Verdict, VerdictView> {

    private final Verdicts verdicts;
    private final Ratings ratings;

    ClaimVerdictResource(Verdicts verdicts, Ratings ratings) {
        super(Verdict.class);
        this.verdicts = verdicts;
        this.ratings = ratings;
    }

    /** Records one, as a draft. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordVerdict",
            summary = "Draft a verdict on a claim",
            description =
                    "An editor's signed rating on a scale of the newsroom's own. Nothing of it goes out before it is"
                            + " issued. No corroboration rests on it, and none is ever turned into one.")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = VerdictView.class)))
    public Response record(@PathParam("claim") UUID claim, NewVerdict body) {
        refuseMissing(Kind.CLAIM, claim);
        return create(
                Gate.SHARED,
                () -> {
                    ExternalIds.Resolver references = references();
                    @Nullable UUID scale = references.find(Kind.SCALE, "/scale", body.scale());
                    if (scale != null) {
                        ratings.refuseUnknown(references, scale, body.rating());
                    }
                    references.refuseUnknown();
                    return new Verdict(claim, Objects.requireNonNull(scale), body.content());
                },
                body.externalIds());
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "listVerdicts",
            summary = "The verdicts on a claim",
            description = "Drafts too, for who may see them. Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of them, oldest first.")
    public Page<VerdictView> list(@PathParam("claim") UUID claim, @BeanParam PageQuery query) {
        refuseMissing(Kind.CLAIM, claim);
        return page(Kind.VERDICT, "t.claim = :of", claim, query);
    }

    @Override
    protected VerdictView view(Verdict verdict, RecordView common) {
        return verdicts.known(List.of(verdict)).view(verdict, common);
    }

    @Override
    protected BiFunction<Verdict, RecordView, VerdictView> viewed(Collection<Verdict> records) {
        return verdicts.known(records)::view;
    }

    @Override
    protected @Nullable String since(VerdictView view) {
        return view.since();
    }
}
