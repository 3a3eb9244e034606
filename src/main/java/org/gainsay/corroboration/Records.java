package org.gainsay.corroboration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Which record of this ledger an id of the core names: the core names records by the id they were born with. */
public final class Records {

    private final Map<Kind, Map<UUID, String>> born = new HashMap<>();
    private final Set<UUID> desks = new HashSet<>();

    void claim(UUID id, String bornAs) {
        put(Kind.CLAIM, id, bornAs);
    }

    void evidence(UUID id, String bornAs) {
        put(Kind.EVIDENCE, id, bornAs);
    }

    void statement(UUID id, String bornAs) {
        put(Kind.STATEMENT, id, bornAs);
    }

    void source(UUID id, String bornAs) {
        put(Kind.SOURCE, id, bornAs);
    }

    void ruling(UUID id, String bornAs) {
        put(Kind.RULING, id, bornAs);
    }

    void of(UUID audience) {
        if (!audience.equals(Recorded.PUBLISHED)) {
            desks.add(audience);
        }
    }

    /** The desks of which there are records among those loaded. */
    Set<UUID> desks() {
        return Set.copyOf(desks);
    }

    /** The id that a claim was born with; it is one of those loaded. */
    public String claim(UUID id) {
        return born(Kind.CLAIM, id);
    }

    String statement(UUID id) {
        return born(Kind.STATEMENT, id);
    }

    String source(UUID id) {
        return born(Kind.SOURCE, id);
    }

    /** Born to this ledger's id, for one kind. */
    public Map<String, UUID> idsByBorn(Kind kind) {
        Map<String, UUID> ids = new TreeMap<>();
        born.getOrDefault(kind, Map.of()).forEach((id, bornAs) -> ids.put(bornAs, id));
        return ids;
    }

    private void put(Kind kind, UUID id, String bornAs) {
        born.computeIfAbsent(kind, k -> new HashMap<>()).put(id, bornAs);
    }

    /** The id that a record was born with; null where it was not read. */
    @Nullable
    String find(Kind kind, UUID id) {
        return born.getOrDefault(kind, Map.of()).get(id);
    }

    private String born(Kind kind, UUID id) {
        return Objects.requireNonNull(find(kind, id), "foreign keys lead to every record");
    }
}
