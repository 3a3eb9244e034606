package org.gainsay.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.access.Permit;
import org.gainsay.corroboration.ImpactView;
import org.gainsay.corroboration.SourceImpactResource;
import org.gainsay.dashboard.SourceReads.Facts;
import org.gainsay.dashboard.SourceView.Impact;
import org.gainsay.http.FormFields;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.Page;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.PageQuery;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** Sources: who they are, what they have said and what would fall with them. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class SourcePage {

    private final Snapshots snapshots;
    private final EntityManager entities;
    private final SourceImpactResource impacts;
    private final Frames frames;
    private final Permit permit;

    SourcePage(
            Snapshots snapshots, EntityManager entities, SourceImpactResource impacts, Frames frames, Permit permit) {
        this.permit = permit;
        this.snapshots = snapshots;
        this.entities = entities;
        this.impacts = impacts;
        this.frames = frames;
    }

    /** All sources, by name, or those with a name like these words. */
    @GET
    @Operation(hidden = true)
    public Response sources(@BeanParam PageQuery query, @QueryParam("q") @Nullable String q) {
        String words = q == null ? "" : q.strip();
        return snapshots.read(snapshot -> {
            Page<UUID> page = SourceList.page(entities, query, words);
            List<SourceList.Row> rows = SourceList.rows(snapshot, page.items());
            String next = page.next() == null
                    ? null
                    : "/sources?cursor=" + page.next()
                            + (words.isEmpty() ? "" : "&q=" + TemplateWords.urlEncoded(words));
            Frame frame = frames.of("Sources", "sources", Present.of(snapshot));
            return HtmlPage.used(Templates.sources(frame, rows, words, next == null ? "" : next))
                    .build();
        });
    }

    /** One source. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response source(@PathParam("id") UUID id) {
        ImpactView impact = impact(id);
        return snapshots.read(snapshot -> {
            Instant now = Present.of(snapshot);
            SourceView view = view(snapshot, id, impact, now, tools());
            return HtmlPage.used(Templates.source(frames.of(view.name(), "sources", now), view))
                    .build();
        });
    }

    /** Null: too much rests on it for a preview. */
    private @Nullable ImpactView impact(UUID id) {
        try {
            return impacts.ofSource(id, null);
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            return null;
        }
    }

    private Tools tools() {
        return new Tools(
                permit.may("POST /api/v1/statements"),
                permit.may("POST /api/v1/sources/{id}/withdraw"),
                false,
                List.of());
    }

    private static SourceView view(Connection snapshot, UUID id, @Nullable ImpactView impact, Instant now, Tools tools)
            throws SQLException {
        SourceReads reads = new SourceReads(snapshot, id);
        Facts facts = reads.facts();
        if (facts == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such source.");
        }
        var counts = reads.counts(now);
        var rated = reads.rated();
        var ties = reads.ties();
        return new SourceView(
                id,
                facts.name(),
                facts.aliases(),
                Words.name(facts.kind()),
                new Locale.Builder().setRegion(facts.country()).build().getDisplayCountry(Locale.ENGLISH),
                facts.letter() == null
                        ? "F, cannot be judged"
                        : facts.letter() + ", " + Words.reliability(facts.letter()),
                counts.words(),
                counts.lately() == 0 ? null : "Withdrawn: " + Words.number(counts.lately()) + " in 90 days.",
                facts.sealed(),
                reads.said(),
                told(snapshot, impact),
                SourceReads.ratings(rated),
                Letters.steps(rated, now),
                ties.above(),
                ties.below(),
                reads.acts(),
                reads.stakes(),
                reads.elsewhere(),
                tools);
    }

    private static Impact told(Connection snapshot, @Nullable ImpactView impact) throws SQLException {
        if (impact == null) {
            return new Impact("More than 200 claims rest on it: too many to look at together.", List.of());
        }
        return Impacts.told(snapshot, impact);
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sources(Frame frame, List<SourceList.Row> rows, String q, String next);

        static native TemplateInstance source(Frame frame, SourceView source);
    }
}
