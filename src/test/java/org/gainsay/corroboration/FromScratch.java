package org.gainsay.corroboration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a corroboration was, from every version of every record that a test has made: each record's newest version of
 * then, and nothing that was not known or not stored. It shares no reading with the service.
 */
@ApplicationScoped
class FromScratch {

    private static final String VERSIONS = """
            SELECT row_of(t)::text AS "row" FROM %1$s t WHERE t.born >= ?
            UNION ALL
            SELECT p."row"::text FROM past p WHERE p.kind = '%2$s' AND p."row" ->> 'born' >= ?""";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    FromScratch(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** All versions, by kind and record, oldest first. */
    record Versions(Map<Kind, Map<String, List<JsonNode>>> byKind) {}

    /** All versions of all records that were born since an id was given, here or elsewhere. */
    Versions since(String born) throws SQLException, IOException {
        Map<Kind, Map<String, List<JsonNode>>> byKind = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Kind kind : Kind.records().toList()) {
                Map<String, List<JsonNode>> records = new HashMap<>();
                for (String row : Sql.list(
                        connection,
                        VERSIONS.formatted(kind.table(), kind.name()),
                        r -> r.getString("row"),
                        born,
                        born)) {
                    JsonNode version = json.readTree(row);
                    records.computeIfAbsent(version.get("id").asText(), id -> new ArrayList<>())
                            .add(version);
                }
                records.values()
                        .forEach(v -> v.sort(
                                Comparator.comparing(n -> n.get("version").asInt())));
                byKind.put(kind, records);
            }
        }
        return new Versions(byKind);
    }

    /** The digest of a claim's core, of what was known by one instant of what was stored by another. */
    static String digest(Versions versions, UUID claim, Instant known, Instant stored) {
        Then then = new Then(versions, known, stored);
        Assessor assessor = new Assessor(then.dossier(), null, null, Policy.CORROBORATION_1);
        return Core.of(assessor.corroboration(then.born(claim.toString()))).digest();
    }

    /** The records of one state. */
    private static final class Then {

        private final Map<Kind, List<JsonNode>> rows = new HashMap<>();
        private final Map<String, String> born = new HashMap<>();
        private final Instant known;

        Then(Versions versions, Instant known, Instant stored) {
            this.known = known;
            versions.byKind().forEach((kind, records) -> {
                List<JsonNode> then = new ArrayList<>();
                records.values().forEach(all -> {
                    JsonNode last = null;
                    for (JsonNode version : all) {
                        boolean wasStored = !instant(version, "stored_at").isAfter(stored);
                        Instant at = time(version, "version_at");
                        if (wasStored && (at == null || !at.isAfter(known))) {
                            last = version;
                        }
                    }
                    if (last != null) {
                        then.add(last);
                        born.put(last.get("id").asText(), last.get("born").asText());
                    }
                });
                rows.put(kind, then);
            });
        }

        String born(String id) {
            return born.getOrDefault(id, "unknown:" + id);
        }

        private @Nullable String ref(JsonNode row, String column) {
            return row.hasNonNull(column) ? born(row.get(column).asText()) : null;
        }

        /** Of two that were said at one time, or are in force at one, the later recorded one holds. */
        private Life life(JsonNode row) {
            Instant withdrawn = time(row, "withdrawn_at");
            boolean was = withdrawn != null && !withdrawn.isAfter(known);
            return new Life(time(row, "recorded_at"), was ? withdrawn : null);
        }

        private <T> List<T> each(Kind kind, Function<JsonNode, T> make) {
            return rows.getOrDefault(kind, List.of()).stream().map(make).toList();
        }

        private <T> List<T> of(Kind kind, String column, JsonNode owner, Function<JsonNode, T> make) {
            return rows.getOrDefault(kind, List.of()).stream()
                    .filter(r -> r.get(column).equals(owner.get("id")))
                    .map(make)
                    .toList();
        }

        Dossier dossier() {
            return new Dossier(
                    each(
                            Kind.SOURCE,
                            s -> new Dossier.Source(
                                    s.get("born").asText(),
                                    s.get("name").asText(),
                                    value(Letter.class, s, "reliability"),
                                    of(
                                            Kind.RATING,
                                            "source",
                                            s,
                                            r -> new Dossier.Rating(
                                                    Letter.valueOf(
                                                            r.get("letter").asText()),
                                                    life(r))),
                                    of(
                                            Kind.SAME_AS,
                                            "source",
                                            s,
                                            o -> new Dossier.SameAs(
                                                    born(o.get("other").asText()), life(o))),
                                    of(
                                            Kind.AFFILIATION,
                                            "source",
                                            s,
                                            a -> new Dossier.Affiliation(
                                                    born(a.get("with").asText()),
                                                    value(Role.class, a, "as"),
                                                    null,
                                                    null,
                                                    life(a))))),
                    each(
                            Kind.CLAIM,
                            c -> new Dossier.Claim(
                                    c.get("born").asText(),
                                    c.get("text").asText(),
                                    of(
                                            Kind.STAKE,
                                            "claim",
                                            c,
                                            s -> new Dossier.Stake(
                                                    born(s.get("source").asText()),
                                                    StakeKind.valueOf(
                                                            s.get("stake").asText()),
                                                    null,
                                                    null,
                                                    life(s))))),
                    each(
                            Kind.STATEMENT,
                            s -> new Dossier.Statement(
                                    s.get("born").asText(),
                                    ref(s, "speaker"),
                                    ref(s, "on_behalf_of"),
                                    born(s.get("outlet").asText()),
                                    WorldTime.parse(s.get("said_as").asText()),
                                    ref(s, "derived_from"),
                                    value(Directness.class, s, "directness"),
                                    value(Form.class, s, "form"),
                                    life(s))),
                    each(
                            Kind.EVIDENCE,
                            e -> new Dossier.Link(
                                    e.get("born").asText(),
                                    born(e.get("claim").asText()),
                                    born(e.get("statement").asText()),
                                    Stance.valueOf(e.get("stance").asText()),
                                    value(Interest.class, e, "interest"),
                                    e.get("verified").asBoolean(),
                                    life(e))),
                    each(
                            Kind.RELATION,
                            r -> new Dossier.Relation(
                                    born(r.get("from").asText()),
                                    RelationType.valueOf(r.get("type").asText()),
                                    born(r.get("to").asText()),
                                    life(r))),
                    each(
                            Kind.RULING,
                            r -> new Dossier.Ruling(
                                    r.get("born").asText(),
                                    born(r.get("a").asText()),
                                    born(r.get("b").asText()),
                                    RulingKind.valueOf(r.get("ruling").asText()),
                                    life(r))));
        }
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, JsonNode row, String column) {
        return row.hasNonNull(column) ? Enum.valueOf(type, row.get(column).asText()) : null;
    }

    private static Instant instant(JsonNode row, String column) {
        return OffsetDateTime.parse(row.get(column).asText()).toInstant();
    }

    private static @Nullable Instant time(JsonNode row, String column) {
        return row.hasNonNull(column) ? instant(row, column) : null;
    }
}
