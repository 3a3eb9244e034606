package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Corroboration.LeftOut;

/** The evidence of a claim, or some parts of it, explained origin by origin, for answers that carry some and not all. */
public final class Explained {

    private final ClaimAssessment of;
    private final Map<String, List<Joined>> joins = new HashMap<>();

    Explained(ClaimAssessment of) {
        this.of = of;
        List<Joined> all =
                new Grouped(of.known()).printed(of.reckoning().grouping().joinedBy());
        all.forEach(joined -> joins.computeIfAbsent(joined.roots().get(0), r -> new ArrayList<>())
                .add(joined));
    }

    /** All of it at once. */
    public Assessment whole() {
        return of.explained();
    }

    /** What all of it contributes. */
    public Contribution contribution() {
        return of.contribution();
    }

    /** The origins, by id. */
    public Map<String, ExplainedOrigin> origins() {
        Map<String, ExplainedOrigin> origins = new TreeMap<>(Ids.ORDER);
        of.reckoning()
                .origins()
                .forEach((id, sides) -> origins.put(id, new ExplainedOrigin(of.known(), of.claim(), id, sides, joins)));
        return origins;
    }

    /** Every item, kept or superseded, as it was weighed, by its statement. */
    public Map<String, Assessment.Weighed> items() {
        Map<String, Assessment.Weighed> items = new HashMap<>();
        of.hearing().items().forEach(item -> {
            Assessment.Weighed weighed =
                    Assessment.Weighed.of(item, of.claim(), of.known().sources());
            items.put(weighed.statement(), weighed);
        });
        return items;
    }

    /** The links that are left out whatever becomes of others: as withdrawn, as neutral, or as another speaks. */
    public List<LeftOut> leftOutAlone() {
        return List.copyOf(of.hearing().leftOut());
    }

    /** The links that are left out as their holder changed its position. */
    public List<LeftOut> superseded() {
        return List.copyOf(of.reckoning().superseded());
    }

    /** How much of it there is. */
    public Extent extent() {
        long supporting = 0;
        long denying = 0;
        long supportItems = 0;
        long denialItems = 0;
        for (Sides sides : of.reckoning().origins().values()) {
            supporting += sides.supports() == null ? 0 : 1;
            denying += sides.denies() == null ? 0 : 1;
            long on = sides.items().stream()
                    .filter(i -> i.stance() == Stance.SUPPORTS)
                    .count();
            supportItems += on;
            denialItems += sides.items().size() - on;
        }
        Map<LeftOutReason, Long> leftOut = new EnumMap<>(LeftOutReason.class);
        for (LeftOutReason reason : LeftOutReason.values()) {
            leftOut.put(reason, 0L);
        }
        of.core().leftOut().forEach(left -> leftOut.merge(left.reason(), 1L, Long::sum));
        return new Extent(
                supporting,
                denying,
                supportItems,
                denialItems,
                neutral(Stance.NEITHER_CONFIRMS_NOR_DENIES),
                neutral(Stance.CONTEXT),
                leftOut);
    }

    private long neutral(Stance stance) {
        return of.hearing().neutral().stream()
                .map(Reaching::stance)
                .filter(stance::equals)
                .count();
    }
}
