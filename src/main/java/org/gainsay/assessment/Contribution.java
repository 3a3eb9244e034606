package org.gainsay.assessment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What some of the evidence that bears on a claim contributes to its corroboration: all of it, or parts that nothing
 * connects, such as origins. Contributions add and subtract exactly, so that a part can be judged anew without a look
 * at the others.
 *
 * @param origins how many independent origins
 * @param supportPoints the sum over their support
 * @param denialPoints the sum over their denial
 * @param ratedSupport how many of the parts have a counted supporting item whose holder somebody rated
 * @param ratedDenial the same for the other side
 * @param causes in how many of the parts there is a cause for a flag, for those that follow not from levels alone
 */
public record Contribution(
        long origins,
        Tally support,
        Tally denial,
        long supportPoints,
        long denialPoints,
        long ratedSupport,
        long ratedDenial,
        Map<Flag, Long> causes) {

    /** Of no evidence at all. */
    public static final Contribution NONE = new Contribution(0, Tally.NONE, Tally.NONE, 0, 0, 0, 0, Map.of());

    /** The flags that evidence causes, in the order in which they are written down. */
    private static final List<Flag> CAUSED = List.of(
            Flag.ADMITTED,
            Flag.ADMISSION_TAKEN_BACK,
            Flag.CIRCULAR_REPORTING,
            Flag.DENIAL_WITHDRAWN,
            Flag.NEITHER_CONFIRMED_NOR_DENIED,
            Flag.POSITION_CHANGED,
            Flag.SPLIT_ORIGIN,
            Flag.STANCE_CONFLICT,
            Flag.SUPPORT_WITHDRAWN);

    private static final int SUMS = 5;

    /** Keeps a copy. */
    public Contribution {
        causes = Map.copyOf(causes);
    }

    /** Of evidence that is left out, and for which there are flags. */
    static Contribution of(Set<Flag> flags) {
        Map<Flag, Long> causes = new EnumMap<>(Flag.class);
        flags.forEach(flag -> causes.put(flag, 1L));
        return new Contribution(0, Tally.NONE, Tally.NONE, 0, 0, 0, 0, causes);
    }

    /** Of both. */
    public Contribution plus(Contribution o) {
        return sum(o, 1);
    }

    /** Of this without the other, which is a part of it. */
    public Contribution minus(Contribution o) {
        return sum(o, -1);
    }

    private Contribution sum(Contribution o, int sign) {
        Map<Flag, Long> all = new EnumMap<>(Flag.class);
        all.putAll(causes);
        o.causes.forEach((flag, n) -> all.merge(flag, sign * n, Long::sum));
        return new Contribution(
                origins + sign * o.origins,
                sign > 0 ? support.plus(o.support) : support.minus(o.support),
                sign > 0 ? denial.plus(o.denial) : denial.minus(o.denial),
                supportPoints + sign * o.supportPoints,
                denialPoints + sign * o.denialPoints,
                ratedSupport + sign * o.ratedSupport,
                ratedDenial + sign * o.ratedDenial,
                all);
    }

    /** The flags that there is a cause for. */
    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        causes.forEach((flag, n) -> {
            if (n > 0) {
                flags.add(flag);
            }
        });
        return flags;
    }

    /**
     * Those of the {@link #numbers} on which the status may hang by one origin, by their places: the rules ask whether
     * there are as many of a sort as a level needs, one or two, so only of what is there that rarely can one origin
     * matter, and only one that has of it.
     */
    public int[] scarce(Policy policy) {
        long few = Math.max(2, Math.max(policy.corroboratingOrigins(), policy.qualifyingOrigins()));
        long[] numbers = numbers();
        return IntStream.range(SUMS, SUMS + 2 * Tally.NUMBERS)
                .filter(place -> numbers[place] > 0 && numbers[place] <= few)
                .toArray();
    }

    /** As numbers, to be stored; {@link #read} reads them. */
    public long[] numbers() {
        LongStream sums = LongStream.of(origins, supportPoints, denialPoints, ratedSupport, ratedDenial);
        LongStream tallies = LongStream.concat(support.numbers(), denial.numbers());
        LongStream flags = CAUSED.stream().mapToLong(flag -> causes.getOrDefault(flag, 0L));
        return LongStream.concat(sums, LongStream.concat(tallies, flags)).toArray();
    }

    /** What was stored as {@link #numbers}. */
    public static Contribution read(Long[] numbers) {
        Map<Flag, Long> causes = new EnumMap<>(Flag.class);
        for (int i = 0; i < CAUSED.size(); i++) {
            causes.put(CAUSED.get(i), numbers[SUMS + 2 * Tally.NUMBERS + i]);
        }
        return new Contribution(
                numbers[0],
                Tally.read(numbers, SUMS),
                Tally.read(numbers, SUMS + Tally.NUMBERS),
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                causes);
    }
}
