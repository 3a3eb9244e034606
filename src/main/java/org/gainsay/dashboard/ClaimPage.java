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
