package org.gainsay.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gainsay.assessment.Dossier.Statement;
import org.jspecify.annotations.Nullable;

/** Where statements come from. Each walk is made once, however many statements pass through it. */
final class Lineage {

    private final Map<String, Statement> known;
    private final Sources sources;
    private final Policy policy;
    private final Map<String, Walk> walks = new HashMap<>();

    Lineage(Map<String, Statement> known, Sources sources, Policy policy) {
        this.known = known;
        this.sources = sources;
        this.policy = policy;
    }

    /**
     * The way from a statement back to its root.
     *
     * @param root the last known statement, or the smallest id of the cycle that the way ends in
     * @param steps statements walked, this one included; of no consequence where circular
     * @param relay what the outlets on the way leave of the root's strength, 0 to 1
     * @param circular whether the way ends in a cycle
     */
    record Walk(Statement root, int steps, BigDecimal relay, boolean circular) {}

    /** The walk of a known statement. */
    Walk walk(Statement from) {
        List<Statement> way = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        Statement at = from;
        while (!walks.containsKey(at.id())) {
            Statement parent = parent(at);
            if (parent == null) {
                walks.put(at.id(), new Walk(at, 1, BigDecimal.ONE, false));
            } else if (!passed.add(at.id())) {
                walks.put(at.id(), circle(way, at));
            } else {
                way.add(at);
                at = parent;
            }
        }
        Walk walk = Objects.requireNonNull(walks.get(at.id()));
        for (int i = way.size() - 1; i >= 0; i--) {
            walk = walk.circular() ? walk : further(walk, way.get(i));
            walks.put(way.get(i).id(), walk);
        }
        return walk;
    }

    /** The way came back to one of its statements: from there on it is the cycle. */
    private static Walk circle(List<Statement> way, Statement entry) {
        Statement smallest = entry;
        for (Statement on : way.subList(way.indexOf(entry), way.size())) {
            smallest = Ids.ORDER.compare(on.id(), smallest.id()) < 0 ? on : smallest;
        }
        return new Walk(smallest, 1, BigDecimal.ONE, true);
    }

    private Walk further(Walk walk, Statement relaying) {
        int left = policy.relay().getOrDefault(sources.letter(relaying.outlet()), 1000);
        BigDecimal relay = left == 1000 ? walk.relay() : walk.relay().multiply(BigDecimal.valueOf(left, 3));
        return new Walk(walk.root(), walk.steps() + 1, relay, false);
    }

    /** The known statement that one was taken from. */
    @Nullable
    Statement parent(Statement statement) {
        return statement.derivedFrom() == null ? null : known.get(statement.derivedFrom());
    }
}
