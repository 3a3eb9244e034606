package org.gainsay.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;

/** What goes before the public with a record: whoever sees a record sees all that it names. */
@ApplicationScoped
class Publishing {

    private static final String NAMED = """
            SELECT r.* FROM "%1$s" r WHERE r.audience <> :nobody AND r.id IN (SELECT n.id FROM "%2$s" t
                CROSS JOIN LATERAL unnest(ARRAY[%3$s]) AS n (id) WHERE t.id = :id) ORDER BY r.id""";
    private static final int LISTED = 20;

    private final EntityManager entities;

    Publishing(EntityManager entities) {
        this.entities = entities;
    }

    /** The record, and behind it all that it names, itself or by what it names, that is not published yet. */
    List<Recorded> of(Recorded record) {
        Map<UUID, Recorded> found = new LinkedHashMap<>(Map.of(record.id(), record));
        Queue<Recorded> open = new ArrayDeque<>(List.of(record));
        while (!open.isEmpty()) {
            for (Recorded named : named(open.remove())) {
                if (found.putIfAbsent(named.id(), named) == null) {
                    open.add(named);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private List<Recorded> named(Recorded record) {
        List<Recorded> named = new ArrayList<>();
        record.kind()
                .named()
                .forEach((kind, columns) -> named.addAll(entities.createNativeQuery(
                                NAMED.formatted(kind.table(), record.kind().table(), columns(columns)), type(kind))
                        .setParameter("nobody", Recorded.PUBLISHED)
                        .setParameter("id", record.id())
                        .getResultList()));
        return named;
    }

    private static String columns(List<String> columns) {
        return columns.stream().map(column -> "t.\"" + column + "\"").collect(Collectors.joining(", "));
    }

    private Class<? extends Recorded> type(Kind kind) {
        return entities.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType())
                .filter(Recorded.class::isAssignableFrom)
                .filter(java -> java.getAnnotation(Table.class).name().equals(kind.table()))
                .findFirst()
                .orElseThrow()
                .asSubclass(Recorded.class);
    }

    /** Publishes them in an act; with their ids in other systems, by which everybody finds them from now on. */
    void publish(Entry entry, Collection<Recorded> records) {
        records.forEach(entry::publish);
        entities.flush();
        entities.createNativeQuery("UPDATE external_id SET audience = :nobody WHERE record = ANY (:records)")
                .setParameter("nobody", Recorded.PUBLISHED)
                .setParameter("records", records.stream().map(Recorded::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Refuses to leave behind what a record names. */
    static void refuseBehind(List<Recorded> together) {
        Set<String> behind = together.stream()
                .skip(1)
                .limit(LISTED)
                .map(r -> "/api/v1/" + r.kind().path() + "/" + r.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!behind.isEmpty()) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "It names what is not published: " + String.join(", ", behind)
                            + (together.size() - 1 > LISTED ? " and more" : "")
                            + ". Publish these first, or all of them with along=true.");
        }
    }
}
