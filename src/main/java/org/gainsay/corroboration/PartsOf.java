package org.gainsay.corroboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.assessment.Contribution;
import org.gainsay.assessment.Parts;
import org.gainsay.assessment.Rank;
import org.gainsay.corroboration.WeighingTables.Key;
import org.gainsay.ledger.Kind;

/** A claim's evidence in parts, by this ledger's ids. */
final class PartsOf {

    /** The root of what has none, as it is left out, and the part of that. */
    static final UUID NONE = new UUID(0, 0);

    static final PartsOf NOTHING = new PartsOf(new Parts(List.of(), List.of(), Contribution.NONE), new Records());

    private final Map<UUID, Key> weighed = new HashMap<>();
    private final List<Part> parts;
    private final Contribution leftOut;

    /** A part, as in {@link Parts.Part}. */
    record Part(
            Set<UUID> roots, Set<UUID> sources, Set<UUID> superseded, Contribution contribution, List<Rank> origins) {

        /** Keeps copies. */
        Part {
            roots = Set.copyOf(roots);
            sources = Set.copyOf(sources);
            superseded = Set.copyOf(superseded);
            origins = List.copyOf(origins);
        }
    }

    PartsOf(Parts of, Records records) {
        Map<String, UUID> statements = records.idsByBorn(Kind.STATEMENT);
        Map<String, UUID> sources = records.idsByBorn(Kind.SOURCE);
        for (Parts.Weighed w : of.weighed()) {
            UUID root = w.root() == null ? NONE : id(statements, w.root());
            weighed.put(id(statements, w.statement()), new Key(root, w.alike()));
        }
        parts = of.parts().stream()
                .map(p -> new Part(
                        ids(statements, p.roots()),
                        ids(sources, p.sources()),
                        ids(statements, p.superseded()),
                        p.contribution(),
                        p.origins()))
                .toList();
        leftOut = of.leftOut();
    }

    /** By statement. */
    Map<UUID, Key> weighed() {
        return weighed;
    }

    /** All but what is left out. */
    List<Part> parts() {
        return parts;
    }

    /** What those contribute that are left out as withdrawn or neutral. */
    Contribution leftOut() {
        return leftOut;
    }

    Set<UUID> sources() {
        return parts.stream().flatMap(p -> p.sources().stream()).collect(Collectors.toSet());
    }

    Set<UUID> roots() {
        return parts.stream().flatMap(p -> p.roots().stream()).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(Map<String, UUID> ids, Set<String> born) {
        return born.stream().map(b -> id(ids, b)).collect(Collectors.toSet());
    }

    private static UUID id(Map<String, UUID> ids, String born) {
        return Objects.requireNonNull(ids.get(born), "what is assessed was loaded");
    }
}
