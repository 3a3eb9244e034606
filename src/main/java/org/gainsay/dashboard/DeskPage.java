package org.gainsay.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.dashboard.DeskQuery.Filter;
import org.gainsay.dashboard.DeskView.Drop;
import org.gainsay.dashboard.DeskView.Sort;
import org.gainsay.dashboard.Facets.Counts;
import org.gainsay.http.FormFields;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.Page;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** The desk: all claims, how they stand, and what has changed. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class DeskPage {

    private final Snapshots snapshots;
    private final DeskList list;
    private final Rows rows;
    private final Facets facets;
    private final Frames frames;
    private final Looked looked;

    DeskPage(Snapshots snapshots, DeskList list, Rows rows, Facets facets, Frames frames, Looked looked) {
        this.snapshots = snapshots;
        this.list = list;
        this.rows = rows;
        this.facets = facets;
        this.frames = frames;
        this.looked = looked;
    }

    /** The desk, narrowed and in the order that the address says. */
    @GET
    @Operation(hidden = true)
    public Response desk(@BeanParam DeskQuery query, @Context UriInfo uri) {
        if (sentWithEmptyFields(uri)) {
            // An address to share says what is asked for and no more.
            return Response.seeOther(URI.create(query.address(query.sort(), null)))
                    .build();
        }
        return snapshots.read(snapshot -> {
            Instant now = Present.of(snapshot);
            DeskView view = view(snapshot, query, now);
            String q = query.q() == null ? "" : query.q();
            return HtmlPage.used(Templates.desk(frames.of("Desk", "desk", now, null, q), view))
                    .build();
        });
    }

    /** The desk's list as a table, as narrowed and in the same order; where it goes on is in the header Link. */
    @GET
    @Path("desk.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response csv(@BeanParam DeskQuery query) {
        return snapshots.read(snapshot -> {
            Instant now = Present.of(snapshot);
            Page<UUID> page = list.page(query, looked.at());
            List<List<String>> table = rows.of(snapshot, page.items(), null, now).stream()
                    .map(DeskRow::cells)
                    .toList();
            Response.ResponseBuilder file = Csv.file("desk.csv", DeskRow.HEADS, table);
            if (page.next() != null) {
                String next = query.address(query.sort(), page.next()).replaceFirst("^/", "/desk.csv");
                file.header("Link", "<" + next + ">; rel=\"next\"");
            }
            return file.build();
        });
    }

    /** Moves the instant since which changes are shown up to what was seen. */
    @POST
    @Path("seen")
    @Operation(hidden = true)
    public Response seen(@jakarta.ws.rs.FormParam("at") @Nullable String at) {
        Instant now = snapshots.read(Present::of);
        Instant shown = at != null && at.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(at)) : now;
        return Response.seeOther(URI.create("/"))
                .cookie(looked.cookie(shown.isAfter(now) ? now : shown))
                .build();
    }

    private static boolean sentWithEmptyFields(UriInfo uri) {
        return uri.getQueryParameters().values().stream().anyMatch(values -> values.contains(""));
    }

    private DeskView view(Connection snapshot, DeskQuery query, Instant now) throws SQLException {
        Instant last = looked.at();
        Page<UUID> page = list.page(query, last);
        Counts counts = facets.of(snapshot);
        List<Filter> filters = query.filters();
        boolean nothing = page.items().isEmpty();
        long claims = filters.isEmpty() ? counts.claims() : nothing ? 0 : list.count(query, last);
        boolean byTime = query.sort() == null && query.q() == null;
        return new DeskView(
                claims > DeskList.COUNTED && !filters.isEmpty()
                        ? "More than " + Words.count(DeskList.COUNTED, "claim")
                        : Words.count(claims, "claim"),
                last == null ? null : Words.number(list.changed(query, last)),
                last == null ? null : Times.withDay(last),
                last == null ? "" : Times.dayAndMonth(last) + " " + Times.clock(last),
                now.toEpochMilli(),
                byTime
                        ? rows.of(snapshot, page.items(), last, now)
                        : unlined(rows.of(snapshot, page.items(), last, now)),
                DeskView.rail(query, counts),
                sorts(query),
                page.next() == null ? null : query.address(query.sort(), page.next()),
                query.isLater(),
                query.address(query.sort(), null),
                nothing && !query.isLater() ? dropped(query, filters, last) : List.of(),
                counts.claims() == 0);
    }

    /** In another order there is no line between what has changed and what has not. */
    private static List<DeskRow> unlined(List<DeskRow> rows) {
        return rows.stream().map(DeskRow::unlined).toList();
    }

    private static List<Sort> sorts(DeskQuery query) {
        return List.of(
                sort("Last change", null, query),
                sort("Most contested", "-contested", query),
                sort("Most repeated", "-repeated", query));
    }

    private static Sort sort(String name, @Nullable String order, DeskQuery query) {
        String now = "-changed".equals(query.sort()) ? null : query.sort();
        return new Sort(name, query.address(order, null), order == null ? now == null : order.equals(now));
    }

    private List<Drop> dropped(DeskQuery query, List<Filter> filters, @Nullable Instant last) {
        return filters.stream()
                .map(filter -> {
                    DeskQuery less = query.without(filter);
                    int found = less.filters().isEmpty() ? -1 : list.count(less, last);
                    return new Drop(
                            filter.name(), less.address(less.sort(), null), found < 0 ? "" : Words.number(found));
                })
                .toList();
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance desk(Frame frame, DeskView desk);
    }
}
