package org.gainsay.assessment;

import java.math.BigDecimal;
import org.gainsay.assessment.Corroboration.OneMore;
import org.gainsay.assessment.Opinion.Balance;

/**
 * All of a corroboration's core that does not grow with the evidence. It follows from what that contributes.
 *
 * @param policy the policy that made it
 * @param supportBalance the projected probability of the opinion, six places
 * @param conflict 0 where one side is silent, to 1; six places
 */
public record Gist(
        String policy,
        Conclusion conclusion,
        long supportPoints,
        long denialPoints,
        Opinion opinion,
        BigDecimal supportBalance,
        BigDecimal conflict,
        OneMore oneMore) {

    /** Draws it, under a policy. */
    public static Gist of(Contribution all, Policy policy) {
        Balance balance = Balance.of(all.supportPoints(), all.denialPoints(), policy);
        Rule.State state = Conclusion.state(all, policy);
        return new Gist(
                policy.id(),
                Conclusion.of(all, policy),
                all.supportPoints(),
                all.denialPoints(),
                Opinion.of(balance),
                balance.supportBalance(),
                balance.conflict(),
                new OneMore(
                        state.with(Tally.ONE_GOOD, Tally.NONE).status(),
                        state.with(Tally.NONE, Tally.ONE_GOOD).status()));
    }
}
