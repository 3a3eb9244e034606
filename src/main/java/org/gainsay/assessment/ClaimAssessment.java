package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gainsay.assessment.Corroboration.LeftOut;

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
                new WholeSentences(known, claim, core, reckoning.origins(), joinedBy).all(hearing.neutral()));
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
        Gist gist = gist();
        Conclusion conclusion = gist.conclusion();
        List<LeftOut> leftOut = new ArrayList<>(hearing.leftOut());
        leftOut.addAll(reckoning.superseded());
        leftOut.sort(Comparator.comparing(LeftOut::evidence, Ids.ORDER));
        return new Corroboration(
                gist.policy(),
                conclusion.status(),
                conclusion.rule(),
                conclusion.supportLevel(),
                conclusion.denialLevel(),
                conclusion.flags(),
                gist.supportPoints(),
                gist.denialPoints(),
                gist.opinion(),
                gist.supportBalance(),
                gist.conflict(),
                conclusion.likelihood(),
                conclusion.confidence(),
                reckoning.origins().entrySet().stream()
                        .map(o -> o.getValue().printed(o.getKey()))
                        .toList(),
                leftOut,
                pivotal(Conclusion.state(contribution(), policy), conclusion.status()),
                gist.oneMore());
    }

    /** What all of the evidence contributes. */
    Contribution contribution() {
        return reckoning.contribution().plus(hearing.leftOutContributes());
    }

    Gist gist() {
        return Gist.of(contribution(), policy);
    }

    Known known() {
        return known;
    }

    String claim() {
        return claim;
    }

    Hearing hearing() {
        return hearing;
    }

    Reckoning reckoning() {
        return reckoning;
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
