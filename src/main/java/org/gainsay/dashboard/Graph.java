package org.gainsay.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who told whom: the claim, who said it, where it first appeared and who repeats it, from left to right. Measures are
 * those of a drawing {@link #WIDTH} wide.
 */
public record Graph(List<Node> nodes, List<Edge> edges, int height, List<Row> rows) {

    static final int WIDTH = 1384;

    private static final int BOX = 44;
    private static final int STEP = 56;
    private static final int[] LEFT = {0, 396, 768, 1112};
    private static final int[] WIDE = {268, 268, 236, 236};
    private static final int LETTER = 7;

    /** More copies than these are one box. */
    private static final int COPIES = 3;

    /** Keeps copies. */
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        rows = List.copyOf(rows);
    }

    /** A box, and where it leads. */
    public record Node(int x, int y, int width, int height, String kind, String name, String sub, String href) {

        /** The middle of its lower line of text. */
        public int subY() {
            return y + 34;
        }
    }

    /** A line from a box to another; {@code kind} is says, denies, neither or told. */
    public record Edge(String path, String kind) {}

    /** What was said by one root and by those who repeat it, for the drawing. */
    record Root(
            String kind,
            String name,
            String sub,
            String href,
            String outlet,
            String outletSub,
            String outletHref,
            List<Copy> copies) {}

    /** Somebody who repeats it. */
    record Copy(String outlet, String how, String href) {}

    /** A line of the table that says the same. */
    public record Row(
            String side,
            String speaker,
            String behalf,
            String outlet,
            String from,
            String how,
            String when,
            boolean copy) {}

    static Graph of(String claimText, List<Root> roots, List<Row> rows) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        int y = 28;
        List<int[]> claimEnds = new ArrayList<>();
        for (Root root : roots) {
            List<Copy> copies = root.copies().size() > COPIES
                    ? List.of(new Copy(
                            Words.number(root.copies().size()) + " more", "copies and rewrites", root.outletHref()))
                    : root.copies();
            int tall = Math.max(1, copies.size()) * STEP;
            int middle = y + (tall - STEP) / 2;
            nodes.add(node(1, middle, root.kind(), root.name(), root.sub(), root.href()));
            nodes.add(node(2, middle, "first", root.outlet(), root.outletSub(), root.outletHref()));
            edges.add(edge(1, middle, 2, middle, "told"));
            for (int i = 0; i < copies.size(); i++) {
                Copy copy = copies.get(i);
                nodes.add(node(3, y + i * STEP, "copy", copy.outlet(), copy.how(), copy.href()));
                edges.add(edge(2, middle, 3, y + i * STEP, "told"));
            }
            claimEnds.add(new int[] {middle, roots.indexOf(root)});
            y += tall;
        }
        int claim = 28 + Math.max(0, y - 28 - STEP) / 2;
        for (int[] end : claimEnds) {
            double spread =
                    roots.size() < 2 ? 0 : (end[1] - (roots.size() - 1) / 2.0) * Math.min(10, 36.0 / roots.size());
            edges.add(bearing(end[0], claim + spread, roots.get(end[1]).kind()));
        }
        nodes.add(
                0,
                node(
                        0,
                        claim,
                        "claim",
                        claimText,
                        Words.count(roots.size(), "root") + " told it, or something of it",
                        "#main"));
        return new Graph(nodes, edges, Math.max(y, 90), rows);
    }

    private static Node node(int column, int y, String kind, String name, String sub, String href) {
        int letters = (WIDE[column] - 20) / LETTER;
        return new Node(LEFT[column], y, WIDE[column], BOX, kind, cut(name, letters), cut(sub, letters + 6), href);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    private static Edge edge(int from, int fromY, int to, int toY, String kind) {
        return new Edge(curve(LEFT[from] + WIDE[from], fromY + BOX / 2.0, LEFT[to], toY + BOX / 2.0), kind);
    }

    private static Edge bearing(int rootY, double claimY, String kind) {
        return new Edge(curve(LEFT[1], rootY + BOX / 2.0, LEFT[0] + WIDE[0], claimY + BOX / 2.0), kind);
    }

    private static String curve(double x, double y, double toX, double toY) {
        double bend = (toX - x) / 2;
        return String.format(
                Locale.ROOT, "M%.0f %.1fC%.0f %.1f %.0f %.1f %.0f %.1f", x, y, x + bend, y, toX - bend, toY, toX, toY);
    }
}
