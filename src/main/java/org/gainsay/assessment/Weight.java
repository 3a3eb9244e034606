package org.gainsay.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one item weighs.
 *
 * @param strength x, the exact product of its factors, 0 to below 1
 * @param points the evidence that x amounts to: 2x/(1−x) in millionths, half-even
 */
record Weight(BigDecimal strength, long points) {

    private static final BigDecimal SCALE = BigDecimal.valueOf(2_000_000);

    /** Discounts testimony by x and reads the result as evidence (Jøsang's bijection with a prior weight of 2). */
    static Weight of(BigDecimal strength) {
        BigDecimal odds = strength.multiply(SCALE).divide(BigDecimal.ONE.subtract(strength), 0, RoundingMode.HALF_EVEN);
        return new Weight(strength, odds.longValueExact());
    }

    boolean reaches(int thousandths) {
        return strength.compareTo(BigDecimal.valueOf(thousandths, 3)) >= 0;
    }

    boolean positive() {
        return strength.signum() > 0;
    }
}
