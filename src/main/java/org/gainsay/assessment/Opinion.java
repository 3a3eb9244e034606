package org.gainsay.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A binomial opinion of subjective logic (Jøsang): belief + disbelief + uncertainty = 1, uncertainty above 0.
 * Each is printed with six places, so that the printed three may miss 1 by a millionth.
 */
public record Opinion(BigDecimal belief, BigDecimal disbelief, BigDecimal uncertainty) {

    static final int PLACES = 6;

    /** Reads the points of both sides as evidence, by the bijection between evidence and opinions. */
    static Opinion of(Balance b) {
        return new Opinion(b.share(b.support()), b.share(b.denial()), b.share(b.prior()));
    }

    /** The exact figures that an opinion and everything derived from it is read from. */
    record Balance(BigInteger support, BigInteger denial, BigInteger prior) {

        static Balance of(long supportPoints, long denialPoints, Policy policy) {
            return new Balance(
                    BigInteger.valueOf(supportPoints),
                    BigInteger.valueOf(denialPoints),
                    BigInteger.valueOf(policy.priorWeight()));
        }

        BigInteger total() {
            return support.add(denial).add(prior);
        }

        BigDecimal share(BigInteger part) {
            return round(part, total());
        }

        /** (R + W/2) / (R + N + W). */
        BigDecimal supportBalance() {
            return round(twiceSupported(), total().shiftLeft(1));
        }

        /** (1 − u) · 2 · min(R, N) / (R + N), in which R + N cancels. */
        BigDecimal conflict() {
            return share(support.min(denial).shiftLeft(1));
        }

        boolean supportBalanceAtMost(int hundredths) {
            return atMost(twiceSupported(), total().shiftLeft(1), hundredths);
        }

        boolean uncertaintyAtMost(int hundredths) {
            return atMost(prior, total(), hundredths);
        }

        private BigInteger twiceSupported() {
            return support.shiftLeft(1).add(prior);
        }

        private static boolean atMost(BigInteger part, BigInteger whole, int hundredths) {
            return part.multiply(BigInteger.valueOf(100)).compareTo(whole.multiply(BigInteger.valueOf(hundredths)))
                    <= 0;
        }

        private static BigDecimal round(BigInteger part, BigInteger whole) {
            return new BigDecimal(part).divide(new BigDecimal(whole), PLACES, RoundingMode.HALF_EVEN);
        }
    }

    /** Six places, half-even. */
    static BigDecimal print(BigDecimal exact) {
        return exact.setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
