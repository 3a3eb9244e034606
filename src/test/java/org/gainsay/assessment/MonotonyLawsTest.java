package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.assessment.Dossier.Ruling;
import org.gainsay.assessment.Dossier.Source;
import org.junit.jupiter.api.Test;

/** Laws of more and less: better evidence never makes a side worse, and joining origins never makes it better. */
class MonotonyLawsTest {

    /** From the worst to the best. */
    private static final List<Letter> BY_WORTH = List.of(Letter.E, Letter.D, Letter.F, Letter.C, Letter.B, Letter.A);

    /** A named witness of letter A has at least .95 · .75 · .95, that is 4 189 555 points. */
    private static final long GOOD_WITNESS = 4_000_000;

    @Test
    void aNewIndependentSupporterNeverLowersSupportAndLeavesDenialPointsAlone() {
        Seeds.hold(2_000, (asked, dice) -> {
            Corroboration before = asked.core();
            Letter letter = dice.any(Letter.values());
            Corroboration after =
                    asked.edit().witness(dice, letter, Stance.SUPPORTS).done().core();
            assertThat(after.supportPoints()).isGreaterThan(before.supportPoints());
            assertThat(after.supportLevel()).isGreaterThanOrEqualTo(Math.max(1, before.supportLevel()));
            assertThat(after.denialPoints()).isEqualTo(before.denialPoints());
            assertThat(after.denialLevel()).isEqualTo(before.denialLevel());
            return true;
        });
    }

    @Test
    void aNewIndependentDenierNeverLowersDenialAndLeavesSupportPointsAlone() {
        Seeds.hold(2_000, (asked, dice) -> {
            Corroboration before = asked.core();
            Letter letter = dice.any(Letter.values());
            Corroboration after =
                    asked.edit().witness(dice, letter, Stance.DENIES).done().core();
            assertThat(after.denialPoints()).isGreaterThan(before.denialPoints());
            assertThat(after.denialLevel()).isGreaterThanOrEqualTo(Math.max(1, before.denialLevel()));
            assertThat(after.supportPoints()).isEqualTo(before.supportPoints());
            assertThat(after.supportLevel()).isEqualTo(before.supportLevel());
            return true;
        });
    }

    @Test
    void theNthEqualOriginAddsLessBeliefThanTheOneBefore() {
        Seeds.hold(2_000, (asked, dice) -> {
            Letter letter = dice.any(Letter.A, Letter.B, Letter.C, Letter.F);
            Edit edit = asked.edit();
            BigDecimal belief = asked.core().opinion().belief();
            BigDecimal gain = BigDecimal.ONE;
            for (int n = 1; n <= 4; n++) {
                String source = edit.newSource(dice, letter);
                String said =
                        edit.newStatement(dice, source, Directness.INFORMED).id();
                edit.statements.replaceAll(s -> s.id().equals(said) ? quoted(s) : s);
                edit.newLink(dice, asked.claim(), said, Stance.SUPPORTS);
                BigDecimal next = edit.done().core().opinion().belief();
                assertThat(next.subtract(belief))
                        .as("gain of number %s", n)
                        .isPositive()
                        .isLessThan(gain);
                gain = next.subtract(belief);
                belief = next;
            }
            return true;
        });
    }

    private static Dossier.Statement quoted(Dossier.Statement s) {
        return new Dossier.Statement(
                s.id(),
                s.speaker(),
                s.onBehalfOf(),
                s.outlet(),
                s.saidAt(),
                s.derivedFrom(),
                s.directness(),
                Form.QUOTED,
                s.life());
    }

    @Test
    void aRulingOfOneOriginRaisesNoPointsAndNoLevel() {
        Seeds.hold(400, (asked, dice) -> {
            Assessment before = asked.assess();
            List<String> roots = before.items().stream()
                    .map(Assessment.Weighed::root)
                    .distinct()
                    .toList();
            if (roots.size() < 2) {
                return false;
            }
            Edit edit = asked.edit();
            List<String> two = dice.shuffled(roots);
            edit.rulings.add(new Ruling(null, two.get(0), two.get(1), RulingKind.SAME_ORIGIN, Life.ALWAYS));
            Corroboration after = edit.done().core();
            notBetter(after, before.corroboration());
            return after.origins().size() < before.corroboration().origins().size();
        });
    }

    @Test
    void aBetterLetterNeverLowersPointsOrLevels() {
        Seeds.hold(350, (asked, dice) -> {
            Source source = dice.any(asked.dossier().sources());
            Letter now = new Sources(
                            asked.dossier().sources(),
                            asked.knownAt(),
                            asked.question().policy())
                    .letter(source.id());
            List<Letter> better = Stream.of(Letter.values())
                    .filter(l -> BY_WORTH.indexOf(l) > BY_WORTH.indexOf(now))
                    .toList();
            if (better.isEmpty() || !source.sameAs().isEmpty()) {
                return false;
            }
            Edit edit = asked.edit();
            Source rated = new Source(
                    source.id(),
                    source.name(),
                    dice.any(better),
                    List.of(),
                    List.of(),
                    source.affiliations(),
                    source.sealed());
            edit.sources.replaceAll(s -> s.id().equals(source.id()) ? rated : s);
            Corroboration before = asked.core();
            Corroboration after = edit.done().core();
            notBetter(before, after);
            return after.supportPoints() + after.denialPoints() > before.supportPoints() + before.denialPoints();
        });
    }

    private static void notBetter(Corroboration worse, Corroboration better) {
        assertThat(worse.supportPoints()).isLessThanOrEqualTo(better.supportPoints());
        assertThat(worse.denialPoints()).isLessThanOrEqualTo(better.denialPoints());
        assertThat(worse.supportLevel()).isLessThanOrEqualTo(better.supportLevel());
        assertThat(worse.denialLevel()).isLessThanOrEqualTo(better.denialLevel());
    }

    @Test
    void anyDenialWithoutVerifiedEvidenceIsOutweighedByEnoughIndependentSupport() {
        Seeds.hold(500, (asked, dice) -> {
            Corroboration before = asked.core();
            long behind = before.denialPoints() - before.supportPoints();
            if (before.denialLevel() == 4 || behind <= 0) {
                return false;
            }
            Edit edit = asked.edit();
            for (long enough = behind / GOOD_WITNESS + 1; enough > 0; enough--) {
                edit.witness(dice, Letter.A, Stance.SUPPORTS);
            }
            Opinion after = edit.done().core().opinion();
            assertThat(after.belief()).isGreaterThan(after.disbelief());
            return true;
        });
    }
}
