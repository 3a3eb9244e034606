package org.gainsay.telling.provenance;

/** Writes a graph for GraphViz. */
final class Dot {

    private Dot() {}

    static String of(Graph graph) {
        StringBuilder dot = new StringBuilder(
                "digraph provenance {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];\n");
        graph.nodes().forEach(n -> dot.append("  ")
                .append(quoted(n.id()))
                .append(" [label=")
                .append(quoted(n.label()))
                .append(", ")
                .append(look(n))
                .append("];\n"));
        graph.edges().forEach(e -> dot.append("  ")
                .append(quoted(e.from()))
                .append(" -> ")
                .append(quoted(e.to()))
                .append(" [label=")
                .append(quoted(e.words()))
                .append(e.evidence() != null && e.evidence().leftOut() != null ? ", style=dashed" : "")
                .append("];\n"));
        graph.proposals().forEach(p -> dot.append("  ")
                .append(quoted(Graph.statement(p.statement())))
                .append(" -> ")
                .append(quoted(Graph.statement(p.of())))
                .append(" [label=")
                .append(quoted(p.words()))
                .append(", style=dotted];\n"));
        return dot.append("}\n").toString();
    }

    private static String look(Node node) {
        String shape =
                switch (node.kind()) {
                    case CLAIM -> "shape=box, style=bold";
                    case STATEMENT -> "shape=note";
                    case SOURCE -> "shape=ellipse";
                    case ORIGIN -> "shape=doubleoctagon";
                    case RULING -> "shape=diamond";
                };
        Node.Facts facts = node.statement();
        if (facts == null) {
            return shape;
        }
        String style = facts.withdrawn() ? ", style=dotted" : facts.copy() ? ", style=dashed" : "";
        return shape + style + (facts.circular() ? ", color=red" : "");
    }

    /**
     * A quoted id. In a label the backslash begins an escape and the ampersand an entity; words hold neither line ends
     * nor controls any more.
     */
    static String quoted(String text) {
        return '"' + text.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
