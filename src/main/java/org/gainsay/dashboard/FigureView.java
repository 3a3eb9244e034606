package org.gainsay.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure: what it finds as its title, a drawing, and the table that says the same.
 *
 * @param name as in the address of its CSV
 * @param lines small drawings, one for each status; empty for other figures
 * @param bars marks of other figures
 */
public record FigureView(
        String name,
        String finding,
        String about,
        List<Line> lines,
        List<Mark> bars,
        List<String> heads,
        List<List<String>> table) {

    /** Keeps copies. */
    public FigureView {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        heads = List.copyOf(heads);
        table = List.copyOf(table);
    }

    /** One status over time, in a drawing 100 wide and 60 high. */
    public record Line(String name, String points, String first, String last) {}

    /**
     * A row of a figure; measures are in per cent of its widest.
     *
     * @param href where the label leads; empty: nowhere
     * @param kind echo, slow, waiting, deny, deny-weak, open or contested
     * @param start where what is drawn first ends
     */
    public record Mark(
            String label,
            String language,
            String href,
            String kind,
            String start,
            String end,
            String value,
            String aside,
            @Nullable Bar bar) {

        /** What it is filled with; empty: by its class. */
        public String fill() {
            return kind.equals("deny-weak") ? "url(#deny-weak)" : "";
        }
    }
}
