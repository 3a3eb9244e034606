package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.assessment.Corroboration.Origin;
import org.gainsay.assessment.Corroboration.Side;
import org.junit.jupiter.api.Test;

/** Laws of a single result: what must be true of it, whatever the dossier. */
class EvidenceLawsTest {

    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    @Test
    void noEvidenceIsNoOpinionAndUnsourced() {
        Seeds.hold(2_000, (asked, dice) -> {
            Edit edit = asked.edit();
            edit.evidence.clear();
            Corroboration core = edit.done().core();
            assertThat(core.status()).isEqualTo(Status.UNSOURCED);
            assertThat(core.opinion().belief()).isEqualByComparingTo("0");
            assertThat(core.opinion().disbelief()).isEqualByComparingTo("0");
            assertThat(core.opinion().uncertainty()).isEqualByComparingTo("1");
            assertThat(core.flags()).isEmpty();
            return true;
        });
    }

    @Test
    void beliefDisbeliefAndUncertaintyAreOneAndSomeUncertaintyRemains() {
        Seeds.hold(1_000, (asked, dice) -> {
            Opinion o = asked.core().opinion();
            // Each of the three is rounded by itself, by at most half a millionth.
            assertThat(o.belief().add(o.disbelief()).add(o.uncertainty())).isCloseTo(BigDecimal.ONE, within(MILLIONTH));
            assertThat(o.belief()).isNotNegative();
            assertThat(o.disbelief()).isNotNegative();
            assertThat(o.uncertainty()).isPositive();
            return o.uncertainty().compareTo(BigDecimal.ONE) < 0;
        });
    }

    @Test
    void originPointsSumToTheTotals() {
        Seeds.hold(600, (asked, dice) -> {
            Corroboration core = asked.core();
            assertThat(points(core.origins().stream().map(Origin::supports))).isEqualTo(core.supportPoints());
            assertThat(points(core.origins().stream().map(Origin::denies))).isEqualTo(core.denialPoints());
            return core.origins().size() > 1;
        });
    }

    @Test
    void everyItemIsInOneOriginOrLeftOut() {
        Seeds.hold(1_500, (asked, dice) -> {
            Assessment assessed = asked.assess();
            List<String> told = Stream.concat(
                            assessed.corroboration().origins().stream().flatMap(o -> o.evidence().stream()),
                            assessed.corroboration().leftOut().stream()
                                    .filter(l -> l.reason() == LeftOutReason.POSITION_CHANGED)
                                    .map(Corroboration.LeftOut::evidence))
                    .toList();
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(assessed.items().stream()
                            .map(Assessment.Weighed::evidence)
                            .toList());
            return !told.isEmpty();
        });
    }

    @Test
    void everyCaseMatchesExactlyOneRule() {
        Seeds.hold(2_000, (asked, dice) -> {
            Corroboration core = asked.core();
            int s = core.supportLevel();
            int d = core.denialLevel();
            boolean retracted = core.flags().contains(Flag.SUPPORT_WITHDRAWN)
                    && sides(core.origins().stream().map(Origin::supports)).noneMatch(Side::counted)
                    && d < 4;
            // The table again, each row written so that it excludes the others.
            List<Boolean> rows = List.of(
                    retracted,
                    !retracted && s == 0 && d == 0,
                    !retracted && s > 0 && d == 0,
                    !retracted && ((s >= 3 && d == 1) || (s == 4 && (d == 2 || d == 3))),
                    s <= 3 && d == 4,
                    (s == 4 && d == 4) || ((s == 2 || s == 3) && (d == 2 || d == 3)),
                    !retracted && s <= 1 && (d == 2 || d == 3),
                    !retracted && s <= 2 && d == 1);
            assertThat(rows).containsOnlyOnce(true);
            assertThat(core.rule()).isEqualTo("R" + (rows.indexOf(true) + 1));
            return true;
        });
    }

    @Test
    void oneSupportingOriginIsNeverCorroboratedUnlessVerified() {
        Seeds.hold(500, (asked, dice) -> {
            Corroboration core = asked.core();
            long supporting =
                    sides(core.origins().stream().map(Origin::supports)).count();
            if (supporting != 1) {
                return false;
            }
            assertThat(core.status() == Status.CORROBORATED && core.supportLevel() < 4)
                    .as("corroborated by %s alone", core.origins())
                    .isFalse();
            return true;
        });
    }

    @Test
    void nothingUnverifiedEverRefutes() {
        Seeds.hold(80, (asked, dice) -> {
            Edit edit = asked.edit();
            edit.evidence.replaceAll(
                    l -> new Dossier.Link(l.id(), l.claim(), l.statement(), l.stance(), l.interest(), false, l.life()));
            Corroboration unverified = edit.done().core();
            assertThat(unverified.status()).isNotEqualTo(Status.REFUTED);
            assertThat(unverified.supportLevel()).isLessThan(4);
            assertThat(unverified.denialLevel()).isLessThan(4);
            return asked.core().status() == Status.REFUTED;
        });
    }

    private static Stream<Side> sides(Stream<Side> sides) {
        return sides.filter(Objects::nonNull);
    }

    private static long points(Stream<Side> sides) {
        return sides(sides).mapToLong(Side::points).sum();
    }
}
