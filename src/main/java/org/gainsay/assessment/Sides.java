package org.gainsay.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An origin with what it says on either side. */
record Sides(
        List<Item> items, @Nullable Side supports, @Nullable Side denies) {

    static Sides of(List<Item> items, Policy policy) {
        return new Sides(items, side(items, Stance.SUPPORTS, policy), side(items, Stance.DENIES, policy));
    }

    private static @Nullable Side side(List<Item> items, Stance stance, Policy policy) {
        List<Item> on = items.stream().filter(i -> i.stance() == stance).toList();
        return on.isEmpty() ? null : Side.of(on, policy);
    }

    Tally supportTally() {
        return supports == null ? Tally.NONE : Tally.of(supports);
    }

    Tally denialTally() {
        return denies == null ? Tally.NONE : Tally.of(denies);
    }

    long supportPoints() {
        return supports == null ? 0 : supports.points();
    }

    long denialPoints() {
        return denies == null ? 0 : denies.points();
    }

    Corroboration.Origin printed(String origin) {
        return new Corroboration.Origin(
                origin,
                items.stream().map(Item::id).toList(),
                supports == null ? null : supports.printed(),
                denies == null ? null : denies.printed());
    }
}
