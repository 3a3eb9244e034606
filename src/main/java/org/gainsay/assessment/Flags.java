package org.gainsay.assessment;

import java.util.EnumSet;
import java.util.Set;

/** What flags are raised for, other than what is left out. */
final class Flags {

    private Flags() {}

    /** The flags that follow from the levels. */
    static Set<Flag> of(Contribution all, Rule.State state) {
        int s = state.supportLevel();
        int d = state.denialLevel();
        Status status = state.status();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        set(flags, Flag.CONTESTED, (status == Status.CORROBORATED && d > 0) || (status == Status.REFUTED && s > 0));
        set(flags, Flag.DENIAL_WEAK_OR_INTERESTED_ONLY, d == 1);
        set(flags, Flag.SUPPORT_WEAK_OR_INTERESTED_ONLY, s == 1);
        set(flags, Flag.VERIFIED_EVIDENCE, s == 4 || d == 4);
        boolean unrated = (s == 3 && all.ratedSupport() == 0) || (d == 3 && all.ratedDenial() == 0);
        set(flags, Flag.UNRATED_SOURCES_ONLY, unrated);
        return flags;
    }

    /** Whether an item is an admission by one that has a stake in the claim itself. */
    static boolean admits(Item i, Stakes stakes) {
        return i.stance() == Stance.SUPPORTS
                && i.counted()
                && i.admission()
                && i.root().directness() != Directness.RECORD
                && stakes.heldBy(i.party().holder());
    }

    private static void set(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
