package org.gainsay.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.FormFields;
import org.gainsay.http.HtmlPage;
import org.gainsay.http.Page;
import org.gainsay.http.QueryConverters;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.gainsay.ledger.journal.EntryView;
import org.gainsay.ledger.journal.JournalResource;
import org.jspecify.annotations.Nullable;

/** The journal: who did what, and when. */
@Path("/journal")
@Produces(MediaType.TEXT_HTML)
@FormFields
public class JournalPage {

    private static final int SHOWN = 50;
    private static final Duration LATELY = Duration.ofDays(1);

    private final JournalResource journal;
    private final Snapshots snapshots;
    private final Frames frames;

    JournalPage(JournalResource journal, Snapshots snapshots, Frames frames) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.frames = frames;
    }

    /**
     * An act.
     *
     * @param address of the page that shows the record; empty: it has none
     * @param position its place in the sealed log; empty until it is sealed
     */
    public record Row(
            String position, String at, String actor, String what, String record, String address, String leaf) {

        /** So much of it as tells it from its neighbours. */
        public String shortLeaf() {
            return leaf.substring(0, Math.min(12, leaf.length()));
        }
    }

    /** What narrows the list, as it was typed. */
    public record Asked(String record, String actor, String from) {}

    /** Its acts, the first first; of the last day, if nothing else is asked for. */
    @GET
    @Operation(hidden = true)
    public Response journal(
            @QueryParam("record") @Nullable String typed,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("from") @Nullable String from,
            @QueryParam("cursor") @Nullable String cursor) {
        Instant now = snapshots.read(Present::of);
        UUID record = typed == null || typed.isBlank() ? null : id(typed.strip());
        String who = actor == null || actor.isBlank() ? null : actor.strip();
        String since = from == null || from.isBlank()
                ? record == null && who == null ? now.minus(LATELY).toString() : null
                : from.strip();
        Page<EntryView> page = journal.list(
                record,
                List.of(),
                List.of(),
                who,
                since == null ? null : DeskTimes.read("from", since),
                null,
                null,
                SHOWN,
                cursor == null || cursor.isBlank() ? null : cursor);
        Asked asked =
                new Asked(record == null ? "" : record.toString(), who == null ? "" : who, since == null ? "" : since);
        return HtmlPage.used(Templates.journal(
                        frames.of("Journal", "journal", now),
                        page.items().stream().map(JournalPage::row).toList(),
                        asked,
                        page.next() == null ? "" : next(asked, page.next())))
                .build();
    }

    private static UUID id(String typed) {
        UUID id = QueryConverters.uuidOrNull(typed);
        if (id == null) {
            throw Refusal.of(
                    List.of(FieldError.parameter("record", ErrorCode.BAD_PARAMETER, "Give the id of a record.")));
        }
        return id;
    }

    private static String next(Asked asked, String cursor) {
        List<String> parameters = new ArrayList<>();
        parameters.add("record=" + asked.record());
        parameters.add("actor=" + TemplateWords.urlEncoded(asked.actor()));
        parameters.add("from=" + TemplateWords.urlEncoded(asked.from()));
        parameters.add("cursor=" + TemplateWords.urlEncoded(cursor));
        return "/journal?" + String.join("&", parameters);
    }

    private static Row row(EntryView entry) {
        String kind = entry.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
        String page =
                switch (entry.kind()) {
                    case "CLAIM" -> "/claims/" + entry.record();
                    case "SOURCE" -> "/sources/" + entry.record();
                    default -> "";
                };
        return new Row(
                entry.position() == null ? "" : Words.number(entry.position()),
                Times.full(entry.at()),
                entry.actor(),
                entry.act().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + kind
                        + (entry.version() > 1 ? ", version " + entry.version() : "")
                        + (entry.desk() == null ? "" : ", for desk " + entry.desk()),
                entry.record().toString(),
                page,
                entry.leaf());
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance journal(Frame frame, List<Row> rows, Asked asked, String next);
    }
}
