package org.gainsay.corroboration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Contribution;
import org.gainsay.assessment.Extent;
import org.gainsay.assessment.Gist;
import org.gainsay.assessment.Ids;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.gainsay.corroboration.OriginRows.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * An explanation from what is kept of a claim's weighed evidence: the figures from their sum, and of the origins those
 * that are shown judged again.
 */
final class WeighedExplanation implements Explanation {

    private final SomeEvidence evidence;
    private final Contribution all;
    private final WeighedReads reads;
    private final Policy policy;

    /** From rows, with evidence as it was at the instant at which these hold: acts that are due come later. */
    WeighedExplanation(SomeEvidence evidence, WeighingRows rows, Policy policy) {
        this.evidence = evidence;
        this.all = rows.sum().contribution();
        this.reads = rows.reads();
        this.policy = policy;
    }

    @Override
    public Gist gist() {
        return Gist.of(all, policy);
    }

    @Override
    public Extent extent() throws SQLException {
        Map<Stance, Long> kept = new EnumMap<>(Stance.class);
        Map<Stance, Long> neutral = new EnumMap<>(Stance.class);
        Map<LeftOutReason, Long> leftOut = new EnumMap<>(LeftOutReason.class);
        for (LeftOutReason reason : LeftOutReason.values()) {
            leftOut.put(reason, 0L);
        }
        for (WeighedReads.Count count : reads.counts()) {
            if (count.kept()) {
                kept.merge(Stance.valueOf(count.first()), count.statements(), Long::sum);
            } else {
                LeftOutReason reason =
                        count.out() ? LeftOutReason.valueOf(count.first()) : LeftOutReason.POSITION_CHANGED;
                leftOut.merge(reason, count.statements(), Long::sum);
                if (reason == LeftOutReason.NEUTRAL) {
                    neutral.merge(Stance.valueOf(count.second()), count.statements(), Long::sum);
                }
            }
        }
        countOtherLinks(leftOut);
        return new Extent(
                all.support().all(),
                all.denial().all(),
                kept.getOrDefault(Stance.SUPPORTS, 0L),
                kept.getOrDefault(Stance.DENIES, 0L),
                neutral.getOrDefault(Stance.NEITHER_CONFIRMS_NOR_DENIES, 0L),
                neutral.getOrDefault(Stance.CONTEXT, 0L),
                leftOut);
    }

    /** A link that does not speak is kept nowhere: they are counted where they are not too many to be looked at. */
    private void countOtherLinks(Map<LeftOutReason, Long> leftOut) throws SQLException {
        List<UUID> several = reads.several(evidence.near(), PartsOf.NONE, Weighings.MOST + 1);
        if (several.size() > Weighings.MOST) {
            leftOut.remove(LeftOutReason.OTHER_LINK);
        } else if (!several.isEmpty()) {
            leftOut.put(
                    LeftOutReason.OTHER_LINK,
                    evidence.explained(evidence.load(several)).leftOutAlone().stream()
                            .filter(left -> left.reason() == LeftOutReason.OTHER_LINK)
                            .count());
        }
    }

    @Override
    public List<Pivotal> pivotal() throws SQLException {
        List<Pivotal> pivotal = new ArrayList<>();
        List<UUID> parts = reads.contributing(all.scarce(policy), Weighings.MOST);
        for (List<UUID> group : reads.inGroups(parts, Weighings.MOST)) {
            new JudgedParts(evidence, reads, group)
                    .origins().values().stream()
                            .filter(origin -> origin.isPivotal(all, policy))
                            .forEach(origin -> pivotal.add(new Pivotal(origin.id(), origin.holder())));
        }
        pivotal.sort(Comparator.comparing(Pivotal::origin, Ids.ORDER));
        return pivotal;
    }

    @Override
    public List<ShownOrigin> origins(Stance stance, @Nullable Rank behind, int limit, int items) throws SQLException {
        List<Ranked> ranked = reads.origins().of(stance, behind, limit);
        Set<UUID> parts = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        ranked.forEach(of -> {
            parts.add(of.part());
            wanted.add(of.rank().origin());
        });
        Map<String, ShownOrigin> shown = new HashMap<>();
        for (List<UUID> group : reads.inGroups(parts, Weighings.MOST)) {
            new JudgedParts(evidence, reads, group)
                    .shown(wanted, items)
                    .forEach(origin -> shown.put(origin.origin(), origin));
        }
        return ranked.stream()
                .map(of -> Objects.requireNonNull(shown.get(of.rank().origin()), "kept with its part"))
                .toList();
    }

    @Override
    public @Nullable List<Weighed> items(String origin, @Nullable ItemPlace behind, int limit) throws SQLException {
        List<Ranked> sides = reads.origins().of(origin);
        return sides.isEmpty()
                ? null
                : new JudgedParts(evidence, reads, List.of(sides.get(0).part())).items(origin, behind, limit);
    }

    @Override
    public ItemPlace place(Weighed item) {
        return Objects.requireNonNull(evidence.places().get(item.evidence()), "it was shown");
    }

    @Override
    public List<LeftOutPlace> leftOut(@Nullable LeftOutPlace behind, int limit) throws SQLException {
        return new WeighedLeftOut(evidence, reads).first(behind, limit);
    }

    @Override
    public NamedRecords records() {
        return evidence.records();
    }
}
