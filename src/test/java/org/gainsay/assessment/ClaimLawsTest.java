package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Dossier.Claim;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Relation;
import org.gainsay.assessment.Dossier.Stake;
import org.junit.jupiter.api.Test;

/** Laws of symmetry, and of claims that bear on each other or do not. */
class ClaimLawsTest {

    @Test
    void withoutOneWayRelationsExchangingStancesAndStakesExchangesPointsAndLevels() {
        Seeds.hold(1_200, (asked, dice) -> {
            Edit edit = asked.edit();
            edit.relations.removeIf(r -> r.type() == RelationType.CONTRARY_TO || r.type() == RelationType.ENTAILS);
            Corroboration before = edit.done().core();
            edit.evidence.replaceAll(l -> new Link(
                    l.id(), l.claim(), l.statement(), l.stance().mirrored(), l.interest(), l.verified(), l.life()));
            edit.claims.replaceAll(c -> new Claim(
                    c.id(),
                    c.text(),
                    c.stakes().stream().map(ClaimLawsTest::mirrored).toList()));
            mirrors(edit.done().core(), before);
            return before.supportPoints() != before.denialPoints();
        });
    }

    private static Stake mirrored(Stake s) {
        return new Stake(s.source(), s.stake().mirrored(), s.from(), s.until(), s.life());
    }

    @Test
    void twoClaimsJoinedOnlyByContradictingEachOtherMirrorEachOther() {
        Seeds.hold(1_200, (asked, dice) -> {
            List<String> two = dice.shuffled(List.copyOf(asked.claimIds())).subList(0, 2);
            Edit edit = asked.edit();
            edit.relations.clear();
            edit.relations.add(new Relation(two.get(0), RelationType.CONTRADICTS, two.get(1), Life.ALWAYS));
            // A statement linked to both would speak by the nearer link, which is another one at each of the two.
            Map<String, String> onlyLinkedTo = new HashMap<>();
            edit.statements.forEach(s -> onlyLinkedTo.put(s.id(), dice.any(two)));
            edit.evidence.removeIf(l -> !l.claim().equals(onlyLinkedTo.get(l.statement())));
            Asked either = edit.done();
            Corroboration one = either.about(two.get(0)).core();
            mirrors(either.about(two.get(1)).core(), one);
            return one.supportPoints() != one.denialPoints();
        });
    }

    private static void mirrors(Corroboration one, Corroboration other) {
        assertThat(one.supportPoints()).isEqualTo(other.denialPoints());
        assertThat(one.denialPoints()).isEqualTo(other.supportPoints());
        assertThat(one.supportLevel()).isEqualTo(other.denialLevel());
        assertThat(one.denialLevel()).isEqualTo(other.supportLevel());
        assertThat(one.opinion().belief()).isEqualTo(other.opinion().disbelief());
    }

    @Test
    void claimsThatRestateEachOtherHaveEqualResults() {
        Seeds.hold(1_200, (asked, dice) -> {
            Edit edit = asked.edit();
            String other = dice.any(List.copyOf(asked.claimIds()));
            edit.relations.add(new Relation(asked.claim(), RelationType.RESTATES, other, Life.ALWAYS));
            Asked joined = edit.done();
            Corroboration here = joined.core();
            String ofClass = joined.relations().classOf(asked.claim());
            List<String> restating = asked.claimIds().stream()
                    .filter(c -> joined.relations().classOf(c).equals(ofClass))
                    .toList();
            restating.forEach(c -> assertThat(joined.about(c).core()).as(c).isEqualTo(here));
            return restating.size() > 1;
        });
    }

    @Test
    void unrelatedEvidenceOfOtherClaimsNeverMatters() {
        Seeds.hold(1_000, (asked, dice) -> {
            Assessment before = asked.assess();
            Set<String> unrelated = new HashSet<>(asked.claimIds());
            unrelated.removeIf(c -> !asked.relations().ways(c, asked.claim()).isEmpty());
            Edit without = asked.edit();
            boolean some = without.evidence.removeIf(l -> unrelated.contains(l.claim()));
            assertThat(without.done().assess()).isEqualTo(before);
            Edit more = asked.edit();
            more.claims.add(new Claim("elsewhere", "", List.of()));
            asked.dossier()
                    .statements()
                    .forEach(s -> more.newLink(dice, "elsewhere", s.id(), dice.any(Stance.values())));
            assertThat(more.done().assess()).isEqualTo(before);
            return some;
        });
    }
}
