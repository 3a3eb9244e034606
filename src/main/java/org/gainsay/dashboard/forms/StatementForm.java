package org.gainsay.dashboard.forms;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.evidence.NewStatement;
import org.gainsay.evidence.StatementEntryResource;
import org.gainsay.http.FormFields;
import org.gainsay.http.Stores;
import org.jspecify.annotations.Nullable;

/** Something said, with where it appeared and what it bears on, recorded from one screen. */
@Path("/record")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class StatementForm {

    private static final int MOST_CLAIMS = 20;

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final NewRecords newRecords;
    private final StatementFields fields;
    private final StatementEntryResource statements;

    StatementForm(
            Forms forms,
            Doors doors,
            Picks picks,
            NewRecords newRecords,
            StatementFields fields,
            StatementEntryResource statements) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.newRecords = newRecords;
        this.fields = fields;
        this.statements = statements;
    }

    /** The form, empty but for what the link to it says. */
    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("claim") @Nullable UUID claim, @QueryParam("speaker") @Nullable UUID speaker) {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("claim.0.id", claim == null ? null : claim.toString());
        given.put("speaker.id", speaker == null ? null : speaker.toString());
        return page(200, new Typed(given), new HashMap<>(), null);
    }

    /** Records it, or says what that would do; or records first who or what it names and nobody has on record yet. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        forms.once(typed);
        String asked = typed.raw("do");
        Map<String, String> wrong = new HashMap<>();
        if (asked.startsWith("new:")) {
            wrong.putAll(newRecords.make(typed, asked.substring("new:".length())));
            return page(wrong.isEmpty() ? 200 : 422, typed, wrong, null);
        }
        if (asked.equals("more")) {
            typed.put("claims", String.valueOf(Math.min(MOST_CLAIMS, claims(typed) + 1)));
            return page(200, typed, wrong, null);
        }
        Sheet sheet = sheet(typed);
        var body = fields.body(sheet, typed, claims(typed));
        Done done = sheet.isWrong()
                ? null
                : doors.send("POST /api/v1/statements", body, NewStatement.class, statements::record);
        return forms.answer(
                sheet,
                done,
                () -> bearing(sheet, typed),
                recorded -> where(bearing(sheet, typed), recorded),
                effect -> view(sheet, typed, effect),
                pointer -> StatementFields.field(pointer, StatementFields.linked(sheet, claims(typed))));
    }

    private Response page(int status, Typed typed, Map<String, String> wrong, @Nullable Effect effect) {
        Sheet sheet = sheet(typed);
        wrong.forEach(sheet::wrong);
        return forms.page(status, view(sheet, typed, effect));
    }

    private Sheet sheet(Typed typed) {
        return new Sheet(typed, picks, typed.id("claim.0.id"));
    }

    private static int claims(Typed typed) {
        String count = typed.raw("claims");
        return count.matches("\\d{1,2}") ? Math.max(1, Math.min(MOST_CLAIMS, Integer.parseInt(count))) : 1;
    }

    private static List<UUID> bearing(Sheet sheet, Typed typed) {
        return StatementFields.linked(sheet, claims(typed)).stream()
                .map(i -> Objects.requireNonNull(
                        sheet.pick("claim." + i, Suggested.CLAIM).id()))
                .toList();
    }

    /** On the claim's page, which tells what was probably forgotten; else on that of whoever published it. */
    private static String where(List<UUID> bearing, Done done) {
        return bearing.isEmpty()
                ? "/sources/"
                        + Objects.requireNonNull(done.answer()).get("outlet").asText()
                : "/claims/" + bearing.get(0) + "?recorded=" + done.id();
    }

    private FormView view(Sheet sheet, Typed typed, @Nullable Effect effect) {
        int claims = claims(typed);
        List<FormView.Section> sections = fields.sections(sheet, claims);
        return new FormView(
                "Record a statement",
                "",
                new FormView.Link("/", "Desk"),
                "/record",
                Map.of("claims", String.valueOf(claims)),
                sections,
                sheet.wrongs(),
                "Record",
                true,
                effect);
    }
}
