package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.assessment.Dossier.Source;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Lineage.Walk;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final Sources OUTLETS = new Sources(
            List.of(outlet("reliable", Letter.A), outlet("careless", Letter.D), outlet("rag", Letter.E)),
            Instant.MAX,
            Policy.CORROBORATION_1);

    private final Map<String, Statement> known = new HashMap<>();
    private final Lineage lineage = new Lineage(known, OUTLETS, Policy.CORROBORATION_1);

    @Test
    void aStatementOfItsOwnIsItsRoot() {
        said("a", null, "rag");
        assertThat(walk("a")).isEqualTo(new Walk(known.get("a"), 1, BigDecimal.ONE, false));
    }

    @Test
    void anUnknownParentEndsTheWalkAtTheLastKnown() {
        said("a", "lost", "reliable");
        said("b", "a", "reliable");
        assertThat(walk("b").root().id()).isEqualTo("a");
        assertThat(walk("b").steps()).isEqualTo(2);
        assertThat(walk("a").steps()).isEqualTo(1);
    }

    @Test
    void outletsOnTheWayTakeTheirShareButNotTheRootsOwn() {
        said("root", null, "rag");
        said("a", "root", "careless");
        said("b", "a", "reliable");
        said("c", "b", "rag");
        assertThat(walk("root").relay()).isEqualByComparingTo("1");
        assertThat(walk("a").relay()).isEqualByComparingTo("0.7");
        assertThat(walk("b").relay()).isEqualByComparingTo("0.7");
        assertThat(walk("c").relay()).isEqualByComparingTo("0.21");
        assertThat(walk("c").steps()).isEqualTo(4);
    }

    @Test
    void aDiamondOfCopiesHasOneRootHoweverItIsWalked() {
        said("root", null, "reliable");
        said("left", "root", "careless");
        said("right", "root", "rag");
        said("fromLeft", "left", "reliable");
        said("fromRight", "right", "reliable");
        assertThat(walk("fromRight").relay()).isEqualByComparingTo("0.3");
        assertThat(walk("fromLeft").relay()).isEqualByComparingTo("0.7");
        assertThat(walk("fromLeft").root()).isSameAs(walk("fromRight").root());
    }

    @Test
    void aCycleOfTwoHasItsSmallestIdForRootFromWhereverItIsEntered() {
        said("b", "a", "reliable");
        said("a", "b", "reliable");
        circular("b", "a");
        circular("a", "a");
    }

    @Test
    void aCycleOfThreeAndTheTailsIntoItShareARoot() {
        said("x", "m", "reliable");
        said("m", "k", "reliable");
        said("k", "x", "reliable");
        // The tails have smaller ids; they are on the way into the cycle, not on it.
        said("b", "a", "rag");
        said("a", "x", "rag");
        circular("b", "k");
        circular("m", "k");
        said("c", "b", "rag");
        circular("c", "k");
        circular("a", "k");
    }

    @Test
    void aStatementThatCitesItselfIsACycle() {
        said("a", "a", "reliable");
        circular("a", "a");
    }

    @Test
    void aVeryDeepChainIsWalkedWithoutRecursion() {
        said("0", null, "reliable");
        for (int i = 1; i < 50_000; i++) {
            said(String.valueOf(i), String.valueOf(i - 1), "reliable");
        }
        Walk deepest = walk("49999");
        assertThat(deepest.root().id()).isEqualTo("0");
        assertThat(deepest.steps()).isEqualTo(50_000);
        assertThat(walk("25000").steps()).isEqualTo(25_001);
    }

    @Test
    void aVeryLongCycleIsWalkedToo() {
        for (int i = 0; i < 50_000; i++) {
            said(String.valueOf(i), String.valueOf((i + 1) % 50_000), "reliable");
        }
        circular("49999", "0");
    }

    private void circular(String from, String root) {
        assertThat(walk(from).circular()).as("circular from %s", from).isTrue();
        assertThat(walk(from).root().id()).as("root from %s", from).isEqualTo(root);
    }

    private Walk walk(String id) {
        return lineage.walk(known.get(id));
    }

    private void said(String id, String parent, String outlet) {
        WorldTime then = WorldTime.parse("2024");
        known.put(id, new Statement(id, null, null, outlet, then, parent, null, null, Life.ALWAYS));
    }

    private static Source outlet(String id, Letter letter) {
        return new Source(id, id, letter, List.of(), List.of(), List.of());
    }
}
