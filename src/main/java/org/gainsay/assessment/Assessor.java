package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Corroboration.OneMore;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Opinion.Balance;
import org.jspecify.annotations.Nullable;

/** Computes a claim's corroboration from a dossier. Its work grows with the dossier, not faster. */
public final class Assessor {

    private final Question question;
    private final Policy policy;
    private final Known known;
    private final Bearing bearing;
    private final Weighing weighing;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Reaching> neutral = new ArrayList<>();

    private Assessor(Dossier dossier, Question question) {
        this.question = question;
        this.policy = question.policy();
        this.known = new Known(dossier, question);
        this.bearing = new Bearing(known, dossier, question.claim());
        this.weighing = new Weighing(known, bearing, policy);
    }

    /** The corroboration of a claim, as known and said by the instants asked for. */
    public static Assessment assess(Dossier dossier, Question question) {
        return new Assessor(dossier, question).assess();
    }

    private Assessment assess() {
        List<Item> items = weighing.weigh(sided());
        List<Item> kept = new Positions(flags, leftOut).kept(items);
        Origins grouping = new Origins(kept, known.rulings());
        Map<String, Sides> origins = new TreeMap<>(Ids.ORDER);
        grouping.items().forEach((id, of) -> origins.put(id, Sides.of(of, policy)));
        Corroboration core = conclude(kept, origins);
        List<Joined> joinedBy = grouping.joinedBy();
        List<String> sentences = new Sentences(known, question.claim(), core, origins, joinedBy).all(neutral);
        return new Assessment(
                core,
                joinedBy,
                items.stream()
                        .map(i -> Assessment.Weighed.of(i, question.claim()))
                        .toList(),
                sentences);
    }

    /** Leaves out what is withdrawn, then what is neutral; what remains takes a side. */
    private List<Reaching> sided() {
        List<Reaching> sided = new ArrayList<>();
        for (Reaching reaching : bearing.speaking(leftOut)) {
            Statement linked = known.statement(reaching.link().statement());
            if (known.withdrawn(linked)
                    || known.withdrawn(known.lineage().walk(linked).root())) {
                leftOut.add(new LeftOut(reaching.link().id(), LeftOutReason.WITHDRAWN));
                withdrawnFlag(reaching.stance());
            } else if (!reaching.stance().takesSide()) {
                leftOut.add(new LeftOut(reaching.link().id(), LeftOutReason.NEUTRAL));
                neutral.add(reaching);
                if (reaching.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES) {
                    flags.add(Flag.NEITHER_CONFIRMED_NOR_DENIED);
                }
            } else {
                sided.add(reaching);
            }
        }
        return sided;
    }

    private void withdrawnFlag(Stance stance) {
        if (stance == Stance.SUPPORTS) {
            flags.add(Flag.SUPPORT_WITHDRAWN);
        } else if (stance == Stance.DENIES) {
            flags.add(Flag.DENIAL_WITHDRAWN);
        }
    }

    private Corroboration conclude(List<Item> kept, Map<String, Sides> origins) {
        Tally support = Tally.NONE;
        Tally denial = Tally.NONE;
        long supportPoints = 0;
        long denialPoints = 0;
        for (Sides sides : origins.values()) {
            support = support.plus(sides.supportTally());
            denial = denial.plus(sides.denialTally());
            supportPoints += sides.supportPoints();
            denialPoints += sides.denialPoints();
        }
        boolean retracted = flags.contains(Flag.SUPPORT_WITHDRAWN);
        Rule.State state = new Rule.State(support, denial, retracted, policy);
        Status status = state.status();
        flags.addAll(Flags.of(kept, origins.values(), state, bearing.stakes(question.claim())));
        Balance balance = Balance.of(supportPoints, denialPoints, policy);
        Confidence confidence = Estimate.confidence(state, balance, policy);
        leftOut.sort(Comparator.comparing(LeftOut::evidence, Ids.ORDER));
        return new Corroboration(
                policy.id(),
                status,
                Rule.first(state).id(),
                state.supportLevel(),
                state.denialLevel(),
                List.copyOf(flags),
                supportPoints,
                denialPoints,
                Opinion.of(balance),
                balance.supportBalance(),
                balance.conflict(),
                Estimate.likelihood(confidence, balance, policy),
                confidence,
                origins.entrySet().stream()
                        .map(o -> o.getValue().printed(o.getKey()))
                        .toList(),
                leftOut,
                pivotal(state, status, origins),
                new OneMore(
                        state.with(Tally.ONE_GOOD, Tally.NONE).status(),
                        state.with(Tally.NONE, Tally.ONE_GOOD).status()));
    }

    private static List<String> pivotal(Rule.State state, Status status, Map<String, Sides> origins) {
        return origins.entrySet().stream()
                .filter(o ->
                        state.without(o.getValue().supportTally(), o.getValue().denialTally())
                                        .status()
                                != status)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** An origin with what it says on either side. */
    record Sides(
            List<Item> items,
            @Nullable Side supports,
            @Nullable Side denies) {

        static Sides of(List<Item> items, Policy policy) {
            return new Sides(items, side(items, Stance.SUPPORTS, policy), side(items, Stance.DENIES, policy));
        }

        private static @Nullable Side side(List<Item> items, Stance stance, Policy policy) {
            List<Item> on = items.stream().filter(i -> i.stance() == stance).toList();
            return on.isEmpty() ? null : Side.of(on, policy);
        }

        Tally supportTally() {
            return supports == null ? Tally.NONE : Tally.of(supports);
        }

        Tally denialTally() {
            return denies == null ? Tally.NONE : Tally.of(denies);
        }

        long supportPoints() {
            return supports == null ? 0 : supports.points();
        }

        long denialPoints() {
            return denies == null ? 0 : denies.points();
        }

        Corroboration.Origin printed(String origin) {
            return new Corroboration.Origin(
                    origin,
                    items.stream().map(Item::id).toList(),
                    supports == null ? null : supports.printed(),
                    denies == null ? null : denies.printed());
        }
    }
}
