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
import org.gainsay.assessment.StakeKind;
import org.gainsay.claim.ClaimStakeResource;
import org.gainsay.claim.NewStake;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.jspecify.annotations.Nullable;

/** What a source gains or loses by a claim. */
@Path("/claims/{id}/stakes/new")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class StakeForm {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final ClaimStakeResource stakes;

    StakeForm(Forms forms, Doors doors, Picks picks, ClaimStakeResource stakes) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.stakes = stakes;
    }

    /** The form, empty but for what the link to it says. */
    @GET
    @Operation(hidden = true)
    public Response form(@PathParam("id") UUID claim, @QueryParam("source") @Nullable UUID source) {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("source.id", source == null ? null : source.toString());
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
        StatementFields.put(body, "source", sheet.meant("source", Suggested.SOURCE));
        StatementFields.put(body, "stake", typed.text("stake"));
        StatementFields.put(body, "from", typed.time("from"));
        StatementFields.put(body, "until", typed.time("until"));
        Done done = sheet.isWrong()
                ? null
                : doors.send(
                        "POST /api/v1/claims/{claim}/stakes",
                        body,
                        NewStake.class,
                        stake -> stakes.record(claim, stake));
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
                "Record a stake",
                back.name(),
                back,
                "/claims/" + claim + "/stakes/new",
                Map.of(),
                List.of(FormView.Section.of(
                        "Who gains by it",
                        "An interested party’s word weighs less, and its word against its interest more. To testify is no stake.",
                        sheet.pick("source", "Source", "", Suggested.SOURCE, true),
                        sheet.chips("stake", "Stake", "", StakeKind.values(), null),
                        sheet.line("from", "From", "If not from the beginning."),
                        sheet.line("until", "Until", "If it has ended."))),
                sheet.wrongs(),
                "Record the stake",
                true,
                effect);
    }
}
