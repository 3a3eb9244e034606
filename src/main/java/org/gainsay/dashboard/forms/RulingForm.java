package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.gainsay.assessment.RulingKind;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.evidence.NewRuling;
import org.gainsay.evidence.RulingResource;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.jspecify.annotations.Nullable;

/** An editor's decision on whether two statements share an origin. */
@Path("/rulings/new")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class RulingForm {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final RulingResource rulings;

    RulingForm(Forms forms, Doors doors, Picks picks, RulingResource rulings) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.rulings = rulings;
    }

    /** The form, with what is proposed. */
    @GET
    @Operation(hidden = true)
    public Response form(
            @QueryParam("a") @Nullable UUID a,
            @QueryParam("b") @Nullable UUID b,
            @QueryParam("ruling") @Nullable RulingKind ruling,
            @QueryParam("claim") @Nullable UUID claim) {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("a.id", a == null ? null : a.toString());
        given.put("b.id", b == null ? null : b.toString());
        given.put("ruling", ruling == null ? null : ruling.name());
        given.put("claim", claim == null ? null : claim.toString());
        Typed typed = new Typed(given);
        return forms.page(200, view(new Sheet(typed, picks, null), typed, null));
    }

    /** Records it. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        forms.once(typed);
        Sheet sheet = new Sheet(typed, picks, null);
        ObjectNode body = doors.body();
        StatementFields.put(body, "a", sheet.meant("a", Suggested.STATEMENT));
        StatementFields.put(body, "b", sheet.meant("b", Suggested.STATEMENT));
        StatementFields.put(body, "ruling", typed.text("ruling"));
        StatementFields.put(body, "reason", typed.text("reason"));
        Done done = sheet.isWrong() ? null : doors.send("POST /api/v1/rulings", body, NewRuling.class, rulings::record);
        UUID claim = typed.id("claim");
        return forms.answer(
                sheet,
                done,
                () -> claim == null ? List.of() : List.of(claim),
                recorded -> claim == null ? "/" : "/claims/" + claim,
                effect -> view(sheet, typed, effect));
    }

    private FormView view(Sheet sheet, Typed typed, @Nullable Effect effect) {
        UUID claim = typed.id("claim");
        FormView.Link back = claim == null
                ? new FormView.Link("/", "Desk")
                : new FormView.Link("/claims/" + claim, picks.nameOf(Suggested.CLAIM, claim));
        return new FormView(
                "Rule on an origin",
                "Whether two statements come from one origin, whatever their words and their speakers suggest.",
                back,
                "/rulings/new",
                claim == null ? Map.of() : Map.of("claim", claim.toString()),
                List.of(FormView.Section.of(
                        "The ruling",
                        "It holds until it is withdrawn, and its reason is shown with the origins that it joins or keeps apart.",
                        sheet.pick("a", "One statement", "By its words.", Suggested.STATEMENT, true),
                        sheet.pick("b", "The other", "By its words.", Suggested.STATEMENT, true),
                        sheet.chips("ruling", "They are", "", RulingKind.values(), RulingForm::words, null),
                        sheet.area("reason", "Reason", ""))),
                sheet.wrongs(),
                "Record the ruling",
                true,
                effect);
    }

    private static String words(RulingKind ruling) {
        return switch (ruling) {
            case SAME_ORIGIN -> "From one origin";
            case INDEPENDENT -> "Independent";
        };
    }
}
