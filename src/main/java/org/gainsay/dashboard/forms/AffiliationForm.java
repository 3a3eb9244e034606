package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.assessment.Role;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.gainsay.source.NewAffiliation;
import org.gainsay.source.SourceAffiliationResource;
import org.jspecify.annotations.Nullable;

/** Whom a source belongs to or has to do with. */
@Path("/sources/{id}/affiliations/new")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class AffiliationForm {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final SourceAffiliationResource affiliations;

    AffiliationForm(Forms forms, Doors doors, Picks picks, SourceAffiliationResource affiliations) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.affiliations = affiliations;
    }

    /** The empty form. */
    @GET
    @Operation(hidden = true)
    public Response form(@PathParam("id") UUID source) {
        return forms.page(200, view(source, new Sheet(new Typed(Map.of()), picks, null), null));
    }

    /** Records it. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("id") UUID source, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        forms.once(typed);
        Sheet sheet = new Sheet(typed, picks, null);
        ObjectNode body = doors.body();
        StatementFields.put(body, "with", sheet.meant("with", Suggested.SOURCE));
        StatementFields.put(body, "as", typed.text("as"));
        StatementFields.put(body, "from", typed.time("from"));
        StatementFields.put(body, "until", typed.time("until"));
        Done done = sheet.isWrong()
                ? null
                : doors.send(
                        "POST /api/v1/sources/{source}/affiliations",
                        body,
                        NewAffiliation.class,
                        affiliation -> affiliations.record(source, affiliation));
        return forms.answer(
                sheet, done, List::of, recorded -> "/sources/" + source, effect -> view(source, sheet, effect));
    }

    private FormView view(UUID source, Sheet sheet, @Nullable Effect effect) {
        FormView.Link back = new FormView.Link("/sources/" + source, picks.nameOf(Suggested.SOURCE, source));
        return new FormView(
                "Record an affiliation",
                back.name(),
                back,
                "/sources/" + source + "/affiliations/new",
                Map.of(),
                List.of(FormView.Section.of(
                        "Whom it belongs to",
                        "Voices that one party controls are one origin. A member, a former one, who is funded and who is allied speaks for itself.",
                        sheet.pick("with", "With", "", Suggested.SOURCE, true),
                        sheet.chips("as", "As", "", Role.values(), "Controlled by it"),
                        sheet.line("from", "From", "If not from the beginning."),
                        sheet.line("until", "Until", "If it has ended."))),
                sheet.wrongs(),
                "Record the affiliation",
                true,
                effect);
    }
}
