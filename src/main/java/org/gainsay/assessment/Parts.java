package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Dossier.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A claim's evidence, taken apart so that a change needs a look at the parts that it touches alone. Everything by which
 * items act on each other (a holder's position and lift, a shared voice, a ruling) lies within a part, which is one
 * origin or several that might become one. Within a part, items of one root that are alike stand for each other: one
 * of each kind contributes as much as all of them.
 *
 * @param weighed every statement that bears on the claim
 * @param parts the parts, in no order
 * @param leftOut what those contribute that belong to no part, as they are withdrawn or neutral
 */
public record Parts(List<Weighed> weighed, List<Part> parts, Contribution leftOut) {

    /** Keeps copies. */
    public Parts {
        weighed = List.copyOf(weighed);
        parts = List.copyOf(parts);
    }

    /**
     * A statement as it bears on the claim.
     *
     * @param root the statement that it comes from; absent where it is left out as withdrawn or neutral
     * @param alike what it is weighed by, beside its root, or why it is left out
     */
    public record Weighed(String statement, @Nullable String root, String alike) {}

    /**
     * Items that nothing connects with others.
     *
     * @param roots where they come from
     * @param sources those who hold them or whose voice they are; no two parts share one
     * @param superseded the statements whose items are left out, as their holder changed its position
     * @param origins the origins that they make up, once for each side that one takes
     */
    public record Part(
            Set<String> roots,
            Set<String> sources,
            Set<String> superseded,
            Contribution contribution,
            List<Rank> origins) {

        /** Keeps copies. */
        public Part {
            roots = Set.copyOf(roots);
            sources = Set.copyOf(sources);
            superseded = Set.copyOf(superseded);
            origins = List.copyOf(origins);
        }
    }

    static Parts of(Known known, Hearing hearing, Policy policy) {
        List<Weighed> weighed = new ArrayList<>();
        hearing.withdrawn().forEach(r -> weighed.add(leftOut(LeftOutReason.WITHDRAWN, r)));
        hearing.neutral().forEach(r -> weighed.add(leftOut(LeftOutReason.NEUTRAL, r)));
        for (Item item : hearing.items()) {
            weighed.add(
                    new Weighed(item.reaching().link().statement(), item.root().id(), item.alike(known)));
        }
        Groups<String> groups = connected(hearing.items(), known.rulings());
        Map<String, List<Item>> items = new LinkedHashMap<>();
        hearing.items()
                .forEach(item -> items.computeIfAbsent(groups.find(item.root().id()), g -> new ArrayList<>())
                        .add(item));
        Map<String, List<Ruling>> rulings = new HashMap<>();
        known.rulings().forEach(r -> Stream.of(groups.find(r.a()), groups.find(r.b()))
                .distinct()
                .forEach(g -> rulings.computeIfAbsent(g, x -> new ArrayList<>()).add(r)));
        List<Part> parts = new ArrayList<>();
        items.forEach(
                (group, of) -> parts.add(part(of, rulings.getOrDefault(group, List.of()), hearing.stakes(), policy)));
        return new Parts(weighed, parts, hearing.leftOutContributes());
    }

    private static Weighed leftOut(LeftOutReason reason, Reaching reaching) {
        return new Weighed(reaching.link().statement(), null, reason + " " + reaching.stance());
    }

    /** Whatever might ever connect two roots does so here, whether it does at present or not. */
    private static Groups<String> connected(List<Item> items, List<Ruling> rulings) {
        Groups<String> groups = new Groups<>();
        Map<String, String> firstOf = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Item item : items) {
            String root = item.root().id();
            if (seen.add(root)) {
                for (String source : sources(item)) {
                    String first = firstOf.putIfAbsent(source, root);
                    if (first != null) {
                        groups.join(first, root);
                    }
                }
            }
        }
        for (Ruling r : rulings) {
            if (r.ruling() == RulingKind.SAME_ORIGIN && seen.contains(r.a()) && seen.contains(r.b())) {
                groups.join(r.a(), r.b());
            }
        }
        return groups;
    }

    private static Set<String> sources(Item item) {
        Set<String> sources = new HashSet<>(item.party().voice());
        sources.add(item.party().holder());
        return sources;
    }

    private static Part part(List<Item> items, List<Ruling> rulings, Stakes stakes, Policy policy) {
        Reckoning reckoning = new Reckoning(items, rulings, stakes, policy);
        Map<String, String> statements = new HashMap<>();
        Set<String> roots = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (Item item : items) {
            statements.put(item.id(), item.reaching().link().statement());
            if (roots.add(item.root().id())) {
                sources.addAll(sources(item));
            }
        }
        Set<String> superseded = new HashSet<>();
        reckoning.superseded().forEach(left -> superseded.add(Objects.requireNonNull(statements.get(left.evidence()))));
        List<Rank> origins = new ArrayList<>();
        reckoning.origins().forEach((id, sides) -> {
            Corroboration.Origin origin = sides.printed(id);
            Stream.of(Stance.SUPPORTS, Stance.DENIES)
                    .flatMap(stance -> Stream.ofNullable(Rank.of(origin, stance)))
                    .forEach(origins::add);
        });
        return new Part(roots, sources, superseded, reckoning.contribution(), origins);
    }
}
