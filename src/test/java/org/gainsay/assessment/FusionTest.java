package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the core computes is cumulative fusion of discounted testimony, and why it is that fusion and no other. */
class FusionTest {

    /** The strength printed has six places, and so has each figure of the opinion. */
    private static final double PRINTED = 2e-6;

    private static final double[] SURE = {1, 0, 0};

    private static final double[] SURE_NOT = {0, 1, 0};

    private static final double SLACK = 1e-9;

    /** Belief, disbelief and uncertainty of some who agree and disagree. */
    private static final List<double[]> SOME = List.of(new double[] {0.7, 0.1, 0.2}, new double[] {0.2, 0.5, 0.3});

    @Test
    void theCoresOpinionIsTheCumulativeFusionOfEachOriginsBestItemDiscounted() {
        Seeds.hold(800, (asked, dice) -> {
            Corroboration core = asked.core();
            List<double[]> testimony = core.origins().stream()
                    .flatMap(o -> Stream.of(discounted(o.supports(), SURE), discounted(o.denies(), SURE_NOT)))
                    .flatMap(List::stream)
                    .toList();
            if (testimony.isEmpty()) {
                return false;
            }
            double[] fused = SubjectiveLogic.cumulative(testimony);
            assertThat(core.opinion().belief().doubleValue()).isCloseTo(fused[0], within(PRINTED));
            assertThat(core.opinion().disbelief().doubleValue()).isCloseTo(fused[1], within(PRINTED));
            assertThat(core.opinion().uncertainty().doubleValue()).isCloseTo(fused[2], within(PRINTED));
            return testimony.size() > 1;
        });
    }

    /** Full testimony, trusted as far as it is strong. */
    private static List<double[]> discounted(Corroboration.Side side, double[] testimony) {
        if (side == null) {
            return List.of();
        }
        double x = side.strength().doubleValue();
        return List.of(SubjectiveLogic.discount(new double[] {x, 1 - x, 0}, 0.5, testimony));
    }

    @Test
    void cumulativeFusionIsMonotoneInANewSupporterAndEachEqualOneAddsLess() {
        Dice dice = new Dice(1);
        for (int i = 0; i < 5_000; i++) {
            List<double[]> opinions = IntStream.range(0, dice.between(1, 4))
                    .mapToObj(n -> opinion(dice))
                    .toList();
            double x = dice.between(1, 95) / 100.0;
            assertThat(monotone(SubjectiveLogic::cumulative, opinions, x)).isTrue();
            assertThat(eachAddsLess(SubjectiveLogic::cumulative, opinions, x)).isTrue();
        }
    }

    @Test
    void averagingLosesBeliefToAWeakerSupporter() {
        assertThat(gain(SubjectiveLogic::averaging, 0.1, 0)).isNegative();
        assertThat(monotone(SubjectiveLogic::averaging, SOME, 0.1)).isFalse();
    }

    @Test
    void weightedFusionLosesBeliefToAWeakerSupporter() {
        assertThat(gain(SubjectiveLogic::weighted, 0.1, 0)).isNegative();
        assertThat(monotone(SubjectiveLogic::weighted, SOME, 0.1)).isFalse();
    }

    @Test
    void compromiseRaisesDisbeliefWhereASupporterIsAdded() {
        assertThat(gain(SubjectiveLogic::compromise, 0.3, 1)).isPositive();
        assertThat(monotone(SubjectiveLogic::compromise, SOME, 0.3)).isFalse();
    }

    @Test
    void constraintFusionIsMonotoneButBesideADenialEachEqualSupporterAddsMoreThanTheOneBefore() {
        List<double[]> denied = List.of(new double[] {0, 0.9, 0.1});
        assertThat(monotone(SubjectiveLogic::constraint, denied, 0.5)).isTrue();
        assertThat(eachAddsLess(SubjectiveLogic::constraint, denied, 0.5)).isFalse();
    }

    /** Whether one more supporter lowers no belief and no support, and raises no denial. */
    private static boolean monotone(Function<List<double[]>, double[]> fusion, List<double[]> opinions, double x) {
        double[] before = fusion.apply(opinions);
        double[] after = fusion.apply(with(opinions, x, 1));
        return after[0] >= before[0] - SLACK
                && SubjectiveLogic.evidence(after, 0) >= SubjectiveLogic.evidence(before, 0) - SLACK
                && SubjectiveLogic.evidence(after, 1) <= SubjectiveLogic.evidence(before, 1) + SLACK;
    }

    /** What belief in a state gains by one more supporter of the first. */
    private static double gain(Function<List<double[]>, double[]> fusion, double x, int state) {
        return fusion.apply(with(SOME, x, 1))[state] - fusion.apply(SOME)[state];
    }

    private static boolean eachAddsLess(Function<List<double[]>, double[]> fusion, List<double[]> opinions, double x) {
        double[] belief = IntStream.range(0, 5)
                .mapToDouble(n -> fusion.apply(with(opinions, x, n))[0])
                .toArray();
        return IntStream.range(2, 5).allMatch(n -> belief[n] - belief[n - 1] < belief[n - 1] - belief[n - 2]);
    }

    private static List<double[]> with(List<double[]> opinions, double x, int supporters) {
        List<double[]> more = new ArrayList<>(opinions);
        for (int i = 0; i < supporters; i++) {
            more.add(new double[] {x, 0, 1 - x});
        }
        return more;
    }

    private static double[] opinion(Dice dice) {
        double u = dice.between(5, 100) / 100.0;
        double b = (1 - u) * dice.below(101) / 100;
        return new double[] {b, 1 - u - b, u};
    }
}
