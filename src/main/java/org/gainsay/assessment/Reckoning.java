package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Dossier.Ruling;

/**
 * What weighed items come to: which of them are kept, which origins they make up, and what those contribute. The items
 * are all that a claim has, or all of one part of it.
 */
final class Reckoning {

    private final List<LeftOut> superseded = new ArrayList<>();
    private final Positions positions;
    private final List<Item> kept;
    private final Origins grouping;
    private final Map<String, Sides> origins = new TreeMap<>(Ids.ORDER);
    private final Contribution contribution;

    Reckoning(List<Item> items, List<Ruling> rulings, Stakes stakes, Policy policy) {
        Set<Flag> causes = EnumSet.noneOf(Flag.class);
        positions = new Positions(causes, superseded);
        kept = positions.kept(items);
        grouping = new Origins(kept, rulings);
        grouping.items().forEach((id, of) -> origins.put(id, Sides.of(of, policy)));
        contribution = contribution(causes, stakes);
    }

    private Contribution contribution(Set<Flag> causes, Stakes stakes) {
        Tally support = Tally.NONE;
        Tally denial = Tally.NONE;
        long supportPoints = 0;
        long denialPoints = 0;
        for (Sides sides : origins.values()) {
            support = support.plus(sides.supportTally());
            denial = denial.plus(sides.denialTally());
            supportPoints += sides.supportPoints();
            denialPoints += sides.denialPoints();
            if (sides.supports() != null && sides.denies() != null) {
                causes.add(Flag.SPLIT_ORIGIN);
            }
        }
        boolean ratedSupport = false;
        boolean ratedDenial = false;
        for (Item item : kept) {
            if (item.walk().circular()) {
                causes.add(Flag.CIRCULAR_REPORTING);
            }
            if (Flags.admits(item, stakes)) {
                causes.add(Flag.ADMITTED);
            }
            if (item.counted() && item.letter() != Letter.F) {
                ratedSupport |= item.stance() == Stance.SUPPORTS;
                ratedDenial |= item.stance() == Stance.DENIES;
            }
        }
        Contribution flagged = Contribution.of(causes);
        return new Contribution(
                origins.size(),
                support,
                denial,
                supportPoints,
                denialPoints,
                ratedSupport ? 1 : 0,
                ratedDenial ? 1 : 0,
                flagged.causes());
    }

    Contribution contribution() {
        return contribution;
    }

    /** The origins, by id. */
    Map<String, Sides> origins() {
        return origins;
    }

    Origins grouping() {
        return grouping;
    }

    Positions positions() {
        return positions;
    }

    /** The items that their holder stands by no longer. */
    List<LeftOut> superseded() {
        return superseded;
    }
}
