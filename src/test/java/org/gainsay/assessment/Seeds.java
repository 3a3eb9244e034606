package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;

/** Runs a law over many random dossiers. */
final class Seeds {

    /** How many dossiers each law is tried on; more of them with {@code -Dlaws.seeds=…}. */
    private static final int COUNT = Integer.getInteger("laws.seeds", 2_000);

    private Seeds() {}

    static List<Asked> all() {
        return LongStream.range(0, COUNT).mapToObj(RandomDossiers::of).toList();
    }

    /**
     * Fails, naming the seed, where a law does not hold; and where it was hardly put to the test.
     *
     * @param atLeast how many of the dossiers must exercise the law
     * @param law fails by assertion, and says whether the dossier exercised it
     */
    static void hold(int atLeast, BiPredicate<Asked, Dice> law) {
        int exercised = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            try {
                exercised += law.test(RandomDossiers.of(seed), new Dice(~seed)) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("random dossier of seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(exercised).as("dossiers that exercise the law").isGreaterThanOrEqualTo(atLeast);
    }
}
