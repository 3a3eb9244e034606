package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Dossier.Stake;

/** The stakes in the claims of one class: its own, and those of the classes that contradict it, mirrored. */
final class Stakes {

    private final Map<String, List<Stake>> bySource = new HashMap<>();
    private final Sources sources;

    Stakes(Sources sources) {
        this.sources = sources;
    }

    void add(Stake stake, boolean mirrored) {
        StakeKind kind = mirrored ? stake.stake().mirrored() : stake.stake();
        bySource.computeIfAbsent(sources.canonical(stake.source()), k -> new ArrayList<>())
                .add(new Stake(stake.source(), kind, stake.from(), stake.until(), stake.life()));
    }

    /** Whether the source itself has a stake, in force now or not. */
    boolean heldBy(String canonical) {
        return bySource.containsKey(canonical);
    }

    /** How a stance at this class stands to the interest of a voice, at the time when it spoke. */
    Interest interest(Stance stance, Set<String> voice, WorldTime then) {
        boolean serves = false;
        boolean harms = false;
        boolean party = false;
        StakeKind served = stance == Stance.SUPPORTS ? StakeKind.WANTS_BELIEVED : StakeKind.WANTS_DISBELIEVED;
        for (String source : voice) {
            for (Stake stake : bySource.getOrDefault(source, List.of())) {
                if (stake.inForce(then)) {
                    party |= stake.stake() == StakeKind.PARTY;
                    serves |= stake.stake() == served;
                    harms |= stake.stake() == served.mirrored();
                }
            }
        }
        if (serves) {
            return Interest.SELF_SERVING;
        }
        if (harms) {
            return Interest.AGAINST_INTEREST;
        }
        return party ? Interest.SELF_SERVING : Interest.DISINTERESTED;
    }
}
