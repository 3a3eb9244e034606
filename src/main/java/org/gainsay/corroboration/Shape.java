package org.gainsay.corroboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What each origin adds to a corroboration, side by side: figures and ids, no words.
 *
 * @param whole false: each side is told as one, as the claim is large or behind, and its items are not counted
 */
public record Shape(Half supports, Half denies, boolean whole) {

    private static final int QUALIFIED = 2;

    private static final Comparator<Weighed> BEST = Comparator.comparing(
                    Weighed::strength, Comparator.<BigDecimal>reverseOrder())
            .thenComparing(Weighed::evidence);

    /**
     * One side.
     *
     * @param items how many statements stand on it
     */
    public record Half(List<Share> origins, int items) {

        /** Keeps a copy. */
        public Half {
            origins = List.copyOf(origins);
        }

        /** What its origins come to. */
        public long points() {
            return origins.stream().mapToLong(Share::points).sum();
        }
    }

    /**
     * One origin on one side.
     *
     * @param origin its smallest root, by the id that it was born with
     * @param holder who answers for its best item; null where that is not told
     */
    public record Share(
            String origin,
            long points,
            boolean qualifying,
            @Nullable UUID holder) {}

    /** Of an explained corroboration; who answers for its items is not told. */
    public static Shape of(Assessment assessment) {
        return of(assessment, Map.of());
    }

    static Shape of(Assessment assessment, Map<String, UUID> sources) {
        Map<String, Weighed> items = new HashMap<>();
        assessment.items().forEach(item -> items.put(item.evidence(), item));
        List<Share> supports = new ArrayList<>();
        List<Share> denies = new ArrayList<>();
        int[] counts = new int[2];
        for (Corroboration.Origin origin : assessment.corroboration().origins()) {
            counts[0] += add(supports, origin, origin.supports(), on(Stance.SUPPORTS, origin, items), sources);
            counts[1] += add(denies, origin, origin.denies(), on(Stance.DENIES, origin, items), sources);
        }
        return new Shape(new Half(supports, counts[0]), new Half(denies, counts[1]), true);
    }

    private static List<Weighed> on(Stance stance, Corroboration.Origin origin, Map<String, Weighed> items) {
        return origin.evidence().stream()
                .map(id -> Objects.requireNonNull(items.get(id), "every item of an origin was weighed"))
                .filter(item -> item.stance() == stance)
                .sorted(BEST)
                .toList();
    }

    private static int add(
            List<Share> shares,
            Corroboration.Origin origin,
            Corroboration.@Nullable Side side,
            List<Weighed> items,
            Map<String, UUID> sources) {
        if (side == null) {
            return 0;
        }
        UUID holder = sources.get(items.get(0).holder());
        shares.add(new Share(origin.origin(), side.points(), side.qualifying(), holder));
        return items.size();
    }

    /** Each side as one, from what is kept of all origins together. */
    static Shape outline(Figures f) {
        return new Shape(
                outline("says", f.supportPoints(), f.supportLevel()),
                outline("denies", f.denialPoints(), f.denialLevel()),
                false);
    }

    private static Half outline(String name, long points, int level) {
        return new Half(level == 0 ? List.of() : List.of(new Share(name, points, level >= QUALIFIED, null)), 0);
    }
}
