package org.gainsay.exchange.incoming.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Stance;
import org.gainsay.exchange.incoming.document.Item.Basis;
import org.gainsay.exchange.incoming.document.Item.Party;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalId;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of statements. A table is written for this ledger: what is wrong in a field is not left out, it
 * keeps the row from being stored.
 */
final class StatementRow {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final String system;
    private final int number;
    private final List<String> header;
    private final List<String> fields;
    private final Set<String> ids;
    private final Rows noted;
    private final Checked checked;

    /** Says of which row and column something is, and refuses the row for it. */
    private static final class Rows extends Noted {

        private final int number;

        Rows(int number) {
            this.number = number;
        }

        @Override
        void say(String column, ErrorCode code, String detail) {
            refuse(column, code, detail.replace("; left out", ""));
        }

        @Override
        Finding finding(String column, ErrorCode code, String detail) {
            return Finding.at(number, column, code, detail);
        }
    }

    /** {@code ids} are those of the rows before. */
    StatementRow(String system, int number, List<String> header, List<String> fields, Set<String> ids) {
        this.system = system;
        this.number = number;
        this.header = header;
        this.fields = fields;
        this.ids = ids;
        this.noted = new Rows(number);
        this.checked = new Checked(noted);
    }

    Read read() {
        if (fields.size() > header.size()) {
            noted.say("", ErrorCode.TOO_MANY, "The row has more fields than the header: is a quotation mark missing?");
        }
        String id = needed("id", Checked.NAME);
        if (id != null && !ids.add(id)) {
            noted.say("id", ErrorCode.DUPLICATE_ID, "Another row has this id.");
        }
        Party outlet = party("outlet", SourceKind.OUTLET);
        String said = needed("saidAt", Checked.NAME);
        String saidAt = said == null ? null : checked.time("saidAt", said);
        String text = needed("text", Checked.WORDS);
        SourceKind kind = constant("speakerKind", SourceKind.class);
        Party speaker = party("speaker", kind == null ? SourceKind.PERSON : kind);
        Naming naming = constant("naming", Naming.class);
        // All fields are looked at, so that all that is wrong is told at once.
        Party onBehalfOf = party("onBehalfOf", SourceKind.ORGANISATION);
        Party wire = party("wire", SourceKind.AGENCY);
        Item.Appearance appearance = appearance();
        SpeechAct act = constant("act", SpeechAct.class);
        String language = checked.language("language", field("language"));
        String translation = text("translation", Checked.WORDS);
        Directness directness = constant("directness", Directness.class);
        Form form = constant("form", Form.class);
        Derivation how = constant("how", Derivation.class);
        List<Basis> basis = basis();
        Item.Link link = link();
        Item item = id == null || text == null || saidAt == null
                ? null
                : new Item(
                        new ExternalId(system, id),
                        speaker,
                        onBehalfOf,
                        outlet,
                        wire,
                        appearance,
                        act,
                        text,
                        language,
                        translation,
                        saidAt,
                        directness,
                        form,
                        naming,
                        basis,
                        how,
                        link,
                        null,
                        null,
                        false);
        return new Read("/" + number, number, noted.refused() ? null : item, noted.all());
    }

    private Item.@Nullable Appearance appearance() {
        String url = checked.url("url", field("url"));
        String archived = checked.url("archivedUrl", field("archivedUrl"));
        String title = text("title", Checked.TITLE);
        String byline = text("byline", Checked.NAME);
        String published = checked.time("publishedAt", field("publishedAt"));
        return url == null && archived == null && title == null && byline == null && published == null
                ? null
                : new Item.Appearance(url, archived, title, byline, null, published);
    }

    private Item.@Nullable Link link() {
        String claim = text("claim", Checked.CLAIM);
        Stance stance = constant("stance", Stance.class);
        String language = checked.language("claimLanguage", field("claimLanguage"));
        String scope = text("scope", 1_000);
        String rationale = text("rationale", Checked.CLAIM);
        if (claim == null) {
            if (stance != null) {
                noted.say("stance", ErrorCode.INVALID, "There is no claim to which it could do anything: give one.");
            }
            return null;
        }
        return UUIDS.matcher(claim).matches()
                ? new Item.Link(UUID.fromString(claim), null, null, null, stance, scope, rationale)
                : new Item.Link(null, null, claim, language, stance, scope, rationale);
    }

    /** By id here, by address, or by the id of another row. */
    private List<Basis> basis() {
        String from = text("derivedFrom", Checked.WORDS);
        if (from == null) {
            return List.of();
        }
        String pointer = "/" + number + "/derivedFrom";
        if (UUIDS.matcher(from).matches()) {
            return List.of(new Basis(null, null, UUID.fromString(from), pointer));
        }
        return from.startsWith("http://") || from.startsWith("https://")
                ? List.of(new Basis(from, null, null, pointer))
                : List.of(new Basis(null, new ExternalId(system, Checked.id(from)), null, pointer));
    }

    private @Nullable Party party(String column, SourceKind kind) {
        String name = column.equals("outlet") ? needed(column, Checked.NAME) : text(column, Checked.NAME);
        if (name == null) {
            return null;
        }
        return UUIDS.matcher(name).matches()
                ? new Party(name, kind, UUID.fromString(name), List.of())
                : Party.named(name, kind);
    }

    private @Nullable String needed(String column, int longest) {
        String field = field(column);
        if (field == null || field.isBlank()) {
            noted.refuse(column, ErrorCode.REQUIRED, "Give this.");
            return null;
        }
        return checked.text(column, field, longest);
    }

    private @Nullable String text(String column, int longest) {
        return checked.text(column, field(column), longest);
    }

    private <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
        String name = text(column, Checked.WORDS);
        E constant = name == null ? null : StatementTable.constant(type, name);
        if (name != null && constant == null) {
            noted.say(
                    column,
                    ErrorCode.UNKNOWN_VALUE,
                    "Give one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")) + ".");
        }
        return constant;
    }

    private @Nullable String field(String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= fields.size() ? null : fields.get(at);
    }
}
