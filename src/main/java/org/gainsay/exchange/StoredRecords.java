package org.gainsay.exchange;

import static org.gainsay.exchange.ImportPlan.given;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Finds what of a dossier is here already, a kind at a time. */
@ApplicationScoped
class StoredRecords {

    /** As the views say, in the form in which an index is found by it. */
    private static final String SEEN = "audience = ANY (CAST('{00000000-0000-0000-0000-000000000000}' AS uuid[])"
            + " || coalesce(CAST(nullif(current_setting('gainsay.desks', true), '') AS uuid[]), '{}'))";

    private final EntityManager entities;

    StoredRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** The records that have these ids, by the id they were born under elsewhere, or by one of another system. */
    <R extends Recorded> Map<String, R> find(Shape<R> shape, Map<String, @Nullable ExternalId> born) {
        Map<String, R> found = new HashMap<>();
        find(
                        shape,
                        SEEN + " AND born = ANY (CAST(:keys AS text[]))",
                        born.keySet().toArray(String[]::new))
                .forEach(r -> found.put(r.born(), r));
        Map<String, Map<String, String>> others = new HashMap<>();
        born.forEach((id, external) -> {
            if (external != null && !found.containsKey(id)) {
                others.computeIfAbsent(external.system(), s -> new HashMap<>()).put(external.value(), id);
            }
        });
        others.forEach((system, values) -> byExternalId(shape, system, values).forEach(found::put));
        return found;
    }

    /**
     * What is to be known of a record that a member names.
     *
     * @param storedAt since when it is here as it is
     */
    record Name(UUID id, String born, Instant storedAt) {}

    /** The records of a kind that these ids, each with its system, name: by those that they were born with or by others. */
    Map<String, Name> names(Kind kind, Collection<String> ids) {
        Map<String, Name> found = new HashMap<>();
        named(kind, SEEN + " AND born = ANY (CAST(:keys AS text[]))", ids.toArray(String[]::new))
                .forEach(n -> found.put(n.born(), n));
        Map<UUID, List<String>> here = new HashMap<>();
        Map<String, Map<String, String>> others = new HashMap<>();
        for (String id : ids) {
            ExternalId external = found.containsKey(id) ? null : Born.external(id);
            if (external != null) {
                others.computeIfAbsent(external.system(), s -> new HashMap<>()).put(external.value(), id);
            } else if (!found.containsKey(id)) {
                here.computeIfAbsent(UUID.fromString(id), h -> new ArrayList<>())
                        .add(id);
            }
        }
        others.forEach((of, values) -> externalIds(kind, of, values.keySet())
                .forEach(row -> here.computeIfAbsent(row.get(0, UUID.class), h -> new ArrayList<>())
                        .add(given(values.get(row.get(1, String.class))))));
        if (!here.isEmpty()) {
            named(kind, "id = ANY (:keys)", here.keySet().toArray(UUID[]::new))
                    .forEach(n -> given(here.get(n.id())).forEach(id -> found.put(id, n)));
        }
        return found;
    }

    /** A desk's own last, so that it is what stays. */
    private List<Name> named(Kind kind, String condition, Object[] keys) {
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT id, born, stored_at FROM " + kind.table() + " WHERE " + condition
                                + " ORDER BY audience",
                        Tuple.class)
                .setParameter("keys", keys)
                .getResultList();
        return rows.stream()
                .map(row -> new Name(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Instant.class)))
                .toList();
    }

    private <R extends Recorded> Map<String, R> byExternalId(
            Shape<R> shape, String system, Map<String, String> bornByValue) {
        Map<UUID, String> born = new HashMap<>();
        for (Tuple row : externalIds(shape.kind(), system, bornByValue.keySet())) {
            born.put(row.get(0, UUID.class), given(bornByValue.get(row.get(1, String.class))));
        }
        Map<String, R> found = new HashMap<>();
        if (!born.isEmpty()) {
            find(shape, "id = ANY (:keys)", born.keySet().toArray(UUID[]::new))
                    .forEach(r -> found.put(given(born.get(r.id())), r));
        }
        return found;
    }

    /** Gives new records their ids in other systems; that by which they were looked for nobody else has. */
    void giveExternalIds(List<Incoming<?>> members, UUID audience) {
        record Given(ExternalId id, Incoming<?> to) {}
        List<Given> ids = members.stream()
                .flatMap(m -> Stream.concat(Stream.ofNullable(m.external()), m.history().externalIds().stream())
                        .distinct()
                        .map(id -> new Given(id, m)))
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        INSERT INTO external_id (audience, system, value, kind, record)
                        SELECT :audience, n.system, n.value, n.kind, n.record
                        FROM unnest(CAST(:systems AS text[]), CAST(:values AS text[]), CAST(:kinds AS text[]), :records)
                            AS n (system, value, kind, record)
                        ORDER BY n.system, n.value, n.kind""")
                .setParameter("audience", audience)
                .setParameter("systems", texts(ids, g -> g.id().system()))
                .setParameter("values", texts(ids, g -> g.id().value()))
                .setParameter("kinds", texts(ids, g -> g.to().shape().kind().name()))
                .setParameter("records", ids.stream().map(g -> g.to().id()).toArray(UUID[]::new))
                .executeUpdate();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    /** All parts of these records. */
    <R extends Recorded> List<R> partsOf(Shape<R> shape, Collection<UUID> parents) {
        return parents.isEmpty() || shape.parent() == null
                ? List.of()
                : find(shape, shape.parent().column() + " = ANY (:keys)", parents.toArray(UUID[]::new));
    }

    private List<Tuple> externalIds(Kind kind, String system, Collection<String> values) {
        return entities.createNativeQuery(
                        "SELECT record, value FROM external_id WHERE " + SEEN + " AND system = :system"
                                + " AND kind = :kind AND value = ANY (CAST(:values AS text[]))",
                        Tuple.class)
                .setParameter("system", system)
                .setParameter("kind", kind.name())
                .setParameter("values", values.toArray(String[]::new))
                .getResultList();
    }

    private <R extends Recorded> List<R> find(Shape<R> shape, String condition, Object[] keys) {
        String sql = "SELECT * FROM " + shape.kind().table() + " WHERE " + condition;
        return entities.createNativeQuery(sql, shape.type())
                .setParameter("keys", keys)
                .getResultList();
    }

    /** A report as it was given when the subject was written: what was new then has been here since. */
    ImportReport recorded(UUID subject, ImportReport now) {
        List<Tuple> rows = entities.createNativeQuery("""
                        SELECT act, kind, count(*)::int FROM journal
                        WHERE at = (SELECT max(at) FROM journal WHERE record = :subject AND act IN ('IMPORT', 'WITHDRAW'))
                            AND (record = :subject OR cause = CAST(:subject AS text))
                        GROUP BY act, kind""", Tuple.class)
                .setParameter("subject", subject)
                .getResultList();
        Map<String, Integer> recorded = new HashMap<>();
        int withdrawn = 0;
        for (Tuple row : rows) {
            int count = row.get(2, Integer.class);
            if (row.get(0, String.class).equals("IMPORT")) {
                recorded.put(Kind.valueOf(row.get(1, String.class)).path(), count);
            } else {
                withdrawn += count;
            }
        }
        int then = recorded.values().stream().mapToInt(n -> n).sum() + withdrawn;
        return new ImportReport(
                now.system(), recorded, withdrawn, now.unchanged() - then, now.claims(), List.of(), null);
    }
}
