package org.gainsay.assessment;

import java.util.Comparator;
import java.util.List;

/** What the kept items of one origin on one side come to. */
record Side(
        Item best,
        boolean counted,
        boolean qualifying,
        boolean verified,
        boolean own,
        boolean unnamed,
        boolean strong,
        boolean admitting) {

    private static final Comparator<Item> BEST =
            Comparator.comparing((Item i) -> i.weight().strength()).thenComparing(Item::id, Ids.ORDER);

    /** Reads a side off its items, of which there is at least one. */
    static Side of(List<Item> items, Policy policy) {
        List<Item> counted = items.stream().filter(Item::counted).toList();
        boolean own = (counted.isEmpty() ? items : counted).stream().allMatch(Item::selfServing);
        boolean unnamed = !own
                && counted.stream().filter(i -> !i.selfServing()).allMatch(i -> i.directness() == Directness.UNNAMED);
        List<Item> qualifying = items.stream().filter(Item::qualifying).toList();
        return new Side(
                items.stream().max(BEST).orElseThrow(),
                !counted.isEmpty(),
                !qualifying.isEmpty(),
                items.stream().anyMatch(Item::verified),
                own,
                unnamed,
                qualifying.stream().anyMatch(i -> i.weight().reaches(policy.strong())),
                !unnamed && qualifying.stream().anyMatch(Item::admission));
    }

    long points() {
        return best.weight().points();
    }

    boolean positive() {
        return best.weight().positive();
    }

    Corroboration.Side printed() {
        return new Corroboration.Side(
                Opinion.print(best.weight().strength()), points(), counted, qualifying, best.interest());
    }
}
