package org.gainsay.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.access.Permit;
import org.gainsay.assessment.Policy;
import org.gainsay.corroboration.AsOf;
import org.gainsay.corroboration.HistoryResource;
import org.gainsay.corroboration.HistoryView;
import org.gainsay.http.FormFields;
import org.gainsay.http.HtmlPage;
import org.jspecify.annotations.Nullable;

/** A claim: who says so, who denies it, how it came to stand as it does, and what would change that. */
@Path("/claims")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class ClaimPage {

    private static final int CHANGES = 200;

    private static final List<String> HEADS = List.of(
            "Stood from",
            "As",
            "Says of 1000",
            "Denies of 1000",
            "Open of 1000",
            "Origins",
            "Items",
            "Confidence",
            "What changed it");

    private final ClaimReads reads;
    private final HistoryResource history;
    private final Frames frames;
    private final Permit permit;
    private final Forgotten forgotten;

    ClaimPage(ClaimReads reads, HistoryResource history, Frames frames, Permit permit, Forgotten forgotten) {
        this.permit = permit;
        this.forgotten = forgotten;
        this.reads = reads;
        this.history = history;
        this.frames = frames;
    }

    /** The page, as known now or at an instant. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response claim(
            @PathParam("id") UUID id,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("saidBy") @Nullable String saidBy,
            @QueryParam("without") List<String> without,
            @QueryParam("recorded") @Nullable String recorded) {
        AsOf asOf = new AsOf(Policy.CORROBORATION_1.id(), instant("knownAt", knownAt), null, instant("saidBy", saidBy));
        List<HistoryView> changes =
                history.history(id, Policy.CORROBORATION_1.id(), CHANGES, null).items();
        ClaimView view = reads.read(id, asOf, without, changes, tools(id, asOf, recorded != null));
        Frame frame = frames.of(view.text(), "desk", Instant.parse(view.present()), asOf.knownAt(), "");
        return HtmlPage.used(Templates.claim(frame, view)).build();
    }

    /** Every change of how it stood, as a table. */
    @GET
    @Path("{id}/history.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response csv(@PathParam("id") UUID id) {
        List<HistoryView> changes =
                history.history(id, Policy.CORROBORATION_1.id(), CHANGES, null).items();
        List<List<String>> table = Past.table(changes).stream()
                .map(p -> List.of(
                        p.at(),
                        p.status(),
                        String.valueOf(p.says()),
                        String.valueOf(p.denies()),
                        String.valueOf(p.open()),
                        String.valueOf(p.origins()),
                        String.valueOf(p.items()),
                        p.confidence(),
                        p.cause()))
                .toList();
        return Csv.file("history.csv", HEADS, table).build();
    }

    /** The past takes no new records. */
    private Tools tools(UUID claim, AsOf asOf, boolean recorded) {
        boolean records = asOf.present() && permit.may("POST /api/v1/statements");
        return new Tools(
                records,
                permit.may("POST /api/v1/statements/{id}/withdraw"),
                recorded && records,
                records ? forgotten.of(claim) : List.of());
    }

    private static @Nullable Instant instant(String parameter, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : DeskTimes.read(parameter, typed);
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance claim(Frame frame, ClaimView claim);
    }
}
