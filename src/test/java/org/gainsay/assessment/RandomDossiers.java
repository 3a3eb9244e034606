package org.gainsay.assessment;

import static org.gainsay.assessment.RandomMembers.pick;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Statement;

/** Small random dossiers, each with a question, in which everything that a dossier can hold occurs. */
final class RandomDossiers {

    /** Suffixes that UTF-8 and UTF-16 put in different orders. */
    private static final List<String> HARD = List.of("", "é", "\uFB00", "\uD835\uDCB3");

    private final Dice dice;
    private final Temper temper;
    private final RandomMembers members;
    private final List<String> sourceIds;
    private final List<String> claimIds;
    private final List<String> statementIds;

    /**
     * How one dossier leans, in percent; without it every dossier would be the same average.
     */
    record Temper(
            int support,
            int neutral,
            int withdrawn,
            int hearsay,
            int derived,
            int affiliated,
            int verified,
            List<Letter> letters) {

        static Temper of(Dice dice) {
            return new Temper(
                    dice.any(10, 35, 50, 75, 95),
                    dice.any(2, 10, 30),
                    dice.any(0, 5, 15, 40),
                    dice.any(3, 10, 50),
                    dice.any(0, 20, 60),
                    dice.any(0, 15, 40, 70),
                    dice.any(0, 10, 40, 80),
                    dice.any(List.of(Letter.values()), List.of(Letter.A, Letter.B, Letter.C), List.of(Letter.F)));
        }
    }

    private RandomDossiers(long seed) {
        dice = new Dice(seed);
        temper = Temper.of(dice);
        members = new RandomMembers(dice, temper);
        sourceIds = ids("s", dice.between(4, 9));
        claimIds = ids("c", dice.between(2, 4));
        statementIds = ids("t", dice.between(2, 14));
    }

    /** The dossier and the question of a seed. */
    static Asked of(long seed) {
        return new RandomDossiers(seed).asked();
    }

    private Asked asked() {
        Dossier dossier = new Dossier(sources(), claims(), statements(), links(), relations(), rulings());
        String claim = dice.chance(60) ? claimIds.get(0) : dice.any(claimIds);
        Instant knownAt = dice.maybe(30, members::instant);
        Instant saidBy = dice.maybe(15, members::instant);
        Policy policy = dice.chance(20) ? Policy.CORROBORATION_1_STRICT : Policy.CORROBORATION_1;
        return new Asked(dossier, new Question(claim, knownAt, saidBy, policy));
    }

    /** Ids whose order has nothing to do with the order in which they are given out. */
    private List<String> ids(String kind, int count) {
        return dice.shuffled(IntStream.range(0, count)
                .mapToObj(i -> kind + dice.any(HARD) + i)
                .toList());
    }

    private List<Source> sources() {
        return sourceIds.stream().map(id -> members.source(id, sourceIds)).toList();
    }

    private List<Claim> claims() {
        return claimIds.stream()
                .map(id -> new Claim(id, "", members.stakes(pick(dice, sourceIds))))
                .toList();
    }

    private List<Statement> statements() {
        return statementIds.stream()
                .map(id -> members.statement(id, sourceIds, statementIds))
                .toList();
    }

    /** At most one is live between a claim and a statement: a second is recorded when the first is withdrawn. */
    private List<Link> links() {
        List<String> ids = ids("e", 2 * statementIds.size() * claimIds.size());
        List<Link> links = new ArrayList<>();
        boolean onlyCopies = dice.chance(25);
        for (String statement : statementIds.subList(onlyCopies ? 1 : 0, statementIds.size())) {
            for (String claim : claimIds) {
                if (dice.chance(claim.equals(claimIds.get(0)) ? 90 : 35)) {
                    Link link = members.link(ids.get(links.size()), claim, statement);
                    links.add(link);
                    if (link.life().withdrawnAt() != null && dice.chance(40)) {
                        Link again = members.link(ids.get(links.size()), claim, statement);
                        links.add(RandomMembers.since(link.life().withdrawnAt(), again));
                    }
                }
            }
        }
        return links;
    }

    private List<Relation> relations() {
        return IntStream.range(0, dice.between(0, 4))
                .mapToObj(i -> new Relation(
                        dice.any(claimIds), dice.any(RelationType.values()), dice.any(claimIds), members.life()))
                .toList();
    }

    private List<Ruling> rulings() {
        return IntStream.range(0, dice.between(0, 4))
                .mapToObj(i -> new Ruling(
                        dice.chance(70) ? "r" + i : null,
                        dice.any(statementIds),
                        dice.any(statementIds),
                        dice.any(RulingKind.values()),
                        members.life()))
                .toList();
    }
}
