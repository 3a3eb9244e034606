package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.gainsay.corroboration.Sql;
import org.gainsay.dashboard.forms.Doors.Done;
import org.gainsay.http.CurrentRequest;
import org.gainsay.http.FormFields;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.http.Stores;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.RecordResource;
import org.gainsay.ledger.Snapshots;
import org.gainsay.ledger.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Withdraws a record, with a reason, once one has seen what that does. */
@Path("/withdraw/{kind}/{id}")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class WithdrawForm {

    private static final int PRECONDITION_FAILED = 412;

    private final Forms forms;
    private final Doors doors;
    private final Picks picks;
    private final Effects effects;
    private final Snapshots snapshots;
    private final CurrentRequest request;
    private final Instance<RecordResource<?, ?>> resources;

    WithdrawForm(
            Forms forms,
            Doors doors,
            Picks picks,
            Effects effects,
            Snapshots snapshots,
            CurrentRequest request,
            @Any Instance<RecordResource<?, ?>> resources) {
        this.forms = forms;
        this.doors = doors;
        this.picks = picks;
        this.effects = effects;
        this.snapshots = snapshots;
        this.request = request;
        this.resources = resources;
    }

    /** A record as the form tells of it. */
    private record Told(int version, boolean withdrawn, String words) {}

    /** The form, with what the withdrawal would do. */
    @GET
    @Operation(hidden = true)
    public Response form(
            @PathParam("kind") String path, @PathParam("id") UUID id, @QueryParam("claim") @Nullable UUID claim) {
        Kind kind = kind(path);
        Told told = told(kind, id);
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("claim", claim == null ? null : claim.toString());
        given.put("version", String.valueOf(told.version()));
        Typed typed = new Typed(given);
        Sheet sheet = new Sheet(typed, picks, null);
        request.tryOnly();
        Done done = doors.send(
                operation(kind), () -> resource(kind).withdraw(id, tag(told.version()), new Withdrawal("Only tried.")));
        if (done.answer() == null) {
            sheet.wrong(done.errors(), pointer -> null);
        }
        return forms.page(200, view(kind, id, told, sheet, typed, effect(done, typed)));
    }

    /** Withdraws it. */
    @POST
    @Stores
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(
            @PathParam("kind") String path, @PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Kind kind = kind(path);
        Told told = told(kind, id);
        Typed typed = new Typed(sent);
        forms.once(typed);
        Sheet sheet = new Sheet(typed, picks, null);
        ObjectNode body = doors.body();
        StatementFields.put(body, "reason", typed.text("reason"));
        Done done = doors.send(operation(kind), body, Withdrawal.class, withdrawal -> resource(kind)
                .withdraw(id, tag(version(typed)), withdrawal));
        UUID claim = typed.id("claim");
        if (done.answer() != null && !forms.tries()) {
            return Forms.seen(claim == null ? home(kind, id) : "/claims/" + claim);
        }
        if (done.status() == PRECONDITION_FAILED) {
            // Whoever sends it again has seen that.
            sheet.wrong(
                    Map.of(
                            "",
                            "It was changed while you were writing. Your reason is kept; look at it again, and decide again."),
                    pointer -> null);
            typed.put("version", String.valueOf(told.version()));
        } else if (done.answer() == null) {
            sheet.wrong(done.errors(), pointer -> pointer.equals("/reason") ? "reason" : null);
        }
        return forms.page(
                done.answer() == null ? done.status() : 200, view(kind, id, told, sheet, typed, effect(done, typed)));
    }

    private @Nullable Effect effect(Done done, Typed typed) {
        UUID claim = typed.id("claim");
        return done.answer() == null ? null : effects.told(done.answer(), claim == null ? List.of() : List.of(claim));
    }

    private static String operation(Kind kind) {
        return "POST /api/v1/" + kind.path() + "/{id}/withdraw";
    }

    private static int version(Typed typed) {
        return typed.raw("version").matches("\\d{1,9}") ? Integer.parseInt(typed.raw("version")) : 0;
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static Kind kind(String path) {
        return Kind.records()
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(WithdrawForm::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such record.");
    }

    private RecordResource<?, ?> resource(Kind kind) {
        return resources.stream()
                .filter(r -> Addresses.of(r).equals("/api/v1/" + kind.path()))
                .findFirst()
                .orElseThrow(WithdrawForm::notFound);
    }

    private Told told(Kind kind, UUID id) {
        String words =
                switch (kind) {
                    case SOURCE -> "t.name";
                    case CLAIM, STATEMENT -> "t.text";
                    case EVIDENCE -> "(SELECT s.text FROM statement s WHERE s.id = t.statement)";
                    case STAKE, RATING, AFFILIATION, SAME_AS, COMMENT_REQUEST ->
                        "(SELECT s.name FROM source s WHERE s.id = t.source)";
                    case PUBLICATION -> "coalesce(t.title, t.url)";
                    case SCALE -> "t.name";
                    case VERDICT -> "(SELECT c.text FROM claim c WHERE c.id = t.claim)";
                    case RULING -> "(SELECT s.text FROM statement s WHERE s.id = t.a)";
                    case RELATION -> "(SELECT c.text FROM claim c WHERE c.id = t.\"from\")";
                    case TOKEN, UNSEALING, RATING_WORDS -> throw new IllegalArgumentException("no record: " + kind);
                };
        List<Told> found = snapshots.read(snapshot -> Sql.list(
                snapshot,
                "SELECT t.version, t.withdrawn_at IS NOT NULL AS withdrawn, coalesce(" + words
                        + ", '') AS words FROM \"" + kind.table() + "\" t WHERE t.id = ?",
                row -> new Told(row.getInt("version"), row.getBoolean("withdrawn"), row.getString("words")),
                id));
        if (found.isEmpty()) {
            throw notFound();
        }
        return found.get(0);
    }

    /** Where a record is to be seen; of one that has no page of its own, the desk. */
    private static String home(Kind kind, UUID id) {
        return kind == Kind.CLAIM || kind == Kind.SOURCE ? "/" + kind.path() + "/" + id : "/";
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case EVIDENCE -> "the link of a statement to a claim";
            case SAME_AS -> "that two records are of one source";
            case COMMENT_REQUEST -> "a request for comment";
            case AFFILIATION -> "an affiliation";
            default -> "a " + kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private FormView view(Kind kind, UUID id, Told told, Sheet sheet, Typed typed, @Nullable Effect effect) {
        UUID claim = typed.id("claim");
        FormView.Link back = new FormView.Link(claim == null ? home(kind, id) : "/claims/" + claim, "Back");
        Map<String, String> hidden = new HashMap<>(Map.of("version", typed.raw("version")));
        if (claim != null) {
            hidden.put("claim", claim.toString());
        }
        return new FormView(
                "Withdraw " + name(kind),
                told.words(),
                back,
                "/withdraw/" + kind.path() + "/" + id,
                hidden,
                List.of(FormView.Section.of(
                        "Why",
                        "It stays on record, with who withdrew it, when and why, and no longer stands.",
                        sheet.area("reason", "Reason", ""))),
                sheet.wrongs(),
                "Withdraw it",
                true,
                effect);
    }
}
