package org.gainsay.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two things measured by turns, slice by slice: what counts is the ratio within a pair, and its median over them. */
final class Pairs {

    private final List<double[]> pairs = new ArrayList<>();

    /** Something that can be measured for a slice, in its own unit a second. */
    interface Slice {
        double rate() throws Exception;
    }

    /** Measures so many pairs, after one that does not count. */
    static Pairs of(int count, Slice one, Slice other) throws Exception {
        Pairs measured = new Pairs();
        one.rate();
        other.rate();
        for (int i = 0; i < count; i++) {
            // Whoever comes second finds another state of caches: they take turns at that, too.
            double first = i % 2 == 0 ? one.rate() : 0;
            double second = other.rate();
            measured.pairs.add(new double[] {i % 2 == 0 ? first : one.rate(), second});
        }
        return measured;
    }

    double median() {
        return at(.5, ratios());
    }

    /** The rates' medians, and of the ratios the median with the quarters around it. */
    String told() {
        double[] r = ratios();
        return String.format(
                Locale.ROOT,
                "%,8.0f/s  %,8.0f/s   %.2f (%.2f–%.2f, %d pairs)",
                at(.5, pairs.stream().mapToDouble(p -> p[0]).toArray()),
                at(.5, pairs.stream().mapToDouble(p -> p[1]).toArray()),
                median(),
                at(.25, r),
                at(.75, r),
                r.length);
    }

    /** The first one's median rate. */
    double rate() {
        return at(.5, pairs.stream().mapToDouble(p -> p[0]).toArray());
    }

    private double[] ratios() {
        return pairs.stream().mapToDouble(p -> p[0] / p[1]).toArray();
    }

    private static double at(double share, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
