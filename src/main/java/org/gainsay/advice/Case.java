package org.gainsay.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.claim.Relation;
import org.gainsay.claim.Stake;
import org.gainsay.evidence.Evidence;
import org.gainsay.evidence.Ruling;
import org.gainsay.source.Source;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about some claims, as far as advice needs it; all of it live.
 *
 * @param claims the claims in question
 * @param links of these claims and of those one relation away, by claim, the earliest said first
 * @param rulings on any two of the statements
 * @param parties recorded governments and organisations that speakers' names and titles may name
 */
record Case(
        List<UUID> claims,
        Map<UUID, List<Link>> links,
        List<Relation> relations,
        List<Stake> stakes,
        List<Ruling> rulings,
        People people,
        List<Source> parties) {

    static final Comparator<Link> FIRST_SAID = Comparator.comparingLong(Link::first)
            .thenComparing(l -> l.statement().recordedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(l -> l.statement().id());

    /**
     * A statement that bears on a claim.
     *
     * @param first the first millisecond at which it may have been said
     */
    record Link(Evidence evidence, Statement statement, long first) {

        Link(Evidence evidence, Statement statement) {
            this(evidence, statement, WorldTime.parse(statement.saidAt()).first());
        }

        boolean takesSides() {
            return evidence.stance() == Stance.SUPPORTS || evidence.stance() == Stance.DENIES;
        }
    }

    /** A link as it bears on the claim in question, wherever it was made. */
    record Bearing(Link link, Stance stance) {}

    List<Link> links(UUID claim) {
        return links.getOrDefault(claim, List.of());
    }

    /** All links of the claims in question. */
    List<Link> inQuestion() {
        return claims.stream().flatMap(c -> links(c).stream()).toList();
    }

    /** What bears on a claim, by itself or through one relation, the earliest said first. */
    List<Bearing> bearing(UUID claim) {
        List<Bearing> bearing = new ArrayList<>();
        links(claim).forEach(l -> bearing.add(new Bearing(l, l.evidence().stance())));
        for (Relation r : relations) {
            boolean from = r.from().equals(claim);
            if (from || r.to().equals(claim)) {
                for (Link l : links(from ? r.to() : r.from())) {
                    Stance here = travelled(r.type(), from, l.evidence().stance());
                    if (here != null) {
                        bearing.add(new Bearing(l, here));
                    }
                }
            }
        }
        bearing.sort(Comparator.comparing(Bearing::link, FIRST_SAID));
        return bearing;
    }

    /** What a stance at the other end of a relation is here; null where it does not travel. */
    static @Nullable Stance travelled(RelationType type, boolean hereIsFrom, Stance there) {
        return switch (type) {
            case RESTATES -> there;
            case CONTRADICTS ->
                there == Stance.SUPPORTS ? Stance.DENIES : there == Stance.DENIES ? Stance.SUPPORTS : null;
            case CONTRARY_TO -> there == Stance.SUPPORTS ? Stance.DENIES : null;
            case ENTAILS -> there == (hereIsFrom ? Stance.DENIES : Stance.SUPPORTS) ? there : null;
            case SUPERSEDES -> null;
        };
    }

    /** The stakes that count for a claim: its own, those of restatements, and of its contradictions reversed. */
    List<Interest> interests(UUID claim) {
        List<Interest> interests = new ArrayList<>();
        for (Stake s : stakes) {
            if (s.claim().equals(claim) || related(claim, s.claim(), RelationType.RESTATES)) {
                interests.add(new Interest(s, s.stake()));
            } else if (related(claim, s.claim(), RelationType.CONTRADICTS)) {
                interests.add(new Interest(s, reversed(s.stake())));
            }
        }
        return interests;
    }

    /** A stake as it counts for the claim in question. */
    record Interest(Stake stake, StakeKind kind) {}

    private boolean related(UUID one, UUID other, RelationType type) {
        return relations.stream()
                .anyMatch(r -> r.type() == type
                        && (r.from().equals(one) && r.to().equals(other)
                                || r.from().equals(other) && r.to().equals(one)));
    }

    private static StakeKind reversed(StakeKind kind) {
        return switch (kind) {
            case WANTS_BELIEVED -> StakeKind.WANTS_DISBELIEVED;
            case WANTS_DISBELIEVED -> StakeKind.WANTS_BELIEVED;
            case PARTY -> StakeKind.PARTY;
        };
    }
}
