package org.gainsay.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gainsay.corroboration.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The evidence bar: who says it from the left, who denies it from the right, and what is open between them. Its width is
 * all evidence together with what nobody knows, and counts a thousand.
 *
 * @param blocks from the left; the open rest is none
 * @param gaps where a line keeps two blocks of one side apart, in per cent from the left
 * @param closes where each side ends, in per cent from the left; null: it has no width
 * @param open what is left of a thousand
 */
public record Bar(
        List<Block> blocks,
        List<String> gaps,
        @Nullable String saysTo,
        @Nullable String deniesFrom,
        Half says,
        Half denies,
        int open) {

    private static final double UNKNOWN = 2_000_000;

    /** Blocks narrower than this, in per cent, join with their neighbour. */
    private static final double NARROW = 2;

    /** In which order the origins of a side stand, from its edge inward. */
    static final Comparator<Shape.Share> FROM_THE_EDGE = Comparator.comparing((Shape.Share s) -> s.qualifying() ? 0 : 1)
            .thenComparing(Comparator.comparingLong(Shape.Share::points).reversed())
            .thenComparing(Shape.Share::origin);

    /** Keeps copies. */
    public Bar {
        blocks = List.copyOf(blocks);
        gaps = List.copyOf(gaps);
    }

    /**
     * A stretch of the bar.
     *
     * @param kind say, say-weak, deny or deny-weak
     * @param x where it begins, in per cent from the left
     */
    public record Block(String kind, String x, String width) {

        /** What it is filled with. */
        public String fill() {
            return kind.endsWith("-weak") ? "url(#" + kind + ")" : "";
        }
    }

    /**
     * One side in words.
     *
     * @param items null where they are not counted
     * @param thousandths how much of the bar it takes
     */
    public record Half(String level, int origins, @Nullable Integer items, int thousandths) {

        /** "origin" or "origins". */
        public String word() {
            return origins == 1 ? "origin" : "origins";
        }

        /** As in "2 origins". */
        public String originsWords() {
            return Words.count(origins, "origin");
        }

        /** As in "41 items". */
        public String itemsWords() {
            return items == null ? "" : Words.count(items, "item");
        }

        private String sentence(String verb) {
            if (origins == 0) {
                return verb + ": none.";
            }
            String counted = items == null ? "" : originsWords() + ", " + itemsWords() + ", ";
            return verb + ": " + level + ", " + counted + thousandths + " of 1,000.";
        }
    }

    /** The bar of a claim whose origins are known and whose sides have these levels, 0 to 4. */
    public static Bar of(Shape shape, int supportLevel, int denialLevel) {
        double all = shape.supports().points() + shape.denies().points() + UNKNOWN;
        return of(shape, all, supportLevel, denialLevel);
    }

    /** The share that one origin has in a bar whose whole width is so many points. */
    static Bar share(Shape alone, double all) {
        return of(alone, all, 1, 1);
    }

    private static Bar of(Shape shape, double all, int supportLevel, int denialLevel) {
        long supports = shape.supports().points();
        long denies = shape.denies().points();
        List<Block> blocks = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        double saysTo = new Row("say", all, false).lay(shape.supports().origins(), blocks, gaps);
        List<Block> right = new ArrayList<>();
        double deniesFrom = 100 - new Row("deny", all, true).lay(shape.denies().origins(), right, gaps);
        for (int i = right.size() - 1; i >= 0; i--) {
            blocks.add(right.get(i));
        }
        int saying = thousandths(supports, all);
        int denying = thousandths(denies, all);
        if (saying + denying > 1000) {
            // Both halves of a thousandth were rounded up.
            saying -= saying >= denying ? 1 : 0;
            denying = 1000 - saying;
        }
        return new Bar(
                blocks,
                gaps,
                supports == 0 ? null : percent(saysTo),
                denies == 0 ? null : percent(deniesFrom),
                half(shape.supports(), supportLevel, saying, shape.whole()),
                half(shape.denies(), denialLevel, denying, shape.whole()),
                1000 - saying - denying);
    }

    private static Half half(Shape.Half half, int level, int thousandths, boolean whole) {
        boolean hearsay = !half.origins().isEmpty() && half.points() == 0;
        return new Half(
                hearsay ? "hearsay only" : Words.level(level),
                half.origins().size(),
                whole ? half.items() : null,
                thousandths);
    }

    /** All of it in a sentence, for those who do not see it. */
    public String text() {
        return says.sentence("Says") + " " + denies.sentence("Denies") + " Open: " + open + ".";
    }

    private static int thousandths(long points, double all) {
        return (int) Math.round(points * 1000 / all);
    }

    private static String percent(double of) {
        String text = String.format(Locale.ROOT, "%.2f", of).replaceFirst("\\.?0+$", "");
        return text + "%";
    }

    /** One side being laid, from its edge inward. */
    private record Row(String side, double all, boolean fromTheRight) {

        /** How far it reaches, in per cent from its edge. */
        private double lay(List<Shape.Share> shares, List<Block> blocks, List<String> gaps) {
            List<Shape.Share> origins = shares.stream()
                    .filter(share -> share.points() > 0)
                    .sorted(FROM_THE_EDGE)
                    .toList();
            double at = 0;
            double began = 0;
            for (int i = 0; i < origins.size(); i++) {
                Shape.Share origin = origins.get(i);
                Shape.Share next = i + 1 < origins.size() ? origins.get(i + 1) : null;
                double width = width(origin);
                at += width;
                boolean apart = next != null && width >= NARROW && width(next) >= NARROW;
                if (next == null || apart || next.qualifying() != origin.qualifying()) {
                    blocks.add(block(origin, began, at - began));
                    began = at;
                }
                if (apart) {
                    gaps.add(percent(fromTheRight ? 100 - at : at));
                }
            }
            return at;
        }

        private double width(Shape.Share share) {
            return share.points() * 100 / all;
        }

        private Block block(Shape.Share of, double from, double width) {
            String kind = of.qualifying() ? side : side + "-weak";
            return new Block(kind, percent(fromTheRight ? 100 - from - width : from), percent(width));
        }
    }
}
