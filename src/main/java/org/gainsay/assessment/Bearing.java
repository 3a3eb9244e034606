package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Relations.Way;

/** Which links bear on a claim, through other claims too, with each statement speaking once. */
final class Bearing {

    /**
     * A link that reaches the claim.
     *
     * @param stance its stance here, which may be another than at its own claim
     * @param rank how near its own claim is; the nearest link of a statement speaks
     */
    record Reaching(Link link, Stance stance, int rank) {

        static final Comparator<Reaching> NEAREST = Comparator.comparingInt(Reaching::rank)
                .thenComparing(r -> r.link().id(), Ids.ORDER);
    }

    private final Known known;
    private final Relations relations;
    private final String claim;
    private final Map<String, Stakes> stakes = new HashMap<>();
    private final List<Reaching> overruled = new ArrayList<>();

    Bearing(Known known, String claim) {
        this.known = known;
        this.claim = claim;
        this.relations = known.relations();
    }

    /** The links that speak; those of a statement that already speaks by a nearer link are left out. */
    List<Reaching> speaking(List<LeftOut> leftOut) {
        Map<String, Reaching> nearest = new HashMap<>();
        String own = relations.classOf(claim);
        reach(own, nearest, leftOut);
        relations.neighbours(own).forEach(other -> reach(other, nearest, leftOut));
        return nearest.values().stream()
                .sorted(Comparator.comparing(r -> r.link().id(), Ids.ORDER))
                .toList();
    }

    private void reach(String fromClass, Map<String, Reaching> nearest, List<LeftOut> leftOut) {
        Set<Way> ways = relations.ways(fromClass, claim);
        for (Link link : known.links(fromClass)) {
            for (Way way : ways) {
                Stance here = way.carry(link.stance());
                if (here != null) {
                    Reaching reaching = new Reaching(link, here, way.rank());
                    Reaching before = nearest.put(link.statement(), reaching);
                    if (before != null) {
                        boolean nearer = Reaching.NEAREST.compare(reaching, before) < 0;
                        overruled.add(nearer ? before : reaching);
                        nearest.put(link.statement(), nearer ? reaching : before);
                        leftOut.add(
                                new LeftOut((nearer ? before : reaching).link().id(), LeftOutReason.OTHER_LINK));
                    }
                }
            }
        }
    }

    /** The links that were left out as their statement speaks by a nearer one. */
    List<Reaching> overruled() {
        return overruled;
    }

    /** The interest of an item: the editor's own, else as the stakes here and at the link's own claim make it. */
    Interest interest(Reaching reaching, Set<String> voice, WorldTime then) {
        Link link = reaching.link();
        if (link.interest() != null) {
            return link.interest();
        }
        Interest here = stakes(claim).interest(reaching.stance(), voice, then);
        Interest there = stakes(link.claim()).interest(link.stance(), voice, then);
        if (here == Interest.SELF_SERVING || there == Interest.SELF_SERVING) {
            return Interest.SELF_SERVING;
        }
        return here == Interest.AGAINST_INTEREST ? here : there;
    }

    /** The stakes in a claim's class. */
    Stakes stakes(String of) {
        return stakes.computeIfAbsent(relations.classOf(of), this::collect);
    }

    private Stakes collect(String ofClass) {
        Stakes collected = new Stakes(known.sources());
        known.stakes(ofClass).forEach(stake -> collected.add(stake, false));
        for (String other : relations.neighbours(ofClass)) {
            if (relations.ways(other, ofClass).contains(Way.NEGATED)) {
                known.stakes(other).forEach(stake -> collected.add(stake, true));
            }
        }
        return collected;
    }
}
