package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.Policy.CORROBORATION_1;

import java.math.BigDecimal;
import java.util.List;
import org.gainsay.assessment.Opinion.Balance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    private static final Tally HEARSAY = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Tally VERIFIED = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1);

    private static final List<Tally> SIDES =
            List.of(Tally.NONE, HEARSAY, Tally.ONE_GOOD, Tally.ONE_GOOD.plus(Tally.ONE_GOOD), VERIFIED);

    @ParameterizedTest(name = "{0} for, {1} against: {2}, a point more for: {3}")
    @CsvSource({
        // 1 000 000 of 20 000 000 is .05 exactly, and so on; a point that changes sides leaves the sum as it is.
        "       0, 18000000, ALMOST_NO_CHANCE,    VERY_UNLIKELY",
        " 3000000, 15000000, VERY_UNLIKELY,       UNLIKELY",
        " 8000000, 10000000, UNLIKELY,            ROUGHLY_EVEN_CHANCE",
        "10000000,  8000000, ROUGHLY_EVEN_CHANCE, LIKELY",
        "15000000,  3000000, LIKELY,              VERY_LIKELY",
        "18000000,        0, VERY_LIKELY,         ALMOST_CERTAIN",
    })
    void eachBoundBelongsToTheLowerWord(long support, long denial, Likelihood at, Likelihood beside) {
        assertThat(likelihood(support, denial)).isEqualTo(at);
        // At the last bound no point is left to change sides.
        assertThat(likelihood(support + 1, Math.max(0, denial - 1))).isEqualTo(beside);
        assertThat(likelihood(support - 1, denial + 1)).isEqualTo(at);
    }

    private static Likelihood likelihood(long support, long denial) {
        return Estimate.likelihood(Confidence.HIGH, balance(Math.max(0, support), denial), CORROBORATION_1);
    }

    @Test
    void nothingIsJudgedAboveAnUncertaintyOfAHalf() {
        Balance half = balance(1_500_000, 500_000);
        Balance above = balance(1_500_000, 499_999);
        assertThat(Estimate.likelihood(Confidence.MODERATE, half, CORROBORATION_1))
                .isEqualTo(Likelihood.LIKELY);
        assertThat(Estimate.likelihood(Confidence.MODERATE, above, CORROBORATION_1))
                .isEqualTo(Likelihood.CANNOT_BE_JUDGED);
    }

    @Test
    void nothingIsJudgedWithLowConfidence() {
        assertThat(Estimate.likelihood(Confidence.LOW, balance(18_000_000, 0), CORROBORATION_1))
                .isEqualTo(Likelihood.CANNOT_BE_JUDGED);
    }

    @ParameterizedTest(name = "support {0}: {1}")
    @CsvSource({
        "0, LOW  LOW  LOW  HIGH HIGH",
        "1, LOW  LOW  LOW  HIGH HIGH",
        "2, LOW  LOW  LOW  LOW  LOW",
        "3, HIGH HIGH LOW  LOW  LOW",
        "4, HIGH HIGH LOW  LOW  LOW",
    })
    void confidenceIsLowBelowCorroborationAndWhereBothSidesQualify(int support, String row) {
        String[] expected = row.split(" +");
        for (int denial = 0; denial < 5; denial++) {
            assertThat(confidence(support, denial, balance(6_000_000, 0)))
                    .as("support %s, denial %s", support, denial)
                    .isEqualTo(Confidence.valueOf(expected[denial]));
        }
    }

    @Test
    void highConfidenceEndsAtAnUncertaintyOfAQuarter() {
        assertThat(confidence(3, 0, balance(6_000_000, 0))).isEqualTo(Confidence.HIGH);
        assertThat(confidence(3, 0, balance(5_999_999, 0))).isEqualTo(Confidence.MODERATE);
        assertThat(confidence(1, 3, balance(1_000_000, 4_999_999))).isEqualTo(Confidence.MODERATE);
    }

    private static Confidence confidence(int support, int denial, Balance balance) {
        Rule.State state = new Rule.State(SIDES.get(support), SIDES.get(denial), false, CORROBORATION_1);
        return Estimate.confidence(state, balance, CORROBORATION_1);
    }

    @Test
    void pointsAreRoundedHalfEven() {
        // x / (1 - x) · 2 000 000 is 2 882 812.5 and 22 414 062.5 exactly.
        assertThat(Weight.of(new BigDecimal("0.5904")).points()).isEqualTo(2_882_812);
        assertThat(Weight.of(new BigDecimal("0.91808")).points()).isEqualTo(22_414_062);
        assertThat(Weight.of(new BigDecimal("0.5904001")).points()).isEqualTo(2_882_814);
        assertThat(Weight.of(BigDecimal.ZERO).points()).isZero();
        assertThat(Weight.of(new BigDecimal("0.5")).points()).isEqualTo(2_000_000);
    }

    @Test
    void aStrengthReachesABoundExactlyAtIt() {
        assertThat(Weight.of(new BigDecimal("0.3000")).reaches(300)).isTrue();
        assertThat(Weight.of(new BigDecimal("0.2999999999")).reaches(300)).isFalse();
    }

    @Test
    void figuresArePrintedWithSixPlacesHalfEven() {
        // Two of four million is half a millionth, six are one and a half.
        assertThat(Opinion.of(balance(2, 1_999_998)).belief()).isEqualTo("0.000000");
        assertThat(Opinion.of(balance(6, 1_999_994)).belief()).isEqualTo("0.000002");
        assertThat(Opinion.print(new BigDecimal("0.0123445"))).isEqualTo("0.012344");
        assertThat(Opinion.print(new BigDecimal("0.0123455"))).isEqualTo("0.012346");
    }

    @Test
    void aBalanceIsReadAsOpinionSupportBalanceAndConflict() {
        Balance b = balance(3_000_000, 1_000_000);
        assertThat(Opinion.of(b).belief()).isEqualTo("0.500000");
        assertThat(Opinion.of(b).disbelief()).isEqualTo("0.166667");
        assertThat(Opinion.of(b).uncertainty()).isEqualTo("0.333333");
        assertThat(b.supportBalance()).isEqualTo("0.666667");
        // (1 - 1/3) · 2 · 1/4
        assertThat(b.conflict()).isEqualTo("0.333333");
        assertThat(balance(0, 0).conflict()).isEqualTo("0.000000");
        assertThat(balance(0, 0).supportBalance()).isEqualTo("0.500000");
    }

    private static Balance balance(long support, long denial) {
        return Balance.of(support, denial, CORROBORATION_1);
    }
}
