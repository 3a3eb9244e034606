package org.gainsay.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Account.Turn;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.jspecify.annotations.Nullable;

/** A holder that changed its position stands where it stood last. */
final class Positions {

    private static final Comparator<Item> PLACE = Comparator.comparingLong(
                    (Item i) -> i.root().saidAt().first())
            .thenComparing(Positions::rootRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(i -> i.root().id(), Ids.ORDER)
            .thenComparing(i -> i.walk().steps(), Comparator.reverseOrder());

    private final Collection<Flag> flags;
    private final List<LeftOut> leftOut;
    private final List<Turn> turns = new ArrayList<>();
    private final Set<String> takenBack = new HashSet<>();

    Positions(Collection<Flag> flags, List<LeftOut> leftOut) {
        this.flags = flags;
        this.leftOut = leftOut;
    }

    /** The items that are kept, in their order. */
    List<Item> kept(List<Item> items) {
        Map<String, List<Item>> byHolder = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.weight().positive()) {
                byHolder.computeIfAbsent(item.party().holder(), h -> new ArrayList<>())
                        .add(item);
            }
        }
        Set<String> superseded = new HashSet<>();
        byHolder.values().forEach(held -> supersede(held, superseded));
        return items.stream().filter(i -> !superseded.contains(i.id())).toList();
    }

    private void supersede(List<Item> held, Set<String> superseded) {
        Item last = held.stream().max(PLACE).orElseThrow();
        Set<Stance> current = stancesAt(last, held);
        if (current.size() > 1) {
            flags.add(Flag.STANCE_CONFLICT);
            return;
        }
        boolean onlyServing =
                held.stream().filter(i -> current.contains(i.stance())).allMatch(Item::selfServing);
        boolean turned = false;
        for (Item item : held) {
            if (!current.contains(item.stance()) && item.root().attributed()) {
                turned = true;
                if (item.admission() && onlyServing) {
                    flags.add(Flag.ADMISSION_TAKEN_BACK);
                    takenBack.add(item.id());
                } else {
                    flags.add(Flag.POSITION_CHANGED);
                    leftOut.add(new LeftOut(item.id(), LeftOutReason.POSITION_CHANGED));
                    superseded.add(item.id());
                }
            }
        }
        if (turned) {
            turns(held);
        }
    }

    private void turns(List<Item> held) {
        Item before = null;
        for (Item item : held.stream().sorted(PLACE).toList()) {
            if (before != null && before.stance() != item.stance()) {
                turns.add(new Turn(item.party().holder(), item.root().id(), before.stance(), item.stance()));
            }
            before = item;
        }
    }

    /** Where holders whose items were superseded or taken back said something else than before. */
    List<Turn> turns() {
        return turns;
    }

    /** The admissions that stand although their holder has taken them back, by link. */
    Set<String> takenBack() {
        return takenBack;
    }

    private static Set<Stance> stancesAt(Item place, Collection<Item> held) {
        Set<Stance> stances = EnumSet.noneOf(Stance.class);
        held.stream().filter(i -> PLACE.compare(i, place) == 0).forEach(i -> stances.add(i.stance()));
        return stances;
    }

    private static @Nullable Instant rootRecordedAt(Item item) {
        return item.root().life().recordedAt();
    }
}
