package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gainsay.access.Permit;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.dashboard.Times;
import org.gainsay.dashboard.Words;
import org.gainsay.dashboard.forms.FormView.Section;
import org.gainsay.ledger.Present;
import org.gainsay.ledger.Snapshots;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/** The fields of a statement's form, and the request that they come to. */
@ApplicationScoped
class StatementFields {

    private static final String[] PUBLICATION = {
        "url", "archivedUrl", "title", "byline", "wireCredit", "publishedAt", "retrievedAt"
    };

    private static final Pattern OF_A_LINK = Pattern.compile("/evidence/(?<index>\\d+)/(?<member>\\w+)");

    /** Only an editor may say these otherwise than the cautious way. */
    private static final String EDITORS = "POST /api/v1/rulings";

    private final Doors doors;
    private final Permit permit;
    private final Snapshots snapshots;

    StatementFields(Doors doors, Permit permit, Snapshots snapshots) {
        this.doors = doors;
        this.permit = permit;
        this.snapshots = snapshots;
    }

    /** What the API is asked for; says in the sheet what cannot be asked. */
    ObjectNode body(Sheet sheet, Typed typed, int claims) {
        ObjectNode body = doors.body();
        put(body, "text", typed.text("text"));
        put(body, "language", typed.text("language"));
        put(body, "translation", typed.text("translation"));
        put(body, "form", typed.text("form"));
        put(body, "speaker", sheet.meant("speaker", Suggested.SOURCE));
        put(body, "onBehalfOf", sheet.meant("onBehalfOf", Suggested.SOURCE));
        put(body, "act", typed.text("act"));
        put(body, "naming", typed.text("naming"));
        put(body, "directness", typed.text("directness"));
        String outlet = sheet.meant("outlet", Suggested.SOURCE);
        put(body, "outlet", outlet);
        put(body, "wire", sheet.meant("wire", Suggested.SOURCE));
        put(body, "saidAt", typed.time("saidAt"));
        refuseTheFuture(sheet, typed);
        if (typed.hasAny(PUBLICATION) && outlet != null) {
            body.set("publication", publication(typed, outlet));
        }
        put(body, "derivedFrom", sheet.meant("derivedFrom", Suggested.STATEMENT));
        put(body, "how", typed.text("how"));
        put(body, "takesBack", sheet.meant("takesBack", Suggested.STATEMENT));
        ArrayNode links = doors.body().arrayNode();
        for (int i = 0; i < claims; i++) {
            String at = "claim." + i;
            String claim = sheet.meant(at, Suggested.CLAIM);
            if (claim != null) {
                ObjectNode link = links.addObject();
                put(link, "claim", claim);
                put(link, "stance", typed.text(at + ".stance"));
                put(link, "interest", typed.text(at + ".interest"));
                put(link, "scope", typed.text(at + ".scope"));
                put(link, "rationale", typed.text(at + ".rationale"));
                if (typed.has(at + ".verified")) {
                    link.put("verified", true);
                }
            } else if (!typed.has(at) && typed.hasAny(at + ".stance", at + ".scope", at + ".rationale")) {
                sheet.wrong(at, "Name the claim, or leave out what is said of it.");
            }
        }
        if (!links.isEmpty()) {
            body.set("evidence", links);
        }
        return body;
    }

    private ObjectNode publication(Typed typed, String outlet) {
        ObjectNode publication = doors.body();
        publication.put("outlet", outlet);
        for (String member : PUBLICATION) {
            put(publication, member, member.endsWith("At") ? typed.time(member) : typed.text(member));
        }
        return publication;
    }

    private void refuseTheFuture(Sheet sheet, Typed typed) {
        String said = typed.time("saidAt");
        Instant now = snapshots.read(Present::of);
        try {
            if (said != null && WorldTime.parse(said).first() > now.toEpochMilli()) {
                sheet.wrong("saidAt", "This time lies in the future. It is now " + Times.full(now) + " UTC.");
            }
        } catch (DateTimeException e) {
            sheet.wrong(
                    "saidAt", "This is no time. Give a year, a month, a day or a minute, as 31 Aug 2023 14:05 UTC+9.");
        }
    }

    static void put(ObjectNode body, String member, @Nullable String value) {
        if (value != null) {
            body.put(member, value);
        }
    }

    /** The numbers of the fields that name a claim: those of the links of the request, in its order. */
    static List<Integer> linked(Sheet sheet, int claims) {
        return IntStream.range(0, claims)
                .filter(i -> sheet.pick("claim." + i, Suggested.CLAIM).id() != null)
                .boxed()
                .toList();
    }

