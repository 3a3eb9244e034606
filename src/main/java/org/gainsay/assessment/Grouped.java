package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Dossier.Statement;

/**
 * What is printed where only the desk knows that two are one, as a sealed source is among them: that the desk grouped
 * them, and not who is who. It decides nothing: the core counts them as one in any case.
 */
final class Grouped {

    private final Known known;

    Grouped(Known known) {
        this.known = known;
    }

    /** Why roots are one origin, as it is to be printed. */
    List<Joined> printed(List<Joined> joinedBy) {
        return joinedBy.stream().flatMap(this::printed).distinct().sorted().toList();
    }

    private Stream<Joined> printed(Joined joined) {
        List<String> open =
                joined.roots().stream().filter(root -> !hidden(root)).toList();
        if (joined.reason() == JoinReason.RULING
                || open.size() == joined.roots().size()) {
            return Stream.of(joined);
        }
        Map<String, List<String>> byHolder = new HashMap<>();
        joined.roots().forEach(root -> byHolder.computeIfAbsent(printedHolder(root), h -> new ArrayList<>())
                .add(root));
        if (byHolder.size() == 1) {
            String holder = byHolder.keySet().iterator().next();
            return Stream.of(new Joined(JoinReason.HOLDER, holder, joined.roots()));
        }
        Joined all = new Joined(JoinReason.DESK, joined.roots().get(0), joined.roots());
        Joined rest = new Joined(joined.reason(), joined.by(), open);
        return open.size() > 1 ? Stream.of(all, rest) : Stream.of(all);
    }

    /** The holders, as they are printed, of whom only the desk knows that they are one with others here. */
    Set<String> holders(Collection<Item> items) {
        Map<String, Set<String>> names = new HashMap<>();
        items.forEach(item -> names.computeIfAbsent(item.party().holder(), h -> new LinkedHashSet<>())
                .add(printedHolder(item.root().id())));
        Set<String> grouped = new HashSet<>();
        names.values().stream().filter(one -> one.size() > 1).forEach(grouped::addAll);
        return grouped;
    }

    /** Whether it must not be told who stands for one of those who answer for it. */
    private boolean hidden(String root) {
        Statement said = known.statement(root);
        return Stream.of(said.speaker(), said.onBehalfOf(), said.outlet())
                .flatMap(Stream::ofNullable)
                .anyMatch(id ->
                        !known.sources().printed(id).equals(known.sources().canonical(id)));
    }

    private String printedHolder(String root) {
        return known.sources().printed(known.statement(root).holder());
    }
}
