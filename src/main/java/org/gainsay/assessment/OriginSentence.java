package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one origin says, in whose name, why its statements are one, and whose interest it serves. */
final class OriginSentence {

    private final Names names;
    private final String claim;
    private final Map<String, List<Joined>> joinedByRoot = new HashMap<>();

    OriginSentence(Names names, String claim, List<Joined> joinedBy) {
        this.names = names;
        this.claim = claim;
        for (Joined joined : joinedBy) {
            joined.roots().forEach(root -> joinedByRoot
                    .computeIfAbsent(root, r -> new ArrayList<>())
                    .add(joined));
        }
    }

    /** One sentence for one side of one origin; of its items there is at least one. */
    String of(Side side, List<Item> items) {
        return of(side, items, items.size(), through(items), side.best().interest());
    }

    /**
     * The same where these items stand for others that only repeat them, for so many in all, whatever way they came; the
     * best of all has this interest.
     */
    String of(Side side, List<Item> items, long all, Interest interest) {
        return of(side, items, all, "", interest);
    }

    private String of(Side side, List<Item> items, long all, String through, Interest interest) {
        List<String> speakers =
                items.stream().map(i -> names.speaker(i.root().id())).distinct().toList();
        StringBuilder said = new StringBuilder(Names.list(speakers));
        said.append(speakers.size() == 1 ? " says" : " say");
        said.append(items.get(0).stance() == Stance.SUPPORTS ? " that it is so" : " that it is not so");
        said.append(through);
        long roots = items.stream().map(i -> i.root().id()).distinct().count();
        if (roots > 1) {
            said.append("; these ").append(roots).append(" are one origin, as ").append(why(items));
        }
        long repeats = all - roots;
        if (repeats > 0) {
            said.append("; ").append(Names.count(repeats, "repetition")).append(" of it weigh nothing more");
        }
        return said.append("; ")
                .append(inWords(interest))
                .append(weakness(side))
                .append('.')
                .toString();
    }

    private String through(List<Item> items) {
        List<String> others = items.stream()
                .map(i -> i.reaching().link().claim())
                .filter(c -> !c.equals(claim))
                .distinct()
                .map(c -> "“" + names.claim(c) + "”")
                .toList();
        return others.isEmpty() ? "" : ", by way of the claim " + Names.list(others);
    }

    /** The fewest reasons, the widest first, that reach all the roots. */
    private String why(List<Item> items) {
        // By identity: a reason names all its roots, and to hash it for each of them would take roots times roots.
        Set<Joined> met = Collections.newSetFromMap(new IdentityHashMap<>());
        items.forEach(i -> met.addAll(joinedByRoot.getOrDefault(i.root().id(), List.of())));
        Set<String> reached = new HashSet<>();
        List<String> reasons = met.stream()
                .sorted(Comparator.comparing((Joined j) -> -j.roots().size()).thenComparing(Comparator.naturalOrder()))
                .filter(j -> reached.addAll(j.roots()))
                .map(this::reason)
                .toList();
        return reasons.isEmpty() ? "others tie them together" : Names.list(reasons);
    }

    private String reason(Joined joined) {
        return switch (joined.reason()) {
            case HOLDER -> names.source(joined.by()) + " answers for them";
            case VOICE -> "they speak with the voice of " + names.source(joined.by());
            case DESK -> "they are grouped by the desk";
            case RULING -> "an editor ruled so (" + joined.by() + ")";
        };
    }

    private static String inWords(Interest interest) {
        return switch (interest) {
            case SELF_SERVING -> "interested, as it gains by being believed";
            case AGAINST_INTEREST -> "against its own interest";
            case DISINTERESTED -> "without a stake on record";
        };
    }

    private static String weakness(Side side) {
        if (!side.positive()) {
            return ", and hearsay, which weighs nothing";
        }
        if (!side.counted()) {
            return ", and too weak to count";
        }
        return side.verified() ? ", and verified" : "";
    }
}
