package org.gainsay.dashboard.forms;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Sql;
import org.gainsay.corroboration.SuggestionResource;
import org.gainsay.corroboration.SuggestionResource.Suggested;
import org.gainsay.corroboration.SuggestionResource.Suggestion;
import org.gainsay.dashboard.Times;
import org.gainsay.dashboard.Words;
import org.gainsay.dashboard.forms.Pick.Choice;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Snapshots;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** Finds the records that somebody means who types a name or words into a form. */
@ApplicationScoped
class Picks {

    private static final int SHOWN = 8;

    /** The id of no claim. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String SOURCES = """
            SELECT t.id, t.name AS label, t.aliases, t.kind, t.sealed, coalesce((SELECT r.letter FROM rating r
                WHERE r.source = t.id AND r.withdrawn_at IS NULL ORDER BY r.recorded_at DESC NULLS LAST, r.letter DESC
                LIMIT 1), t.reliability, 'F') AS letter,
                (SELECT k.stake FROM stake k WHERE k.source = t.id AND k.claim = ? AND k.withdrawn_at IS NULL
                    ORDER BY k.id LIMIT 1) AS stake
            FROM source t WHERE t.id = ANY (?)""";

    private static final String CLAIMS = """
            SELECT t.id, left(t.text, 200) AS label, k.status FROM claim t
            LEFT JOIN kept k ON k.claim = t.id AND k.policy = ? WHERE t.id = ANY (?)""";

    private static final String STATEMENTS = """
            SELECT t.id, left(t.text, 200) AS label, t.said_as, o.name AS outlet,
                (SELECT s.name FROM source s WHERE s.id = coalesce(t.speaker, t.on_behalf_of)) AS who
            FROM statement t JOIN source o ON o.id = t.outlet WHERE t.id = ANY (?)""";

    private final SuggestionResource suggestions;
    private final Snapshots snapshots;

    Picks(SuggestionResource suggestions, Snapshots snapshots) {
        this.suggestions = suggestions;
        this.snapshots = snapshots;
    }

    /**
     * Which record a field means: the one that was chosen, as long as the text is the one it was chosen for; else the only
     * one of that name.
     *
     * @param claim the claim that the form is about, on which a source may have a stake; null: none
     */
    Pick of(Suggested kind, Typed typed, String name, @Nullable UUID claim) {
        String text = typed.text(name);
        UUID chosen = typed.id(name + ".id");
        if (text == null) {
            // A link to the form gives an id and no name.
            return chosen == null || typed.has(name + ".for") ? none(kind) : chosen(kind, "", chosen, claim);
        }
        if (chosen != null && text.equals(typed.text(name + ".for"))) {
            return chosen(kind, text, chosen, claim);
        }
        Matcher address = ID.matcher(text);
        if (address.find()) {
            return chosen(kind, text, UUID.fromString(address.group()), claim);
        }
        List<Suggestion> found = find(kind, text);
        List<Suggestion> named = found.stream().filter(s -> isNamed(s, text)).toList();
        if (named.size() == 1) {
            return chosen(kind, text, named.get(0).id(), claim);
        }
        return new Pick(kind.name(), typed.raw(name), null, "", told(kind, ids(found), claim), true);
    }

    /** What may be meant by what was typed so far. */
    List<Choice> suggest(Suggested kind, String typed, @Nullable UUID claim) {
        return told(kind, ids(find(kind, typed)), claim);
    }

    /** What a record is called; refuses an id that names none. */
    String nameOf(Suggested kind, UUID id) {
        List<Choice> found = told(kind, List.of(id), null);
        if (found.isEmpty()) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such record.");
        }
        return found.get(0).name();
    }

    private List<Suggestion> find(Suggested kind, String text) {
        return suggestions.suggest(List.of(kind), text, SHOWN).items();
    }

    private static List<UUID> ids(List<Suggestion> found) {
        return found.stream().map(Suggestion::id).toList();
    }

    private static Pick none(Suggested kind) {
        return new Pick(kind.name(), "", null, "", List.of(), false);
    }

    private static boolean isNamed(Suggestion s, String text) {
        return Stream.of(s.label(), s.alias())
                .anyMatch(name -> name != null && fold(name).equals(fold(text)));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private Pick chosen(Suggested kind, String text, UUID id, @Nullable UUID claim) {
        List<Choice> found = told(kind, List.of(id), claim);
        return found.isEmpty()
                ? new Pick(kind.name(), text, null, "", List.of(), true)
                : new Pick(kind.name(), found.get(0).name(), id, found.get(0).told(), List.of(), false);
    }

    private List<Choice> told(Suggested kind, List<UUID> ids, @Nullable UUID claim) {
        Map<UUID, Choice> found = new HashMap<>();
        snapshots.read(snapshot -> {
            List<Choice> choices = read(snapshot, kind, Sql.uuids(snapshot, ids), claim);
            choices.forEach(c -> found.put(c.id(), c));
            return choices;
        });
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private static List<Choice> read(Connection snapshot, Suggested kind, Object ids, @Nullable UUID claim)
            throws SQLException {
        return switch (kind) {
            case SOURCE ->
                Sql.list(snapshot, SOURCES, row -> choice(row, source(row)), claim == null ? NOBODY : claim, ids);
            case CLAIM ->
                Sql.list(
                        snapshot,
                        CLAIMS,
                        row -> choice(row, status(row.getString("status"))),
                        Policy.CORROBORATION_1.id(),
                        ids);
            case STATEMENT ->
                Sql.list(
                        snapshot,
                        STATEMENTS,
                        row -> choice(
                                row,
                                Objects.requireNonNullElse(row.getString("who"), row.getString("outlet")) + ", in "
                                        + row.getString("outlet") + ", " + Times.said(row.getString("said_as"))),
                        ids);
        };
    }

    private static Choice choice(ResultSet row, String told) throws SQLException {
        return new Choice(row.getObject("id", UUID.class), row.getString("label"), told);
    }

    private static String status(@Nullable String status) {
        return status == null ? "" : Words.name(Status.valueOf(status));
    }

    private static String source(ResultSet row) throws SQLException {
        List<String> told = new ArrayList<>();
        told.add(Words.lower(SourceKind.valueOf(row.getString("kind"))) + ", " + row.getString("letter"));
        if (row.getBoolean("sealed")) {
            told.add("sealed");
        }
        List<String> aliases = List.of((String[]) row.getArray("aliases").getArray());
        if (!aliases.isEmpty()) {
            told.add("also " + String.join(", ", aliases.subList(0, Math.min(3, aliases.size()))));
        }
        String stake = row.getString("stake");
        if (stake != null) {
            told.add(stakeWords(StakeKind.valueOf(stake)));
        }
        return String.join("; ", told);
    }

    private static String stakeWords(StakeKind stake) {
        return switch (stake) {
            case WANTS_BELIEVED -> "wants this claim believed";
            case WANTS_DISBELIEVED -> "wants this claim disbelieved";
            case PARTY -> "is a party to this claim";
        };
    }
}
