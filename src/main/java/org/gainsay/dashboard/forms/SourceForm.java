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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.access.Permit;
import org.gainsay.assessment.Letter;
import org.gainsay.dashboard.Words;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.gainsay.source.NewSource;
import org.gainsay.source.SourceKind;
import org.gainsay.source.SourceResource;
import org.jspecify.annotations.Nullable;

/** A new source: anybody who speaks or publishes. */
@Path("/sources/new")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class SourceForm {

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final Permit permit;
    private final SourceResource sources;

    SourceForm(Forms forms, Doors doors, Picks picks, Permit permit, SourceResource sources) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.permit = permit;
        this.sources = sources;
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
        for (String member : List.of("kind", "name", "title", "reliability")) {
            StatementFields.put(body, member, typed.text(member));
        }
        String country = typed.text("country");
        StatementFields.put(body, "country", country == null ? null : country.toUpperCase(Locale.ROOT));
        typed.parts("aliases").forEach(body.withArray("aliases")::add);
        Done done = doors.send("POST /api/v1/sources", body, NewSource.class, sources::record);
        return forms.answer(
                sheet, done, List::of, recorded -> "/sources/" + recorded.id(), effect -> view(sheet, effect));
    }

    private FormView view(Sheet sheet, @Nullable Effect effect) {
        List<Field> fields = new ArrayList<>(List.of(
                sheet.line("name", "Name", ""),
                sheet.line("title", "Office or job, as printed", ""),
                sheet.chips("kind", "Kind", "", SourceKind.values(), null),
                sheet.line("country", "Country", "Two letters: US, RU, KP."),
                sheet.line("aliases", "Other names", "With commas between them, in any script.")));
        if (permit.may("POST /api/v1/sources/{source}/ratings")) {
            fields.add(sheet.select(
                    "reliability",
                    "Reliability",
                    "",
                    Letter.values(),
                    letter -> letter + ", " + Words.reliability(letter),
                    "Not rated yet: F"));
        }
        return new FormView(
                "New source",
                "Anybody who speaks or publishes: a person, a government, an agency, an outlet, an account.",
                new FormView.Link("/sources", "Sources"),
                "/sources/new",
                Map.of(),
                List.of(new FormView.Section("Who it is", "", fields, false)),
                sheet.wrongs(),
                "Record the source",
                true,
                effect);
    }
}
