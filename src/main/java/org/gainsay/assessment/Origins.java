package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.assessment.Dossier.Ruling;

/** Groups the roots of kept items into independent origins, and says why. */
final class Origins {

    private final Map<String, Root> roots = new TreeMap<>(Ids.ORDER);
    private final Groups<String> groups = new Groups<>();
    private final List<Joined> joins = new ArrayList<>();

    private record Root(String id, Item.Party party, List<Item> items) {

        /** An insider who speaks against the house is not its voice, and hearsay joins nobody. */
        boolean speaksWithItsVoice() {
            return !items.stream().allMatch(Item::admission)
                    && items.stream().anyMatch(i -> i.weight().positive());
        }
    }

    Origins(List<Item> kept, List<Ruling> rulings) {
        for (Item item : kept) {
            roots.computeIfAbsent(item.root().id(), id -> new Root(id, item.party(), new ArrayList<>()))
                    .items()
                    .add(item);
        }
        byRuling(rulings);
        byHolder();
        byVoice(apart(rulings));
    }

    /** The items of each origin, by the id of its smallest root. */
    Map<String, List<Item>> items() {
        Map<String, String> smallest = new HashMap<>();
        Map<String, List<Item>> origins = new LinkedHashMap<>();
        for (Root root : roots.values()) {
            String origin = smallest.computeIfAbsent(groups.find(root.id()), g -> root.id());
            origins.computeIfAbsent(origin, o -> new ArrayList<>()).addAll(root.items());
        }
        origins.values().forEach(items -> items.sort(Comparator.comparing(Item::id, Ids.ORDER)));
        return origins;
    }

    /** Why roots are one origin: one entry for each source or ruling, never pairs. */
    List<Joined> joinedBy() {
        return joins.stream().sorted().toList();
    }

    private void byRuling(List<Ruling> rulings) {
        for (Ruling r : rulings) {
            boolean idle = !roots.containsKey(r.a()) || !roots.containsKey(r.b()) || r.a().equals(r.b());
            if (r.ruling() == RulingKind.SAME_ORIGIN && !idle) {
                join(JoinReason.RULING, r.id() == null ? r.a() + " " + r.b() : r.id(), List.of(r.a(), r.b()));
            }
        }
    }

    private void byHolder() {
        Map<String, List<String>> held = new LinkedHashMap<>();
        for (Root root : roots.values()) {
            held.computeIfAbsent(root.party().holder(), h -> new ArrayList<>()).add(root.id());
        }
        held.forEach((holder, ids) -> join(JoinReason.HOLDER, holder, ids));
    }

    private void byVoice(Map<String, Set<String>> apart) {
        Map<String, List<String>> voiced = new LinkedHashMap<>();
        for (Root root : roots.values()) {
            if (root.speaksWithItsVoice()) {
                root.party().voice().forEach(source -> voiced.computeIfAbsent(source, s -> new ArrayList<>())
                        .add(root.id()));
            }
        }
        voiced.forEach((source, ids) -> {
            for (List<String> together : together(ids, apart)) {
                if (!together.stream().allMatch(id -> holder(id).equals(source))) {
                    join(JoinReason.VOICE, source, together);
                }
            }
        });
    }

    private String holder(String root) {
        return Objects.requireNonNull(roots.get(root)).party().holder();
    }

    /** The roots that an editor holds apart although they share a voice. */
    private Map<String, Set<String>> apart(List<Ruling> rulings) {
        Map<String, Set<String>> apart = new HashMap<>();
        for (Ruling r : rulings) {
            if (r.ruling() == RulingKind.INDEPENDENT && roots.containsKey(r.a()) && roots.containsKey(r.b())) {
                apart.computeIfAbsent(r.a(), k -> new HashSet<>()).add(r.b());
                apart.computeIfAbsent(r.b(), k -> new HashSet<>()).add(r.a());
            }
        }
        return apart;
    }

    /**
     * Everybody is connected to everybody but those held apart from them: the components of that graph, found by
     * visiting each root once and asking only which unvisited ones it is held apart from.
     */
    private static List<List<String>> together(List<String> ids, Map<String, Set<String>> apart) {
        if (ids.stream().noneMatch(apart::containsKey)) {
            return List.of(ids);
        }
        List<List<String>> components = new ArrayList<>();
        Set<String> unvisited = new TreeSet<>(Ids.ORDER);
        unvisited.addAll(ids);
        while (!unvisited.isEmpty()) {
            List<String> component =
                    new ArrayList<>(List.of(unvisited.iterator().next()));
            unvisited.remove(component.get(0));
            for (int i = 0; i < component.size(); i++) {
                Set<String> held = apart.getOrDefault(component.get(i), Set.of());
                List<String> met =
                        unvisited.stream().filter(id -> !held.contains(id)).toList();
                met.forEach(unvisited::remove);
                component.addAll(met);
            }
            components.add(component);
        }
        return components;
    }

    private void join(JoinReason reason, String by, List<String> ids) {
        if (ids.size() > 1) {
            ids.forEach(id -> groups.join(ids.get(0), id));
            joins.add(new Joined(reason, by, ids.stream().sorted(Ids.ORDER).toList()));
        }
    }
}
