package org.gainsay.assessment;

import java.util.Map;
import org.gainsay.assessment.Opinion.Balance;

/** Words for likelihood and confidence (ICD 203), by exact comparison. */
final class Estimate {

    private Estimate() {}

    static Confidence confidence(Rule.State state, Balance balance, Policy policy) {
        int greater = Math.max(state.supportLevel(), state.denialLevel());
        int lesser = Math.min(state.supportLevel(), state.denialLevel());
        if (greater < 3 || lesser >= 2) {
            return Confidence.LOW;
        }
        return balance.uncertaintyAtMost(policy.highConfidenceUncertainty()) ? Confidence.HIGH : Confidence.MODERATE;
    }

    static Likelihood likelihood(Confidence confidence, Balance balance, Policy policy) {
        if (confidence == Confidence.LOW || !balance.uncertaintyAtMost(policy.judgedUncertainty())) {
            return Likelihood.CANNOT_BE_JUDGED;
        }
        return policy.likelihoodBounds().entrySet().stream()
                .filter(bound -> balance.supportBalanceAtMost(bound.getValue()))
                .map(Map.Entry::getKey)
                .min(Enum::compareTo)
                .orElse(Likelihood.ALMOST_CERTAIN);
    }
}
