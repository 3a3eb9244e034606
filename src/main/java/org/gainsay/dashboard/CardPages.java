package org.gainsay.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Sql;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** Claims where nobody clicks: a card in a page of elsewhere, and the wall of a newsroom. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class CardPages {

    /** The address of the script that makes an element of the card. */
    static final String SCRIPT = "/embed/gainsay-claim.js";

    private static final int ON_A_SCREEN = 7;
    private static final int SCREENS = 5;

    private static final String LATEST = """
            SELECT k.claim FROM kept k JOIN claim t ON t.id = k.claim WHERE k.policy = ? AND t.withdrawn_at IS NULL
            ORDER BY k.changed_at DESC, k.claim DESC LIMIT ?""";

    private final Snapshots snapshots;
    private final Rows rows;
    private final Frames frames;
    private final Looked looked;

    CardPages(Snapshots snapshots, Rows rows, Frames frames, Looked looked) {
        this.snapshots = snapshots;
        this.rows = rows;
        this.frames = frames;
        this.looked = looked;
    }

    /** Whether a card is light or dark, whatever the reader's system is. */
    public enum Theme {
        light,
        dark
    }

    /** One claim as a card. */
    @GET
    @Path("embed/claims/{id}")
    @Operation(hidden = true)
    public Response card(@PathParam("id") UUID id, @QueryParam("theme") @Nullable Theme theme) {
        return snapshots.read(snapshot -> {
            Instant now = Present.of(snapshot);
            List<String> withdrawn = Sql.list(
                    snapshot,
                    "SELECT t.withdrawn_at FROM claim t WHERE t.id = ?",
                    row -> row.getObject(1) == null ? "" : "It was withdrawn.",
                    id);
            if (withdrawn.isEmpty()) {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no such claim.");
            }
            DeskRow row = rows.of(snapshot, List.of(id), null, now).get(0);
            Status status = Words.STATUSES.stream()
                    .filter(s -> Words.name(s).equals(row.status()))
                    .findFirst()
                    .orElseThrow();
            return HtmlPage.framed(Templates.card(
                            frames.of(row.text(), "", now),
                            row,
                            Words.meaning(status),
                            withdrawn.get(0),
                            theme == null ? "" : theme.name()))
                    .build();
        });
    }

    /** The script by which a page of elsewhere has an element that shows a card. */
    @GET
    @Path("embed/gainsay-claim.js")
    @Produces("text/javascript")
    @Operation(hidden = true)
    public Response script() throws IOException {
        try (InputStream script =
                CardPages.class.getResourceAsStream("/META-INF/resources/dashboard/gainsay-claim.js")) {
            return HtmlPage.script(
                            Objects.requireNonNull(script, "the build has it").readAllBytes())
                    .build();
        }
    }

    /** The claims that changed last, a screen at a time. */
    @GET
    @Path("wall")
    @Operation(hidden = true)
    public Response wall(@DefaultValue("1") @QueryParam("screen") int screen) {
        return snapshots.read(snapshot -> {
            Instant now = Present.of(snapshot);
            Instant last = looked.at();
            List<UUID> latest = Sql.list(
                    snapshot,
                    LATEST,
                    row -> row.getObject(1, UUID.class),
                    Policy.CORROBORATION_1.id(),
                    ON_A_SCREEN * SCREENS);
            int screens = Math.max(1, (latest.size() + ON_A_SCREEN - 1) / ON_A_SCREEN);
            int shown = Math.max(1, Math.min(screen, screens));
            List<UUID> on = latest.subList(
                    Math.min(latest.size(), (shown - 1) * ON_A_SCREEN), Math.min(latest.size(), shown * ON_A_SCREEN));
            List<DeskRow> all = rows.of(snapshot, on, last, now);
            return HtmlPage.used(Templates.wall(
                            frames.of("Wall", "", now),
                            all,
                            "Screen " + shown + " of " + screens,
                            "/wall?screen=" + (shown % screens + 1),
                            Times.clock(now),
                            "UTC, " + Times.withDay(now).replaceFirst(",.*", "")))
                    .build();
        });
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance card(Frame frame, DeskRow row, String meaning, String withdrawn, String theme);

        static native TemplateInstance wall(
                Frame frame, List<DeskRow> rows, String screen, String next, String clock, String day);
    }
}
