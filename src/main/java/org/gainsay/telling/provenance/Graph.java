package org.gainsay.telling.provenance;

import java.util.List;

/** Who told whom. */
record Graph(List<Node> nodes, List<Edge> edges) {

    Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
