package org.gainsay.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One independent origin, explained. */
public final class ExplainedOrigin {

    private final Known known;
    private final String claim;
    private final String id;
    private final Sides sides;
    private final List<Joined> joinedBy;

    /** All joins by their first roots. */
    ExplainedOrigin(Known known, String claim, String id, Sides sides, Map<String, List<Joined>> joins) {
        this.known = known;
        this.claim = claim;
        this.id = id;
        this.sides = sides;
        this.joinedBy = sides.items().stream()
                .map(item -> item.root().id())
                .distinct()
                .flatMap(root -> joins.getOrDefault(root, List.of()).stream())
                .sorted()
                .toList();
    }

    /** Its smallest root's id. */
    public String id() {
        return id;
    }

    /** As the core has it. */
    public Corroboration.Origin printed() {
        return sides.printed(id);
    }

    /** Its items, as they were weighed. */
    public List<Assessment.Weighed> items() {
        return sides.items().stream()
                .map(item -> Assessment.Weighed.of(item, claim, known.sources()))
                .toList();
    }

    /** The statements of those items of a side that none is stronger than. */
    public Set<String> strongest(Stance stance) {
        Side side = side(stance);
        if (side == null) {
            return Set.of();
        }
        BigDecimal most = side.best().weight().strength();
        return on(stance)
                .filter(item -> item.weight().strength().compareTo(most) == 0)
                .map(item -> item.reaching().link().statement())
                .collect(Collectors.toSet());
    }

    /** Why its roots are one origin. */
    public List<Joined> joinedBy() {
        return joinedBy;
    }

    /** Whether the status would be another without it, where this is what all evidence contributes. */
    public boolean isPivotal(Contribution all, Policy policy) {
        Rule.State state = Conclusion.state(all, policy);
        return state.without(sides.supportTally(), sides.denialTally()).status() != state.status();
    }

    /** The name of who answers for its smallest root. */
    public String holder() {
        return new Names(known).source(known.statement(id).holder());
    }

    /**
     * What it says on a side that it has, in words.
     *
     * @param statements how many items it has there, more than these where they stand for others
     * @param interest of the best of all of them
     */
    public String sentence(Stance stance, long statements, Interest interest) {
        Side side = Objects.requireNonNull(side(stance), "it has that side");
        List<Item> items = on(stance)
                .sorted(Comparator.comparing((Item item) -> item.root().id(), Ids.ORDER)
                        .thenComparing(Item::id, Ids.ORDER))
                .toList();
        return new OriginSentence(new Names(known), claim, joinedBy).of(side, items, statements, interest);
    }

    private Stream<Item> on(Stance stance) {
        return sides.items().stream().filter(item -> item.stance() == stance);
    }

    private @Nullable Side side(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> sides.supports();
            case DENIES -> sides.denies();
            case NEITHER_CONFIRMS_NOR_DENIES, CONTEXT -> null;
        };
    }
}
