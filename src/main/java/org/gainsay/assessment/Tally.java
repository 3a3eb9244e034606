package org.gainsay.assessment;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How many origins of one side have what a level and a status ask for. Origins can be taken out again,
 * so that what the status would be without one costs no second look at the others.
 */
public record Tally(
        int all,
        int positive,
        int counted,
        int countedNotOwn,
        int named,
        int unnamed,
        int ownCounted,
        int ownPositive,
        int strong,
        int admitting,
        int qualifying,
        int verified) {

    /** How many members there are. */
    static final int NUMBERS = 12;

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One disinterested, named, strong, unverified origin. */
    static final Tally ONE_GOOD = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0);

    static Tally of(Side side) {
        return new Tally(
                1,
                one(side.positive()),
                one(side.counted()),
                one(side.counted() && !side.own()),
                one(side.counted() && !side.own() && !side.unnamed()),
                one(side.counted() && side.unnamed()),
                one(side.counted() && side.own()),
                one(side.positive() && side.own()),
                one(side.strong()),
                one(side.admitting()),
                one(side.qualifying()),
                one(side.verified()));
    }

    Tally plus(Tally o) {
        return sum(o, 1);
    }

    Tally minus(Tally o) {
        return sum(o, -1);
    }

    private Tally sum(Tally o, int sign) {
        return new Tally(
                all + sign * o.all,
                positive + sign * o.positive,
                counted + sign * o.counted,
                countedNotOwn + sign * o.countedNotOwn,
                named + sign * o.named,
                unnamed + sign * o.unnamed,
                ownCounted + sign * o.ownCounted,
                ownPositive + sign * o.ownPositive,
                strong + sign * o.strong,
                admitting + sign * o.admitting,
                qualifying + sign * o.qualifying,
                verified + sign * o.verified);
    }

    /** Independent origins: all unnamed ones are one, and interested ones are one, beside somebody better. */
    int independent() {
        boolean ownCounts = (ownCounted > 0 && strong > 0) || (ownPositive > 0 && admitting > 0);
        return named + one(unnamed > 0) + one(ownCounts);
    }

    /** 0 none, 1 weak, 2 qualified, 3 corroborated, 4 verified: the highest that holds. */
    int level(Policy policy) {
        if (verified > 0) {
            return 4;
        }
        if (independent() >= policy.corroboratingOrigins() && qualifying >= policy.qualifyingOrigins()) {
            return 3;
        }
        if (qualifying > 0) {
            return 2;
        }
        return all > 0 ? 1 : 0;
    }

    /** How many origins remain, of the best sort that there is. */
    int remaining() {
        if (countedNotOwn > 0) {
            return countedNotOwn;
        }
        if (counted > 0) {
            return counted;
        }
        return positive > 0 ? positive : all;
    }

    /** As numbers, in the order of the members. */
    LongStream numbers() {
        return LongStream.of(
                all,
                positive,
                counted,
                countedNotOwn,
                named,
                unnamed,
                ownCounted,
                ownPositive,
                strong,
                admitting,
                qualifying,
                verified);
    }

    /** What was written down as numbers, from a place on. */
    static Tally read(Long[] numbers, int from) {
        int[] n = Arrays.stream(numbers, from, from + NUMBERS)
                .mapToInt(Math::toIntExact)
                .toArray();
        return new Tally(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]);
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
