package org.gainsay.assessment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The flags that are read off the kept items, their origins and the status. */
final class Flags {

    private Flags() {}

    static Set<Flag> of(List<Item> kept, Collection<Sides> origins, Rule.State state, Stakes stakes) {
        int s = state.supportLevel();
        int d = state.denialLevel();
        Status status = state.status();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        set(flags, Flag.ADMITTED, kept.stream().anyMatch(i -> admits(i, stakes)));
        set(flags, Flag.CIRCULAR_REPORTING, kept.stream().anyMatch(i -> i.walk().circular()));
        set(flags, Flag.CONTESTED, (status == Status.CORROBORATED && d > 0) || (status == Status.REFUTED && s > 0));
        set(flags, Flag.DENIAL_WEAK_OR_INTERESTED_ONLY, d == 1);
        set(flags, Flag.SUPPORT_WEAK_OR_INTERESTED_ONLY, s == 1);
        set(flags, Flag.SPLIT_ORIGIN, origins.stream().anyMatch(o -> o.supports() != null && o.denies() != null));
        set(flags, Flag.VERIFIED_EVIDENCE, s == 4 || d == 4);
        boolean unrated = (s == 3 && unrated(kept, Stance.SUPPORTS)) || (d == 3 && unrated(kept, Stance.DENIES));
        set(flags, Flag.UNRATED_SOURCES_ONLY, unrated);
        return flags;
    }

    static boolean admits(Item i, Stakes stakes) {
        return i.stance() == Stance.SUPPORTS
                && i.counted()
                && i.admission()
                && i.root().directness() != Directness.RECORD
                && stakes.heldBy(i.party().holder());
    }

    private static boolean unrated(List<Item> kept, Stance side) {
        return kept.stream().filter(i -> i.stance() == side && i.counted()).allMatch(i -> i.letter() == Letter.F);
    }

    private static void set(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
