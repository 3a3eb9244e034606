package org.gainsay.verdict;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.Page;
import org.gainsay.http.Stores;
import org.gainsay.http.Versions;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.ListQuery;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.Order;
import org.gainsay.ledger.RecordView;
import org.jspecify.annotations.Nullable;

/** Editors' signed ratings of claims. */
@Path("/api/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verdicts", description = "Editors' signed ratings of claims, and what they were issued on.")
public class VerdictResource extends CorrectableResource<Verdict, VerdictContent, VerdictView> {

    private static final Order.Orders ORDERS =
            new Order.Orders().with("changed", "t.stored_at", "timestamptz").with("recorded", "t.id", "uuid");

    /** How the claim of a verdict, as {@code t}, stands now: for the verdict's own audience, as {@link Verdicts} has it. */
    public static final String STANDS = """
            (SELECT k.status FROM corroboration k WHERE k.claim = t.claim
                AND k.policy = t.stood_policy AND k.audience IN (t.audience, '00000000-0000-0000-0000-000000000000')
                ORDER BY k.audience DESC LIMIT 1)""";

    private static final String CHANGED = "t.issued_at IS NOT NULL AND t.stood_as <> " + STANDS;

    private final Verdicts verdicts;
    private final Ratings ratings;

    VerdictResource(Verdicts verdicts, Ratings ratings) {
        super(Verdict.class, VerdictContent.class);
        this.verdicts = verdicts;
        this.ratings = ratings;
    }

    /** A page of them. */
    @GET
    @Transactional
    @Operation(
            operationId = "findVerdicts",
            summary = "Verdicts, the last changed first",
            description =
                    "stoodOtherwise=true is what an editor should look at again: the claim stands otherwise now than"
                            + " when the verdict was issued. Several values of one filter mean any of them, different filters all"
                            + " of them. Withdrawn ones are listed with withdrawn=true only.")
    @APIResponse(responseCode = "200", description = "A page of verdicts.")
    public Page<VerdictView> list(
            @Parameter(description = "Only on these claims.") @QueryParam("claim") List<UUID> claim,
            @Parameter(description = "Only on these scales.") @QueryParam("scale") List<UUID> scale,
            @Parameter(description = "Only with these ratings, by their codes.") @QueryParam("rating")
                    List<String> rating,
            @Parameter(description = "Only in these states.") @QueryParam("state") List<VerdictState> state,
            @Parameter(description = "true: only where the claim stands otherwise now.")
                    @DefaultValue("false")
                    @QueryParam("stoodOtherwise")
                    boolean stoodOtherwise,
            @Parameter(description = "changed, recorded, either with - before it; -changed if absent.")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @BeanParam ListQuery query) {
        Listing listing = list(Kind.VERDICT, query, ORDERS.named(sort, "-changed"))
                .anyOf("t.claim", "claim", claim)
                .anyOf("t.scale", "scale", scale)
                .anyOf("t.rating", "rating", rating);
        if (!state.isEmpty()) {
            listing.and(state.stream()
                    .distinct()
                    .sorted()
                    .map(one -> "(" + one.condition() + ")")
                    .collect(Collectors.joining(" OR ")));
        }
        return page(stoodOtherwise ? listing.and(CHANGED) : listing);
    }

    /** Says that the article is out. */
    @POST
    @Stores
    @Path("{id}/issue")
    @Operation(
            summary = "Issue it: the article is out",
            description = "From now on it goes out as a fact-check to everybody who may see it; who that is, is another"
                    + " thing, and changed by publish. How the claim stands at this instant stays with it. It needs a url, an"
                    + " author and reviewedAt.")
    @APIResponse(responseCode = "200", description = "The verdict, issued.")
    public Response issue(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to be issued, as its ETag.", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return change(id, Versions.ifMatch(ifMatch), verdicts::issue);
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

    @Override
    protected VerdictContent content(Verdict verdict) {
        return new VerdictContent(
                verdict.rating(),
                verdict.title(),
                verdict.summary(),
                verdict.url(),
                verdict.language(),
                verdict.author(),
                verdict.reviewedAt(),
                verdict.corrections());
    }

    @Override
    protected void correct(Verdict verdict, VerdictContent corrected, ExternalIds.Resolver references) {
        ratings.refuseUnknown(references, verdict.scale(), corrected.rating());
        if (verdict.issuedAt() != null) {
            refuseSilence(verdict, corrected, references);
        }
        verdict.correct(corrected);
    }

    /** What is out stays whole, and its readers are told what is said otherwise now. */
    private static void refuseSilence(Verdict verdict, VerdictContent corrected, ExternalIds.Resolver says) {
        Verdicts.missing(corrected.url(), corrected.author(), corrected.reviewedAt()).stream()
                .filter(name -> !Verdicts.missing(verdict.url(), verdict.author(), verdict.reviewedAt())
                        .contains(name))
                .forEach(name -> says.say("/" + name, ErrorCode.REQUIRED, "A verdict that is issued has it."));
        List<String> told = verdict.corrections();
        List<String> now = corrected.corrections() == null ? List.of() : corrected.corrections();
        boolean kept = now.size() >= told.size() && now.subList(0, told.size()).equals(told);
        boolean otherwise =
                !verdict.rating().equals(corrected.rating()) || !Objects.equals(verdict.summary(), corrected.summary());
        if (!kept) {
            says.say(
                    "/corrections",
                    ErrorCode.INVALID,
                    "Readers were told these already. Keep them, and add behind them.");
        } else if (otherwise && now.size() == told.size()) {
            says.say(
                    "/corrections",
                    ErrorCode.REQUIRED,
                    "The verdict is out. Add a note that tells readers what is corrected.");
        }
    }
}