    /** The field that a pointer of the request stands for; null: none does. */
    static @Nullable String field(String pointer, List<Integer> linked) {
        Matcher link = OF_A_LINK.matcher(pointer);
        if (link.matches()) {
            String member = link.group("member");
            String at = "claim." + linked.get(Integer.parseInt(link.group("index")));
            return at + (member.equals("claim") ? "" : "." + member);
        }
        String field = pointer.replaceFirst("^/(publication/)?", "");
        return field.matches("[a-zA-Z]+") ? field : null;
    }

    /** The fields, in groups. */
    List<Section> sections(Sheet sheet, int claims) {
        boolean editor = permit.may(EDITORS);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "What was said",
                "Paste it. The words are kept as they are.",
                sheet.area("text", "Words", ""),
                sheet.line("language", "Language", "A tag: en, ko, ru."),
                sheet.chips("form", "Form", "", Form.values(), null),
                sheet.area("translation", "Translation", "If the desk does not read the language.")));
        List<Field> who = new ArrayList<>(List.of(
                sheet.pick("speaker", "Speaker", "Left empty, the outlet says so itself.", Suggested.SOURCE, true),
                sheet.chips("act", "Act", "", SpeechAct.values(), null),
                sheet.chips("naming", "Named as", "", Naming.values(), null)));
        if (editor) {
            who.add(sheet.chips(
                    "directness", "Knows it", "The cautious is filled in.", Directness.values(), "As a rule"));
        }
        who.add(sheet.pick(
                "onBehalfOf", "On behalf of", "Filled in if the speaker has one post only.", Suggested.SOURCE, true));
        sections.add(new Section("Who said it", "Speaker, outlet and wire are three parties.", who, false));
        sections.add(Section.of(
                "Where and when",
                "",
                sheet.pick("outlet", "Outlet", "", Suggested.SOURCE, false),
                sheet.line("url", "Address", ""),
                sheet.line(
                        "saidAt",
                        "Said at",
                        "As precisely as it is known: 2023, Aug 2023, 31 Aug 2023, 31 Aug 2023 14:05 UTC+9."),
                sheet.line("title", "Title", ""),
                sheet.pick(
                        "derivedFrom",
                        "Taken from another statement?",
                        "If it only repeats one on record, name it by its words, so that it counts once.",
                        Suggested.STATEMENT,
                        true),
                sheet.chips("how", "How it was taken", "", Derivation.values(), "Not taken")));
        List<Field> more = new ArrayList<>(List.of(
                sheet.line("byline", "Authors as printed", ""),
                sheet.line("wireCredit", "Agency as printed", ""),
                sheet.pick("wire", "Agency that carried it", "", Suggested.SOURCE, false),
                sheet.line("publishedAt", "Published at", ""),
                sheet.line("archivedUrl", "Archived at", "Its address in an archive."),
                sheet.line("retrievedAt", "Fetched at", "")));
        if (editor) {
            more.add(sheet.pick(
                    "takesBack", "Takes back", "The statement that it withdraws.", Suggested.STATEMENT, true));
        }
        sections.add(new Section("More of the publication", "", more, true));
        for (int i = 0; i < claims; i++) {
            sections.add(link(sheet, "claim." + i, i == 0, editor));
        }
        return sections;
    }

    private static Section link(Sheet sheet, String at, boolean first, boolean editor) {
        List<Field> fields = new ArrayList<>(List.of(
                sheet.pick(at, "Claim", "Its words, or the address of its page.", Suggested.CLAIM, true),
                sheet.chips(
                        at + ".stance",
                        "Stance",
                        "From the act; choose otherwise if the words do.",
                        Stance.values(),
                        StatementFields::stance,
                        "From the act"),
                sheet.line(at + ".scope", "Part", "Which part of the claim, if not all of it."),
                sheet.line(at + ".rationale", "Rationale", "Why it bears on the claim.")));
        if (editor) {
            fields.add(sheet.select(
                    at + ".interest", "Interest", "", Interest.values(), Words::name, "By the stakes on record"));
            fields.add(sheet.check(at + ".verified", "Checked: an editor vouches for its authenticity"));
        }
        return new Section(
                first ? "What it bears on" : "And on",
                first ? "One statement may bear on several claims, or on none yet." : "",
                fields,
                false);
    }

    private static String stance(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "Says so";
            case DENIES -> "Denies it";
            case NEITHER_CONFIRMS_NOR_DENIES -> "Neither";
            case CONTEXT -> "Context";
        };
    }
}
