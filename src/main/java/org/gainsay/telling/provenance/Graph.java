package org.gainsay.telling.provenance;

import java.util.List;
import java.util.UUID;

/**
 * Who told whom.
 *
 * @param proposals who probably took it from whom, which nobody has decided yet
 */
record Graph(List<Node> nodes, List<Edge> edges, List<ProposedCopy> proposals) {

    Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        proposals = List.copyOf(proposals);
    }

    /** The name of a statement's node. */
    static String statement(UUID id) {
        return "statement:" + id;
    }
}
