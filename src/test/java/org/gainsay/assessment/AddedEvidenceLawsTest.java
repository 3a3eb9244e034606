package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration.Origin;
import org.gainsay.assessment.Corroboration.Side;
import org.gainsay.assessment.Dossier.Link;
import org.gainsay.assessment.Dossier.Statement;
import org.junit.jupiter.api.Test;

/** Laws of repetition, hearsay and silence: what adds nothing, however much of it there is. */
class AddedEvidenceLawsTest {

    @Test
    void aQuotedCopyOfAQuotedLinkedRootChangesNoFigure() {
        Seeds.hold(500, (asked, dice) -> {
            Assessment before = asked.assess();
            Map<String, Statement> statements =
                    asked.dossier().statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
            List<Weighed> quotedRoots = before.items().stream()
                    .filter(i -> i.statement().equals(i.root()))
                    .filter(i -> statements.get(i.root()).form() == Form.QUOTED)
                    .toList();
            if (quotedRoots.isEmpty()) {
                return false;
            }
            Edit edit = asked.edit();
            Link copied = link(asked, dice.any(quotedRoots).evidence());
            String added = copy(edit, dice, copied).id();
            assertThat(figures(edit.done().core(), added)).isEqualTo(figures(before.corroboration(), added));
            return true;
        });
    }

    private static Link link(Asked asked, String id) {
        return asked.dossier().evidence().stream()
                .filter(l -> l.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    /** Anybody's copy, with the editor's judgements of the original, or without the editor's word for it. */
    private static Link copy(Edit edit, Dice dice, Link original) {
        Statement copy = new Statement(
                Edit.freshId(dice),
                dice.maybe(50, () -> dice.any(edit.sources).id()),
                null,
                dice.any(edit.sources).id(),
                Edit.LONG_AGO,
                original.statement(),
                dice.any(Directness.values()),
                Form.QUOTED,
                Life.ALWAYS);
        edit.statements.add(copy);
        Link link = new Link(
                Edit.freshId(dice),
                original.claim(),
                copy.id(),
                original.stance(),
                original.interest(),
                original.verified() && dice.chance(50),
                Life.ALWAYS);
        edit.evidence.add(link);
        return link;
    }

    /** Everything but that the added link is listed, and whose interest is told where several are the best. */
    private static Corroboration figures(Corroboration c, String added) {
        return Vary.core(
                c,
                c.flags(),
                c.origins().stream().map(o -> without(o, added)).toList(),
                c.leftOut().stream().filter(l -> !l.evidence().equals(added)).toList());
    }

    private static Origin without(Origin o, String added) {
        return new Origin(
                o.origin(),
                o.evidence().stream().filter(id -> !id.equals(added)).toList(),
                figures(o.supports()),
                figures(o.denies()));
    }

    private static Side figures(Side s) {
        return s == null
                ? null
                : new Side(s.strength(), s.points(), s.counted(), s.qualifying(), Interest.DISINTERESTED);
    }

    @Test
    void hearsayChangesNoPointsAndNoLevelButNoneToWeak() {
        Seeds.hold(1_000, (asked, dice) -> {
            Corroboration before = asked.core();
            Edit edit = asked.edit();
            String speaker = dice.maybe(80, () -> dice.any(edit.sources).id());
            Statement said = edit.newStatement(dice, speaker, dice.any(Directness.HEARSAY, null));
            Stance stance = dice.any(Stance.SUPPORTS, Stance.DENIES);
            Link added = edit.newLink(dice, asked.claim(), said.id(), stance);
            Assessment assessed = edit.done().assess();
            Corroboration after = assessed.corroboration();
            if (beside(added, assessed)) {
                return false;
            }
            assertThat(after.supportPoints()).isEqualTo(before.supportPoints());
            assertThat(after.denialPoints()).isEqualTo(before.denialPoints());
            int supportRises = stance == Stance.SUPPORTS && before.supportLevel() == 0 ? 1 : 0;
            int denialRises = stance == Stance.DENIES && before.denialLevel() == 0 ? 1 : 0;
            assertThat(after.supportLevel()).isEqualTo(before.supportLevel() + supportRises);
            assertThat(after.denialLevel()).isEqualTo(before.denialLevel() + denialRises);
            return before.supportLevel() + before.denialLevel() > 1;
        });
    }

    /**
     * The one exception. Where an origin's side counts for nothing by itself, all its items decide whether it is
     * interested, hearsay too; and only if it is can it be one more beside an admission.
     */
    private static boolean beside(Link added, Assessment assessed) {
        boolean interested = assessed.items().stream()
                .filter(i -> i.evidence().equals(added.id()))
                .anyMatch(i -> i.interest() == Interest.SELF_SERVING);
        return !interested
                && assessed.corroboration().origins().stream()
                        .filter(o -> o.evidence().contains(added.id()))
                        .map(o -> added.stance() == Stance.SUPPORTS ? o.supports() : o.denies())
                        .anyMatch(side -> !side.counted() && side.points() > 0);
    }

    @Test
    void aNeutralLinkOfAStatementThatBearsInNoOtherWayChangesOnlyFlagsAndWhatIsLeftOut() {
        Seeds.hold(1_500, (asked, dice) -> {
            Corroboration before = asked.core();
            Edit edit = asked.edit();
            Statement said = edit.newStatement(dice, dice.any(edit.sources).id(), Directness.FIRST_HAND);
            Stance neutral = dice.any(Stance.NEITHER_CONFIRMS_NOR_DENIES, Stance.CONTEXT);
            Link link = edit.newLink(dice, asked.claim(), said.id(), neutral);
            Corroboration after = edit.done().core();
            assertThat(after.leftOut()).extracting(l -> l.evidence()).contains(link.id());
            assertThat(Vary.core(after, List.of(), after.origins(), List.of()))
                    .isEqualTo(Vary.core(before, List.of(), before.origins(), List.of()));
            return !before.origins().isEmpty();
        });
    }
}
