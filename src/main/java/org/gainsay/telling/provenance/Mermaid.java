package org.gainsay.telling.provenance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a graph as a Mermaid flowchart. */
final class Mermaid {

    private Mermaid() {}

    static String of(Graph graph) {
        StringBuilder chart = new StringBuilder("flowchart LR\n");
        Map<String, String> names = new HashMap<>();
        for (Node node : graph.nodes()) {
            // Short names of our own making: no word of a record can be taken for a keyword.
            String name = "n" + names.size();
            names.put(node.id(), name);
            chart.append("    ").append(name).append(shape(node)).append('\n');
        }
        for (Edge edge : graph.edges()) {
            boolean leftOut = edge.evidence() != null && edge.evidence().leftOut() != null;
            arrow(chart, names.get(edge.from()), leftOut, edge.words(), names.get(edge.to()));
        }
        for (ProposedCopy p : graph.proposals()) {
            String copy = names.get(Graph.statement(p.statement()));
            arrow(chart, copy, true, p.words(), names.get(Graph.statement(p.of())));
        }
        return chart.append("""
                    classDef claim stroke-width:3px
                    classDef copy stroke-dasharray:4
                    classDef withdrawn stroke-dasharray:1,opacity:0.6
                    classDef circular stroke:#f00
                """).toString();
    }

    private static void arrow(
            StringBuilder chart, @Nullable String from, boolean dotted, String words, @Nullable String to) {
        chart.append("    ")
                .append(from)
                .append(dotted ? " -.->|\"" : " -->|\"")
                .append(escaped(words))
                .append("\"| ")
                .append(to)
                .append('\n');
    }

    private static String shape(Node node) {
        String label = '"' + escaped(node.label()) + '"';
        return switch (node.kind()) {
            case CLAIM -> "[" + label + "]:::claim";
            case STATEMENT -> "[" + label + "]" + look(node);
            case SOURCE -> "([" + label + "])";
            case ORIGIN -> "{{" + label + "}}";
            case RULING -> "{" + label + "}";
        };
    }

    private static String look(Node node) {
        Node.Facts facts = node.statement();
        if (facts == null) {
            return "";
        }
        if (facts.withdrawn()) {
            return ":::withdrawn";
        }
        return facts.circular() ? ":::circular" : facts.copy() ? ":::copy" : "";
    }

    /** All but letters, digits, blanks and commas as entity codes: no mark of Mermaid, Markdown or HTML is left. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c == ' ' || c == ',' || Character.isLetterOrDigit(c) || c > 0x7f;
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
