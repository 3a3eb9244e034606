package org.gainsay.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gainsay.assessment.Opinion.Balance;

/**
 * What follows for a claim from what all of its evidence contributes: the figures of its corroboration.
 *
 * @param rule the rule of the decision table that fired
 * @param supportLevel 0 none, 1 weak, 2 qualified, 3 corroborated, 4 verified
 * @param denialLevel the same for the other side
 * @param flags in alphabetical order
 */
public record Conclusion(
        Status status,
        String rule,
        int supportLevel,
        int denialLevel,
        List<Flag> flags,
        Likelihood likelihood,
        Confidence confidence) {

    /** Keeps a copy. */
    public Conclusion {
        flags = List.copyOf(flags);
    }

    /** Draws it, under a policy. */
    public static Conclusion of(Contribution all, Policy policy) {
        Rule.State state = state(all, policy);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(all.flags());
        flags.addAll(Flags.of(all, state));
        Balance balance = Balance.of(all.supportPoints(), all.denialPoints(), policy);
        Confidence confidence = Estimate.confidence(state, balance, policy);
        return new Conclusion(
                state.status(),
                Rule.first(state).id(),
                state.supportLevel(),
                state.denialLevel(),
                List.copyOf(flags),
                Estimate.likelihood(confidence, balance, policy),
                confidence);
    }

    /** What the rules look at. */
    static Rule.State state(Contribution all, Policy policy) {
        return new Rule.State(all.support(), all.denial(), all.flags().contains(Flag.SUPPORT_WITHDRAWN), policy);
    }
}
