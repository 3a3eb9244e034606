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

/** One claim's corroboration in the making. */
final class ClaimAssessment {

    private final String claim;
    private final Policy policy;
    private final Known known;
    private final Bearing bearing;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Reaching> neutral = new ArrayList<>();
    private final List<Reaching> speaking;
    private final Positions positions = new Positions(flags, leftOut);
    private final List<Item> items;
    private final Origins grouping;
    private final Map<String, Sides> origins = new TreeMap<>(Ids.ORDER);
    private final Corroboration core;

    ClaimAssessment(Known known, String claim, Policy policy) {
        this.claim = claim;
        this.policy = policy;
        this.known = known;
        this.bearing = new Bearing(known, claim);
        this.speaking = bearing.speaking(leftOut);
        this.items = new Weighing(known, bearing, policy).weigh(sided());
        List<Item> kept = positions.kept(items);
        this.grouping = new Origins(kept, known.rulings());
        grouping.items().forEach((id, of) -> origins.put(id, Sides.of(of, policy)));
        this.core = conclude(kept);
    }

    Corroboration core() {
        return core;
    }

    Assessment explained() {
        List<Joined> joinedBy = new Grouped(known).printed(grouping.joinedBy());
        return new Assessment(
                core,
                joinedBy,
                items.stream()
                        .map(i -> Assessment.Weighed.of(i, claim, known.sources()))
                        .toList(),
                new Sentences(known, claim, core, origins, joinedBy).all(neutral));
    }

    Account account() {
        Accounts accounts = new Accounts(known, bearing.stakes(claim), positions.takenBack(), items, core);
        List<Account.Reached> links = accounts.links(speaking, bearing.overruled());
        List<Account.Told> statements = accounts.statements(links);
        return new Account(
                explained(),
                links,
                statements,
                Accounts.sides(origins),
                accounts.turns(positions.turns()),
                accounts.relations(claim, links),
                known.rulings(),
                accounts.sameAs(statements),
                new Grouped(known).holders(items));
    }

    /** Leaves out what is withdrawn, then what is neutral; what remains takes a side. */
    private List<Reaching> sided() {
        List<Reaching> sided = new ArrayList<>();
        for (Reaching reaching : speaking) {
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

    private Corroboration conclude(List<Item> kept) {
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
        flags.addAll(Flags.of(kept, origins.values(), state, bearing.stakes(claim)));
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
                pivotal(state, status),
                new OneMore(
                        state.with(Tally.ONE_GOOD, Tally.NONE).status(),
                        state.with(Tally.NONE, Tally.ONE_GOOD).status()));
    }

    private List<String> pivotal(Rule.State state, Status status) {
        return origins.entrySet().stream()
                .filter(o ->
                        state.without(o.getValue().supportTally(), o.getValue().denialTally())
                                        .status()
                                != status)
                .map(Map.Entry::getKey)
                .toList();
    }
}
