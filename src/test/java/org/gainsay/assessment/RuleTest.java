package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.assessment.Rule.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static final Tally HEARSAY = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Tally VERIFIED = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1);

    /** A side of each level, none of which is counted below level 2. */
    private static final List<Tally> SIDES = List.of(
            Tally.NONE, HEARSAY, Tally.ONE_GOOD, Tally.ONE_GOOD.plus(Tally.ONE_GOOD), VERIFIED.plus(Tally.ONE_GOOD));

    @ParameterizedTest(name = "support {0}: {1} {2} {3} {4} {5}")
    @CsvSource({
        "0, R2 UNSOURCED,     R8 DENIED,       R7 CONTRADICTED, R7 CONTRADICTED, R5 REFUTED",
        "1, R3 SINGLE_SOURCE, R8 DENIED,       R7 CONTRADICTED, R7 CONTRADICTED, R5 REFUTED",
        "2, R3 SINGLE_SOURCE, R8 DENIED,       R6 DISPUTED,     R6 DISPUTED,     R5 REFUTED",
        "3, R3 CORROBORATED,  R4 CORROBORATED, R6 DISPUTED,     R6 DISPUTED,     R5 REFUTED",
        "4, R3 CORROBORATED,  R4 CORROBORATED, R4 CORROBORATED, R4 CORROBORATED, R6 DISPUTED",
    })
    void theWholeGridIsDecided(int support, String d0, String d1, String d2, String d3, String d4) {
        List<String> expected = List.of(d0, d1, d2, d3, d4);
        for (int denial = 0; denial < 5; denial++) {
            State state = state(SIDES.get(support), SIDES.get(denial), false);
            assertThat(state.supportLevel()).isEqualTo(support);
            assertThat(state.denialLevel()).isEqualTo(denial);
            assertThat(decided(state)).as("denial %s", denial).isEqualTo(expected.get(denial));
        }
    }

    @ParameterizedTest(name = "support {0}, withdrawn: {1} {2} {3} {4} {5}")
    @CsvSource({
        "0, R1 RETRACTED,     R1 RETRACTED,    R1 RETRACTED,    R1 RETRACTED,    R5 REFUTED",
        "1, R1 RETRACTED,     R1 RETRACTED,    R1 RETRACTED,    R1 RETRACTED,    R5 REFUTED",
        "2, R3 SINGLE_SOURCE, R8 DENIED,       R6 DISPUTED,     R6 DISPUTED,     R5 REFUTED",
        "3, R3 CORROBORATED,  R4 CORROBORATED, R6 DISPUTED,     R6 DISPUTED,     R5 REFUTED",
        "4, R3 CORROBORATED,  R4 CORROBORATED, R4 CORROBORATED, R4 CORROBORATED, R6 DISPUTED",
    })
    void withdrawnSupportMattersWhereNothingCountedIsLeft(
            int support, String d0, String d1, String d2, String d3, String d4) {
        List<String> expected = List.of(d0, d1, d2, d3, d4);
        for (int denial = 0; denial < 5; denial++) {
            State state = state(SIDES.get(support), SIDES.get(denial), true);
            assertThat(decided(state)).as("denial %s", denial).isEqualTo(expected.get(denial));
        }
    }

    @Test
    void aCountedButInterestedSupporterIsEnoughAgainstRetraction() {
        Tally own = new Tally(1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0);
        assertThat(decided(state(own, Tally.NONE, true))).isEqualTo("R3 SINGLE_SOURCE");
        assertThat(decided(state(own, Tally.ONE_GOOD, true))).isEqualTo("R7 CONTRADICTED");
    }

    @Test
    void supportThatIsNotCorroboratedIsASingleSourceWhereOneOfTheBestSortRemains() {
        Tally own = new Tally(1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0);
        Tally feeble = new Tally(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(decided(state(HEARSAY.plus(HEARSAY), Tally.NONE, false))).isEqualTo("R3 UNCORROBORATED");
        assertThat(decided(state(feeble.plus(HEARSAY), Tally.NONE, false))).isEqualTo("R3 SINGLE_SOURCE");
        assertThat(decided(state(feeble.plus(feeble), Tally.NONE, false))).isEqualTo("R3 UNCORROBORATED");
        assertThat(decided(state(own.plus(feeble).plus(feeble), Tally.NONE, false)))
                .isEqualTo("R3 SINGLE_SOURCE");
        assertThat(decided(state(own.plus(own), Tally.NONE, false))).isEqualTo("R3 UNCORROBORATED");
        Tally unnamed = new Tally(1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0);
        assertThat(decided(state(unnamed.plus(own).plus(own), Tally.NONE, false)))
                .isEqualTo("R3 SINGLE_SOURCE");
        assertThat(decided(state(unnamed.plus(unnamed), Tally.NONE, false))).isEqualTo("R3 UNCORROBORATED");
    }

    @Test
    void theTableHasItsEightRowsInOrderAndTheLastAlwaysMatches() {
        assertThat(Rule.TABLE).extracting(Rule::id).containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8");
        assertThat(Rule.TABLE.get(7).when().test(state(Tally.NONE, Tally.NONE, false)))
                .isTrue();
    }

    private static String decided(State state) {
        return Rule.first(state).id() + " " + state.status();
    }

    private static State state(Tally support, Tally denial, boolean withdrawn) {
        return new State(support, denial, withdrawn, Policy.CORROBORATION_1);
    }
}
