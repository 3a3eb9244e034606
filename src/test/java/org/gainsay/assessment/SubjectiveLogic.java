package org.gainsay.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The operators of subjective logic as published (Jøsang 2016; van der Heijden, Kopp and Kargl 2018), written for
 * clarity, to hold the core against. An opinion is its beliefs, one for each state, and then its uncertainty.
 */
final class SubjectiveLogic {

    private SubjectiveLogic() {}

    /** Cumulative fusion: independent evidence adds. */
    static double[] cumulative(List<double[]> opinions) {
        return fromEvidence(states(opinions), x -> sum(opinions, o -> evidence(o, x)));
    }

    /** Averaging fusion: dependent evidence is averaged. */
    static double[] averaging(List<double[]> opinions) {
        return fromEvidence(states(opinions), x -> sum(opinions, o -> evidence(o, x)) / opinions.size());
    }

    /** Weighted fusion: evidence is averaged by the certainty of those who hold it. */
    static double[] weighted(List<double[]> opinions) {
        double certainty = sum(opinions, o -> 1 - uncertainty(o));
        return fromEvidence(
                states(opinions), x -> sum(opinions, o -> evidence(o, x) * (1 - uncertainty(o))) / certainty);
    }

    /** Consensus and compromise: what all believe, and of the rest what is compatible with the others' uncertainty. */
    static double[] compromise(List<double[]> opinions) {
        int n = states(opinions);
        double[] consensus = new double[n];
        double[] compromise = new double[n];
        double allUncertain = product(opinions, SubjectiveLogic::uncertainty);
        for (int x = 0; x < n; x++) {
            int state = x;
            consensus[x] = opinions.stream().mapToDouble(o -> o[state]).min().orElseThrow();
            double same = product(opinions, o -> o[state] - consensus[state]);
            double alone = sum(opinions, o -> (o[state] - consensus[state]) * allUncertain / uncertainty(o));
            compromise[x] = same + alone;
        }
        double consented = Arrays.stream(consensus).sum();
        double unlike = product(opinions, o -> 1 - uncertainty(o) - consented)
                - IntStream.range(0, n)
                        .mapToDouble(x -> product(opinions, o -> o[x] - consensus[x]))
                        .sum();
        double compromised = Arrays.stream(compromise).sum() + unlike;
        double scale = compromised == 0 ? 0 : (1 - consented - allUncertain) / compromised;
        return withRest(IntStream.range(0, n)
                .mapToDouble(x -> consensus[x] + scale * compromise[x])
                .toArray());
    }

    /** Belief constraint: Dempster's rule with uncertainty as the mass on everything. */
    static double[] constraint(List<double[]> opinions) {
        return opinions.stream().reduce(SubjectiveLogic::constraint).orElseThrow();
    }

    private static double[] constraint(double[] a, double[] b) {
        int n = a.length - 1;
        double[] harmony = new double[n + 1];
        for (int x = 0; x < n; x++) {
            harmony[x] = a[x] * uncertainty(b) + b[x] * uncertainty(a) + a[x] * b[x];
        }
        harmony[n] = uncertainty(a) * uncertainty(b);
        double agreed = Arrays.stream(harmony).sum();
        return Arrays.stream(harmony).map(h -> h / agreed).toArray();
    }

    /** Trust discounting: the opinion, as far as whoever voices it is trusted. */
    static double[] discount(double[] trust, double baseRate, double[] opinion) {
        double trusted = trust[0] + baseRate * uncertainty(trust);
        return withRest(Arrays.stream(opinion)
                .limit(opinion.length - 1L)
                .map(b -> b * trusted)
                .toArray());
    }

    static double uncertainty(double[] opinion) {
        return opinion[opinion.length - 1];
    }

    /** Evidence for a state, in units of the prior weight. */
    static double evidence(double[] opinion, int state) {
        return opinion[state] / uncertainty(opinion);
    }

    private static double[] fromEvidence(int states, IntToDoubleFunction evidence) {
        double total = IntStream.range(0, states).mapToDouble(evidence).sum() + 1;
        return withRest(IntStream.range(0, states)
                .mapToDouble(x -> evidence.applyAsDouble(x) / total)
                .toArray());
    }

    private static double[] withRest(double[] beliefs) {
        double[] opinion = Arrays.copyOf(beliefs, beliefs.length + 1);
        opinion[beliefs.length] = 1 - Arrays.stream(beliefs).sum();
        return opinion;
    }

    private static int states(List<double[]> opinions) {
        return opinions.get(0).length - 1;
    }

    private static double sum(List<double[]> opinions, ToDoubleFunction<double[]> of) {
        return opinions.stream().mapToDouble(of).sum();
    }

    private static double product(List<double[]> opinions, ToDoubleFunction<double[]> of) {
        return opinions.stream().mapToDouble(of).reduce(1, (a, b) -> a * b);
    }
}
