package org.gainsay.assessment;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/** Gradual semantics of arguments that attack and support each other: what the published example is held to. */
final class Argumentation {

    /** A base score moved by the strengths of attackers and supporters. */
    interface Semantics {
        double strength(double base, List<Double> attackers, List<Double> supporters);
    }

    /** Rago, Toni, Aurisicchio and Baroni 2016. */
    static final Semantics DF_QUAD =
            (base, attackers, supporters) -> moved(base, noisyOr(supporters) - noisyOr(attackers), (b, d) -> d);

    /** Potyka 2018: the quadratic energy model. */
    static final Semantics QUADRATIC_ENERGY = (base, attackers, supporters) ->
            moved(base, sum(supporters) - sum(attackers), (b, e) -> e * e / (1 + e * e));

    /** Amgoud and Ben-Naim 2017: the Euler-based semantics. */
    static final Semantics EULER_BASED = (base, attackers, supporters) ->
            1 - (1 - base * base) / (1 + base * Math.exp(sum(supporters) - sum(attackers)));

    private Argumentation() {}

    /** The example of e-democracy in Rago et al.: the strengths of its arguments P2, A1 and A2. */
    static double[] eDemocracy(Semantics semantics) {
        double p2 = semantics.strength(0.5, List.of(0.2, 0.6, 0.5), List.of());
        double a1 = semantics.strength(0.5, List.of(), List.of(0.7, p2));
        double a2 = semantics.strength(0.5, List.of(0.2), List.of(0.9));
        return new double[] {p2, a1, a2};
    }

    private static double moved(double base, double force, DoubleBinaryOperator influence) {
        double share = influence.applyAsDouble(base, Math.abs(force));
        return force < 0 ? base - base * share : base + (1 - base) * share;
    }

    private static double noisyOr(List<Double> strengths) {
        return 1 - stream(strengths).map(s -> 1 - s).reduce(1, (a, b) -> a * b);
    }

    private static double sum(List<Double> strengths) {
        return stream(strengths).sum();
    }

    private static DoubleStream stream(List<Double> strengths) {
        return strengths.stream().mapToDouble(s -> s);
    }
}
