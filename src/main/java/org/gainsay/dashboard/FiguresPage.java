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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;

/** Figures of all claims together, each drawn, as a table, and as CSV. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
public class FiguresPage {

    private static final List<Integer> PERIODS = List.of(7, 60, 365);
    private static final String CSV = ".csv";

    private final Snapshots snapshots;
    private final Figures figures;
    private final Frames frames;

    FiguresPage(Snapshots snapshots, Figures figures, Frames frames) {
        this.snapshots = snapshots;
        this.figures = figures;
        this.frames = frames;
    }

    /** All figures. */
    @GET
    @Operation(hidden = true)
    public Response figures(@DefaultValue("60") @QueryParam("days") int days) {
        return snapshots.read(snapshot -> {
            Instant now = Present.of(snapshot);
            List<FigureView> all = figures.all(snapshot, now, period(days));
            return HtmlPage.used(Templates.figures(frames.of("Figures", "figures", now), all, PERIODS, days))
                    .build();
        });
    }

    /** One figure's table, as NAME.csv. */
    @GET
    @Path("{name}")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response csv(@PathParam("name") String name, @DefaultValue("60") @QueryParam("days") int days) {
        return snapshots.read(snapshot -> {
            FigureView figure = figures.all(snapshot, Present.of(snapshot), period(days)).stream()
                    .filter(f -> name.equals(f.name() + CSV))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no figure of this name."));
            return Csv.file(name, figure.heads(), figure.table()).build();
        });
    }

    private static int period(int days) {
        if (!PERIODS.contains(days)) {
            throw new Refusal(ProblemType.BAD_PARAMETER, "days: Give 7, 60 or 365.");
        }
        return days;
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance figures(Frame frame, List<FigureView> figures, List<Integer> periods, int days);
    }
}
