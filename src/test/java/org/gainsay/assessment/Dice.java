package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that a seed repeats. */
final class Dice {

    private final RandomGenerator random;

    Dice(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    @SafeVarargs
    final <T> T any(T... of) {
        return of[below(of.length)];
    }

    <T> T any(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Something in so many of a hundred cases, null in the others. */
    <T> T maybe(int percent, Supplier<T> something) {
        return chance(percent) ? something.get() : null;
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }
}
