package org.gainsay.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.dashboard.Graph.Copy;
import org.gainsay.dashboard.Graph.Node;
import org.gainsay.dashboard.Graph.Root;
import org.junit.jupiter.api.Test;

/** Who told whom, as a drawing. */
class GraphTest {

    private static Root root(String kind, int copies) {
        List<Copy> all = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            all.add(new Copy("Copy " + i, "reprints", "/sources/c" + i));
        }
        return new Root(kind, "Speaker", "first hand", "/sources/s", "Outlet", "5 Sep", "/sources/o", all);
    }

    @Test
    void everyRootHasABoxForWhoSaidItAndOneForWhereAndALineToTheClaim() {
        Graph graph = Graph.of("A claim.", List.of(root("says", 1), root("denies", 0), root("neither", 0)), List.of());
        assertThat(graph.nodes())
                .extracting(Node::kind)
                .containsExactly("claim", "says", "first", "copy", "denies", "first", "neither", "first");
        assertThat(graph.edges()).extracting(Graph.Edge::kind).containsOnlyOnce("says", "denies", "neither");
    }

    @Test
    void moreThanThreeCopiesAreOneBox() {
        assertThat(Graph.of("A claim.", List.of(root("says", 3)), List.of()).nodes())
                .hasSize(6);
        assertThat(Graph.of("A claim.", List.of(root("says", 37)), List.of()).nodes())
                .extracting(Node::name)
                .contains("37 more")
                .hasSize(4);
    }

    @Test
    void noTwoBoxesOverlapAndAllLieWithinTheDrawing() {
        Graph graph = Graph.of(
                "A claim that is much longer than a box is wide, so that it is cut.",
                List.of(root("says", 3), root("says", 0), root("denies", 2)),
                List.of());
        for (Node a : graph.nodes()) {
            assertThat(a.x() + a.width()).isLessThanOrEqualTo(Graph.WIDTH);
            assertThat(a.y() + a.height()).isLessThanOrEqualTo(graph.height());
            for (Node b : graph.nodes()) {
                boolean apart = a == b
                        || a.x() + a.width() <= b.x()
                        || b.x() + b.width() <= a.x()
                        || a.y() + a.height() <= b.y()
                        || b.y() + b.height() <= a.y();
                assertThat(apart).as(a + " and " + b).isTrue();
            }
        }
    }
}
