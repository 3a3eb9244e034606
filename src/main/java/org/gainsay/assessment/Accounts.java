package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.assessment.Account.OriginSide;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Account.Told;
import org.gainsay.assessment.Account.Turn;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Dossier.Statement;
import org.jspecify.annotations.Nullable;

/** Reads an account off a finished computation; decides nothing. */
final class Accounts {

    private final Known known;
    private final Stakes stakes;
    private final Set<String> takenBack;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, LeftOutReason> leftOut = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    Accounts(Known known, Stakes stakes, Set<String> takenBack, List<Item> weighed, Corroboration core) {
        this.known = known;
        this.stakes = stakes;
        this.takenBack = takenBack;
        weighed.forEach(item -> items.put(item.id(), item));
        core.leftOut().forEach(left -> leftOut.put(left.evidence(), left.reason()));
        core.origins().forEach(o -> o.evidence().forEach(id -> origins.put(id, o.origin())));
    }

    List<Reached> links(List<Reaching> speaking, List<Reaching> overruled) {
        List<Reached> links = new ArrayList<>();
        speaking.forEach(r -> links.add(reached(r, leftOut.get(r.link().id()))));
        overruled.forEach(r -> links.add(reached(r, LeftOutReason.OTHER_LINK)));
        links.sort(Comparator.comparing(r -> r.link().id(), Ids.ORDER));
        return links;
    }

    private Reached reached(Reaching reaching, @Nullable LeftOutReason reason) {
        String id = reaching.link().id();
        Lineage.Walk walk = known.lineage().walk(known.statement(reaching.link().statement()));
        Item item = reason == LeftOutReason.OTHER_LINK ? null : items.get(id);
        return new Reached(
                reaching.link(),
                reaching.stance(),
                walk.root().id(),
                walk.circular(),
                known.sources().printed(walk.root().holder()),
                reason,
                reason == null ? origins.get(id) : null,
                item == null ? null : item.interest(),
                item != null && !item.weight().positive(),
                reason == null && item != null && Flags.admits(item, stakes),
                takenBack.contains(id));
    }

    /** The statements of these links and all that they were taken from, as far as they are known. */
    List<Told> statements(List<Reached> links) {
        Map<String, Told> told = new TreeMap<>(Ids.ORDER);
        for (Reached reached : links) {
            Statement at = known.statement(reached.link().statement());
            while (at != null && !told.containsKey(at.id())) {
                Statement from = known.lineage().parent(at);
                told.put(at.id(), new Told(at, from == null ? null : from.id(), known.withdrawn(at)));
                at = from;
            }
        }
        return List.copyOf(told.values());
    }

    /** The turns, by the holders as they are to be printed. */
    List<Turn> turns(List<Turn> turns) {
        return turns.stream()
                .map(t -> new Turn(
                        known.sources().printed(known.statement(t.root()).holder()), t.root(), t.from(), t.to()))
                .toList();
    }

    Map<String, String> sameAs(List<Told> statements) {
        Map<String, String> same = new HashMap<>();
        for (Told told : statements) {
            Statement s = told.statement();
            Stream.of(Stream.ofNullable(s.speaker()), Stream.ofNullable(s.onBehalfOf()), Stream.of(s.outlet()))
                    .flatMap(id -> id)
                    .filter(id -> !known.sources().printed(id).equals(id))
                    .forEach(id -> same.put(id, known.sources().printed(id)));
        }
        return same;
    }

    static List<OriginSide> sides(Map<String, Sides> origins) {
        List<OriginSide> sides = new ArrayList<>();
        origins.forEach((id, o) -> {
            add(sides, id, Stance.SUPPORTS, o.supports(), o.items());
            add(sides, id, Stance.DENIES, o.denies(), o.items());
        });
        return sides;
    }

    private static void add(List<OriginSide> sides, String id, Stance stance, @Nullable Side side, List<Item> items) {
        if (side != null) {
            sides.add(new OriginSide(
                    id,
                    stance,
                    side.own(),
                    side.unnamed(),
                    side.positive(),
                    side.counted(),
                    side.verified(),
                    items.stream()
                            .filter(i -> i.stance() == stance)
                            .map(Item::id)
                            .toList()));
        }
    }

    /** The relations that join the claim to those whose evidence reaches it. */
    List<Dossier.Relation> relations(String claim, List<Reached> links) {
        Set<String> claims = new HashSet<>(Set.of(claim));
        links.forEach(r -> claims.add(r.link().claim()));
        return known.liveRelations().stream()
                .filter(r -> claims.contains(r.from()) && claims.contains(r.to()))
                .toList();
    }
}
