package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.assessment.RelationType;
import org.gainsay.claim.ClaimRelationResource;
import org.gainsay.claim.NewRelation;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.jspecify.annotations.Nullable;

/** How a claim bears on another. */
@Path("/claims/{id}/relations/new")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class RelationForm {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final ClaimRelationResource relations;

    RelationForm(Forms forms, Doors doors, Picks picks, ClaimRelationResource relations) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.relations = relations;
    }

    /** The form, empty but for what the link to it says. */
    @GET
    @Operation(hidden = true)
    public Response form(@PathParam("id") UUID claim, @QueryParam("to") @Nullable UUID to) {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("to.id", to == null ? null : to.toString());
        return forms.page(200, view(claim, new Sheet(new Typed(given), picks, claim), null));
    }

    /** Records it. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("id") UUID claim, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        forms.once(typed);
        Sheet sheet = new Sheet(typed, picks, claim);
        ObjectNode body = doors.body();
        StatementFields.put(body, "type", typed.text("type"));
        StatementFields.put(body, "to", sheet.meant("to", Suggested.CLAIM));
        Done done = sheet.isWrong()
                ? null
                : doors.send(
                        "POST /api/v1/claims/{from}/relations",
                        body,
                        NewRelation.class,
                        relation -> relations.record(claim, relation));
        return forms.answer(
                sheet,
                done,
                () -> List.of(claim),
                recorded -> "/claims/" + claim,
                effect -> view(claim, sheet, effect));
    }

    private FormView view(UUID claim, Sheet sheet, @Nullable Effect effect) {
        FormView.Link back = new FormView.Link("/claims/" + claim, picks.nameOf(Suggested.CLAIM, claim));
        return new FormView(
                "Relate it to another claim",
                back.name(),
                back,
                "/claims/" + claim + "/relations/new",
                Map.of(),
                List.of(FormView.Section.of(
                        "How it bears on another",
                        "What denies a claim counts for its counterclaims, and what entails a claim speaks for it.",
                        sheet.chips("type", "This claim", "", RelationType.values(), RelationForm::words, null),
                        sheet.pick("to", "The other claim", "By its words.", Suggested.CLAIM, true))),
                sheet.wrongs(),
                "Record the relation",
                true,
                effect);
    }

    private static String words(RelationType type) {
        return switch (type) {
            case CONTRADICTS -> "Is its opposite: exactly one holds";
            case CONTRARY_TO -> "Excludes it: not both hold";
            case RESTATES -> "Says the same in other words";
            case ENTAILS -> "Entails it";
            case SUPERSEDES -> "Replaces it";
        };
    }
}
