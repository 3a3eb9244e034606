package org.gainsay.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The computed state of a claim's evidence: the core, which is what "the same answer" means.
 *
 * @param policy the policy that made it
 * @param rule the rule of the decision table that fired
 * @param supportLevel 0 none, 1 weak, 2 qualified, 3 corroborated, 4 verified
 * @param denialLevel the same for the other side
 * @param flags in alphabetical order
 * @param supportPoints the sum over the origins' support
 * @param denialPoints the sum over the origins' denial
 * @param supportBalance the projected probability of the opinion, six places
 * @param conflict 0 where one side is silent, to 1; six places
 * @param origins the independent origins, by id
 * @param leftOut links that bear on the claim and are not counted, by link id
 * @param pivotal the origins without which the status would be another, by id
 */
public record Corroboration(
        String policy,
        Status status,
        String rule,
        int supportLevel,
        int denialLevel,
        List<Flag> flags,
        long supportPoints,
        long denialPoints,
        Opinion opinion,
        BigDecimal supportBalance,
        BigDecimal conflict,
        Likelihood likelihood,
        Confidence confidence,
        List<Origin> origins,
        List<LeftOut> leftOut,
        List<String> pivotal,
        OneMore oneMore) {

    /** Keeps copies. */
    public Corroboration {
        flags = List.copyOf(flags);
        origins = List.copyOf(origins);
        leftOut = List.copyOf(leftOut);
        pivotal = List.copyOf(pivotal);
    }

    /**
     * One independent origin.
     *
     * @param origin its smallest root's id
     * @param evidence the ids of its items
     */
    public record Origin(
            String origin,
            List<String> evidence,
            @Nullable Side supports,
            @Nullable Side denies) {

        /** Keeps copies. */
        public Origin {
            evidence = List.copyOf(evidence);
        }

        /** The side that takes this stance; null: it says nothing there, or it is the stance of no side. */
        public @Nullable Side on(Stance stance) {
            return switch (stance) {
                case SUPPORTS -> supports;
                case DENIES -> denies;
                case NEITHER_CONFIRMS_NOR_DENIES, CONTEXT -> null;
            };
        }
    }

    /**
     * What an origin says on one side.
     *
     * @param strength the greatest strength of its items, 0 to below 1, six places
     * @param points the evidence that this strength amounts to
     * @param interest the interest of its best item
     */
    public record Side(BigDecimal strength, long points, boolean counted, boolean qualifying, Interest interest) {}

    /** A link that bears on the claim and is not counted. */
    public record LeftOut(String evidence, LeftOutReason reason) {}

    /**
     * The status with one more disinterested, named, strong, unverified origin.
     *
     * @param supporter if it supported the claim
     * @param denier if it denied the claim
     */
    public record OneMore(Status supporter, Status denier) {}
}
