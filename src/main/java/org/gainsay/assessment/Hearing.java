package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Dossier.Statement;

/** Everything that bears on a claim, sorted out: what is left out, what is neutral, and the weighed rest. */
final class Hearing {

    private final Known known;
    private final String claim;
    private final Bearing bearing;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Reaching> neutral = new ArrayList<>();
    private final List<Reaching> withdrawn = new ArrayList<>();
    private final List<Reaching> speaking;
    private final List<Item> items;

    Hearing(Known known, String claim, Policy policy) {
        this.known = known;
        this.claim = claim;
        this.bearing = new Bearing(known, claim);
        this.speaking = bearing.speaking(leftOut);
        this.items = new Weighing(known, bearing, policy).weigh(sided());
    }

    /** Leaves out what is withdrawn, then what is neutral; what remains takes a side. */
    private List<Reaching> sided() {
        List<Reaching> sided = new ArrayList<>();
        for (Reaching reaching : speaking) {
            Statement linked = known.statement(reaching.link().statement());
            if (known.withdrawn(linked)
                    || known.withdrawn(known.lineage().walk(linked).root())) {
                leftOut.add(new LeftOut(reaching.link().id(), LeftOutReason.WITHDRAWN));
                withdrawn.add(reaching);
            } else if (!reaching.stance().takesSide()) {
                leftOut.add(new LeftOut(reaching.link().id(), LeftOutReason.NEUTRAL));
                neutral.add(reaching);
            } else {
                sided.add(reaching);
            }
        }
        return sided;
    }

    /** What those contribute that are left out as withdrawn or neutral: flags. */
    Contribution leftOutContributes() {
        Set<Flag> causes = EnumSet.noneOf(Flag.class);
        for (Reaching reaching : withdrawn) {
            if (reaching.stance() == Stance.SUPPORTS) {
                causes.add(Flag.SUPPORT_WITHDRAWN);
            } else if (reaching.stance() == Stance.DENIES) {
                causes.add(Flag.DENIAL_WITHDRAWN);
            }
        }
        for (Reaching reaching : neutral) {
            if (reaching.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES) {
                causes.add(Flag.NEITHER_CONFIRMED_NOR_DENIED);
            }
        }
        return Contribution.of(causes);
    }

    /** The links that take a side, weighed. */
    List<Item> items() {
        return items;
    }

    /** The links that speak for their statements, in whatever way. */
    List<Reaching> speaking() {
        return speaking;
    }

    /** Those whose statement speaks by a nearer link. */
    List<Reaching> overruled() {
        return bearing.overruled();
    }

    List<Reaching> neutral() {
        return neutral;
    }

    /** Those that are left out as their statement or its root is withdrawn. */
    List<Reaching> withdrawn() {
        return withdrawn;
    }

    /** The links that are no items, with the reason. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    Stakes stakes() {
        return bearing.stakes(claim);
    }
}
