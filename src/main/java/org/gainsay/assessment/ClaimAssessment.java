package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Corroboration.OneMore;
import org.gainsay.assessment.Opinion.Balance;

/** One claim's corroboration in the making. */
final class ClaimAssessment {

    private final String claim;
    private final Policy policy;
    private final Known known;
    private final Hearing hearing;
    private final Reckoning reckoning;
    private final Corroboration core;

    ClaimAssessment(Known known, String claim, Policy policy) {
        this.claim = claim;
        this.policy = policy;
        this.known = known;
        this.hearing = new Hearing(known, claim, policy);
        this.reckoning = new Reckoning(hearing.items(), known.rulings(), hearing.stakes(), policy);
        this.core = conclude();
    }

    Corroboration core() {
        return core;
    }

    Assessment explained() {
        List<Joined> joinedBy = new Grouped(known).printed(reckoning.grouping().joinedBy());
        return new Assessment(
                core,
                joinedBy,
                hearing.items().stream()
                        .map(i -> Assessment.Weighed.of(i, claim, known.sources()))
                        .toList(),
                new Sentences(known, claim, core, reckoning.origins(), joinedBy).all(hearing.neutral()));
    }

    Account account() {
        Accounts accounts =
                new Accounts(known, hearing.stakes(), reckoning.positions().takenBack(), hearing.items(), core);
        List<Account.Reached> links = accounts.links(hearing.speaking(), hearing.overruled());
        List<Account.Told> statements = accounts.statements(links);
        return new Account(
                explained(),
                links,
                statements,
                Accounts.sides(reckoning.origins()),
                accounts.turns(reckoning.positions().turns()),
                accounts.relations(claim, links),
                known.rulings(),
                accounts.sameAs(statements),
                new Grouped(known).holders(hearing.items()));
    }

    private Corroboration conclude() {
        Contribution all = reckoning.contribution().plus(hearing.leftOutContributes());
        Conclusion conclusion = Conclusion.of(all, policy);
        Rule.State state = Conclusion.state(all, policy);
        Balance balance = Balance.of(all.supportPoints(), all.denialPoints(), policy);
        List<LeftOut> leftOut = new ArrayList<>(hearing.leftOut());
        leftOut.addAll(reckoning.superseded());
        leftOut.sort(Comparator.comparing(LeftOut::evidence, Ids.ORDER));
        return new Corroboration(
                policy.id(),
                conclusion.status(),
                conclusion.rule(),
                conclusion.supportLevel(),
                conclusion.denialLevel(),
                conclusion.flags(),
                all.supportPoints(),
                all.denialPoints(),
                Opinion.of(balance),
                balance.supportBalance(),
                balance.conflict(),
                conclusion.likelihood(),
                conclusion.confidence(),
                reckoning.origins().entrySet().stream()
                        .map(o -> o.getValue().printed(o.getKey()))
                        .toList(),
                leftOut,
                pivotal(state, conclusion.status()),
                new OneMore(
                        state.with(Tally.ONE_GOOD, Tally.NONE).status(),
                        state.with(Tally.NONE, Tally.ONE_GOOD).status()));
    }

    private List<String> pivotal(Rule.State state, Status status) {
        return reckoning.origins().entrySet().stream()
                .filter(o ->
                        state.without(o.getValue().supportTally(), o.getValue().denialTally())
                                        .status()
                                != status)
                .map(Map.Entry::getKey)
                .toList();
    }
}
