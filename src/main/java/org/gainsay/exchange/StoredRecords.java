package org.gainsay.exchange;

import static org.gainsay.exchange.ImportPlan.given;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Finds what of a dossier is here already, a kind at a time. */
@ApplicationScoped
class StoredRecords {

    private final EntityManager entities;

    StoredRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** The records that have these ids, by the id they were born under elsewhere, or by one of another system. */
    <R extends Recorded> Map<String, R> find(Shape<R> shape, Map<String, @Nullable ExternalId> born) {
        Map<String, R> found = new HashMap<>();
        find(shape, "born = ANY (CAST(:keys AS text[]))", born.keySet().toArray(String[]::new))
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

    /** Gives new records their ids in other systems; nobody else has them, as they were looked for before. */
    void giveExternalIds(List<Incoming<?>> members, UUID audience) {
        List<Incoming<?>> named =
                members.stream().filter(m -> m.external() != null).toList();
        if (named.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        INSERT INTO external_id (audience, system, value, kind, record)
                        SELECT :audience, n.system, n.value, n.kind, n.record
                        FROM unnest(CAST(:systems AS text[]), CAST(:values AS text[]), CAST(:kinds AS text[]), :records)
                            AS n (system, value, kind, record)
                        ORDER BY n.system, n.value, n.kind""")
                .setParameter("audience", audience)
                .setParameter("systems", texts(named, m -> given(m.external()).system()))
                .setParameter("values", texts(named, m -> given(m.external()).value()))
                .setParameter("kinds", texts(named, m -> m.shape().kind().name()))
                .setParameter("records", named.stream().map(Incoming::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    private static String[] texts(List<Incoming<?>> members, Function<Incoming<?>, String> text) {
        return members.stream().map(text).toArray(String[]::new);
    }

    /** All parts of these records. */
    <R extends Recorded> List<R> partsOf(Shape<R> shape, Collection<UUID> parents) {
        return parents.isEmpty() || shape.parent() == null
                ? List.of()
                : find(shape, shape.parent() + " = ANY (:keys)", parents.toArray(UUID[]::new));
    }

    private List<Tuple> externalIds(Kind kind, String system, Collection<String> values) {
        return entities.createNativeQuery(
                        "SELECT record, value FROM external_id WHERE system = :system"
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
