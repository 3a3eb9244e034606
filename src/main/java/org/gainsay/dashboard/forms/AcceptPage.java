package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.claim.ClaimRelationResource;
import org.gainsay.claim.ClaimStakeResource;
import org.gainsay.claim.NewRelation;
import org.gainsay.claim.NewStake;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.Forgotten;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.FormFields;
import org.gainsay.http.Patch;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Proposal;
import org.gainsay.http.Refusal;
import org.gainsay.http.Stores;
import org.gainsay.ledger.CorrectableResource;
import org.gainsay.source.NewAffiliation;
import org.gainsay.source.NewSameAs;
import org.gainsay.source.SourceAffiliationResource;
import org.gainsay.source.SourceSameAsResource;
import org.jspecify.annotations.Nullable;

/** Does what was proposed about a claim, exactly as it was proposed. */
@Path("/accept")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class AcceptPage {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final Effects effects;
    private final Forgotten forgotten;
    private final ClaimStakeResource stakes;
    private final ClaimRelationResource relations;
    private final SourceAffiliationResource affiliations;
    private final SourceSameAsResource same;
    private final Instance<CorrectableResource<?, ?, ?>> correctable;

    AcceptPage(
            Forms forms,
            Doors doors,
            Picks picks,
            Effects effects,
            Forgotten forgotten,
            ClaimStakeResource stakes,
            ClaimRelationResource relations,
            SourceAffiliationResource affiliations,
            SourceSameAsResource same,
            @Any Instance<CorrectableResource<?, ?, ?>> correctable) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.effects = effects;
        this.forgotten = forgotten;
        this.stakes = stakes;
        this.relations = relations;
        this.affiliations = affiliations;
        this.same = same;
        this.correctable = correctable;
    }

    /** Does it, or says what it would do; what is mended by now is left as it is. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        UUID claim = typed.id("claim");
        if (claim == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
        }
        String name = picks.nameOf(Suggested.CLAIM, claim);
        Proposal proposal = forgotten.proposal(claim, typed.raw("key"));
        if (proposal == null) {
            return Forms.seen("/claims/" + claim);
        }
        Done done = send(proposal);
        if (done.answer() != null && !forms.tries()) {
            return Forms.seen("/claims/" + claim);
        }
        Effect effect = done.answer() == null ? null : effects.told(done.answer(), List.of(claim));
        FormView.Link back = new FormView.Link("/claims/" + claim, name);
        List<FormView.Wrong> wrongs = done.errors().values().stream()
                .map(words -> new FormView.Wrong("", "", words))
                .toList();
        return forms.page(
                done.answer() == null ? done.status() : 200,
                new FormView(
                        "Mend what was forgotten",
                        proposal.summary(),
                        back,
                        "/accept",
                        Map.of("claim", claim.toString(), "key", typed.raw("key")),
                        List.of(),
                        wrongs,
                        "Do it",
                        true,
                        effect));
    }

    private Done send(Proposal proposal) {
        String operation = Forgotten.operation(proposal);
        String[] path = proposal.path().split("/");
        UUID id = UUID.fromString(path[4]);
        ObjectNode body = (ObjectNode) proposal.body();
        return switch (operation) {
            case "POST /api/v1/claims/{claim}/stakes" ->
                doors.send(operation, body, NewStake.class, b -> stakes.record(id, b));
            case "POST /api/v1/claims/{from}/relations" ->
                doors.send(operation, body, NewRelation.class, b -> relations.record(id, b));
            case "POST /api/v1/sources/{source}/affiliations" ->
                doors.send(operation, body, NewAffiliation.class, b -> affiliations.record(id, b));
            case "POST /api/v1/sources/{source}/same-as" ->
                doors.send(operation, body, NewSameAs.class, b -> same.record(id, b));
            default -> correct(operation, path[3], id, proposal.ifMatch(), body);
        };
    }

    private Done correct(String operation, String kind, UUID id, @Nullable String ifMatch, ObjectNode body) {
        CorrectableResource<?, ?, ?> resource = correctable.stream()
                .filter(r -> Addresses.of(r).equals("/api/v1/" + kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing does what was proposed: " + operation));
        return doors.send(operation, () -> resource.patch(id, ifMatch, new Patch(body)));
    }
}
