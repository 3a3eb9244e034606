package org.gainsay.assessment;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Dossier.Relation;
import org.jspecify.annotations.Nullable;

/** Which claims bear on which: classes of claims that restate each other, and the single steps between them. */
final class Relations {

    private final Groups<String> classes = new Groups<>();
    private final Map<String, Map<String, Set<Way>>> steps = new HashMap<>();

    /** How evidence travels from another class to this one; in the order in which they speak. */
    enum Way {
        /** Both claims are of one class: everything travels. */
        SAME(0),
        /** Support and denial change places. */
        NEGATED(1),
        /** Support there is denial here. */
        CONTRARY(2),
        /** The other claim entails this one: its support supports. */
        ENTAILING(3),
        /** This claim entails the other: its denial denies. */
        ENTAILED(3);

        private final int rank;

        Way(int rank) {
            this.rank = rank;
        }

        /** What a stance at the other claim is here, or null where it does not travel. */
        @Nullable
        Stance carry(Stance there) {
            return switch (this) {
                case SAME -> there;
                case NEGATED -> there.takesSide() ? there.mirrored() : null;
                case CONTRARY -> there == Stance.SUPPORTS ? Stance.DENIES : null;
                case ENTAILING -> there == Stance.SUPPORTS ? there : null;
                case ENTAILED -> there == Stance.DENIES ? there : null;
            };
        }

        /** The lower speaks; entailment both ways is one rank, as two ENTAILS speak together. */
        int rank() {
            return rank;
        }
    }

    Relations(List<Relation> live) {
        for (Relation r : live) {
            if (r.type() == RelationType.RESTATES) {
                classes.join(r.from(), r.to());
            }
        }
        for (Relation r : live) {
            switch (r.type()) {
                case CONTRADICTS -> both(r, Way.NEGATED);
                case CONTRARY_TO -> both(r, Way.CONTRARY);
                case ENTAILS -> {
                    step(r.from(), r.to(), Way.ENTAILING);
                    step(r.to(), r.from(), Way.ENTAILED);
                }
                case RESTATES, SUPERSEDES -> {}
            }
        }
    }

    private void both(Relation r, Way way) {
        step(r.from(), r.to(), way);
        step(r.to(), r.from(), way);
    }

    private void step(String from, String to, Way way) {
        String there = classOf(from);
        String here = classOf(to);
        if (!there.equals(here)) {
            steps.computeIfAbsent(here, k -> new HashMap<>())
                    .computeIfAbsent(there, k -> EnumSet.noneOf(Way.class))
                    .add(way);
        }
    }

    /** The class of a claim, by one of its members. */
    String classOf(String claim) {
        return classes.find(claim);
    }

    /** The ways from the class of one claim to that of another: none, one, or entailment both ways. */
    Set<Way> ways(String from, String to) {
        String there = classOf(from);
        String here = classOf(to);
        if (there.equals(here)) {
            return EnumSet.of(Way.SAME);
        }
        Set<Way> ways = steps.getOrDefault(here, Map.of()).getOrDefault(there, Set.of());
        int first = ways.stream().mapToInt(Way::rank).min().orElse(0);
        Set<Way> speaking = new HashSet<>(ways);
        speaking.removeIf(way -> way.rank() != first);
        return speaking;
    }

    /** The classes whose evidence may travel to a claim, its own not among them. */
    Set<String> neighbours(String claim) {
        return steps.getOrDefault(classOf(claim), Map.of()).keySet();
    }
}
