package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.claim.ClaimResource;
import org.gainsay.claim.NewClaim;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.jspecify.annotations.Nullable;

/** A new claim. */
@Path("/claims/new")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class ClaimForm {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final ClaimResource claims;

    ClaimForm(Forms forms, Doors doors, Picks picks, ClaimResource claims) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.claims = claims;
    }

    /** The empty form. */
    @GET
    @Operation(hidden = true)
    public Response form() {
        return forms.page(200, view(new Sheet(new Typed(Map.of()), picks, null), null));
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
        StatementFields.put(body, "text", typed.text("text"));
        StatementFields.put(body, "language", typed.text("language"));
        StatementFields.put(body, "expires", typed.time("expires"));
        typed.parts("topics").forEach(body.withArray("topics")::add);
        Done done = doors.send("POST /api/v1/claims", body, NewClaim.class, claims::record);
        return forms.answer(
                sheet, done, List::of, recorded -> "/claims/" + recorded.id(), effect -> view(sheet, effect));
    }

    private static FormView view(Sheet sheet, @Nullable Effect effect) {
        return new FormView(
                "New claim",
                "A sentence that somebody could deny. “X says P” is none: P is, and what X says is a statement.",
                new FormView.Link("/", "Desk"),
                "/claims/new",
                Map.of(),
                List.of(FormView.Section.of(
                        "The claim",
                        "",
                        sheet.area("text", "Claim", ""),
                        sheet.line("language", "Language", "A tag: en, ko, ru."),
                        sheet.line("topics", "Topics", "With commas between them."),
                        sheet.line("expires", "Meant until", "Of something that lasts; else for good."))),
                sheet.wrongs(),
                "Record the claim",
                true,
                effect);
    }
}
