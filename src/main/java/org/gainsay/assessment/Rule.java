package org.gainsay.assessment;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One row of the decision table: the first that matches gives the status. */
record Rule(String id, Predicate<Rule.State> when, Function<Rule.State, Status> then) {

    /** The decision table; its last row always matches. */
    static final List<Rule> TABLE = List.of(
            rule("R1", s -> s.supportWithdrawn && s.support.counted() == 0 && s.d < 4, Status.RETRACTED),
            rule("R2", s -> s.s == 0 && s.d == 0, Status.UNSOURCED),
            new Rule("R3", s -> s.d == 0, State::undenied),
            rule("R4", s -> (s.s >= 3 && s.d <= 1) || (s.s == 4 && s.d <= 3), Status.CORROBORATED),
            rule("R5", s -> s.d == 4 && s.s <= 3, Status.REFUTED),
            rule("R6", s -> s.s >= 2 && s.d >= 2, Status.DISPUTED),
            rule("R7", s -> s.d >= 2, Status.CONTRADICTED),
            rule("R8", s -> true, Status.DENIED));

    /** The row that fires. */
    static Rule first(State state) {
        return TABLE.stream().filter(r -> r.when.test(state)).findFirst().orElseThrow();
    }

    private static Rule rule(String id, Predicate<State> when, Status status) {
        return new Rule(id, when, s -> status);
    }

    /** What the rules look at: both sides and whether support was withdrawn. */
    static final class State {

        private final Tally support;
        private final Tally denial;
        private final boolean supportWithdrawn;
        private final Policy policy;
        private final int s;
        private final int d;

        State(Tally support, Tally denial, boolean supportWithdrawn, Policy policy) {
            this.support = support;
            this.denial = denial;
            this.supportWithdrawn = supportWithdrawn;
            this.policy = policy;
            this.s = support.level(policy);
            this.d = denial.level(policy);
        }

        int supportLevel() {
            return s;
        }

        int denialLevel() {
            return d;
        }

        Status status() {
            return first(this).then().apply(this);
        }

        /** The same without what an origin says on either side. */
        State without(Tally supports, Tally denies) {
            return new State(support.minus(supports), denial.minus(denies), supportWithdrawn, policy);
        }

        /** The same with one more of each. */
        State with(Tally supports, Tally denies) {
            return new State(support.plus(supports), denial.plus(denies), supportWithdrawn, policy);
        }

        private Status undenied() {
            if (s >= 3) {
                return Status.CORROBORATED;
            }
            return support.remaining() == 1 ? Status.SINGLE_SOURCE : Status.UNCORROBORATED;
        }
    }
}
