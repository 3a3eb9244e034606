package org.gainsay.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Legible;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.WarningCode;
import org.gainsay.source.Source;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Who accuses and who denies wants to be believed; where nobody has said so, the first of each is proposed. */
final class StakeAdvice {

    private static final Set<Stance> ANSWERS = Set.of(Stance.DENIES, Stance.NEITHER_CONFIRMS_NOR_DENIES);

    private StakeAdvice() {}

    static Stream<Advice> about(Case c) {
        return c.claims().stream().flatMap(claim -> about(c, claim));
    }

    private static Stream<Advice> about(Case c, UUID claim) {
        List<Case.Bearing> bearing = c.bearing(claim);
        if (bearing.stream().noneMatch(b -> ANSWERS.contains(b.stance()))) {
            return Stream.empty();
        }
        Statement accuser = first(c, bearing, Stance.SUPPORTS);
        Statement denier = first(c, bearing, Stance.DENIES);
        UUID accusing = accuser == null ? null : c.people().party(accuser);
        UUID denying = denier == null ? null : c.people().party(denier);
        Stream.Builder<Advice> advice = Stream.builder();
        if (accuser != null && accusing != null && open(c, claim, accuser, StakeKind.WANTS_BELIEVED)) {
            advice.add(propose(c, claim, accusing, StakeKind.WANTS_BELIEVED));
        }
        if (denier != null
                && denying != null
                && !denying.equals(accusing)
                && open(c, claim, denier, StakeKind.WANTS_DISBELIEVED)) {
            advice.add(propose(c, claim, denying, StakeKind.WANTS_DISBELIEVED));
        }
        return advice.build();
    }

    /** The first on a side who speaks for a party of its own, and whose interest nobody has judged. */
    private static @Nullable Statement first(Case c, List<Case.Bearing> bearing, Stance side) {
        return bearing.stream()
                .filter(b -> b.stance() == side && b.link().evidence().interest() == null)
                .map(b -> b.link().statement())
                .filter(s -> s.derivedFrom() == null && mayHaveStake(c.people(), s))
                .findFirst()
                .orElse(null);
    }

    private static boolean mayHaveStake(People people, Statement said) {
        UUID party = people.party(said);
        return party != null && people.isNamedParty(party) && !isWitness(people.source(party), said);
    }

    /** Testifying is no stake. */
    private static boolean isWitness(@Nullable Source party, Statement said) {
        return party != null
                && party.sourceKind() == SourceKind.PERSON
                && (said.directness() == Directness.FIRST_HAND || said.directness() == Directness.RECORD);
    }

    /** Whether nobody on the side wants it so, and no stake of whoever speaks first is known. */
    private static boolean open(Case c, UUID claim, Statement first, StakeKind wanted) {
        Set<UUID> voice = new HashSet<>(c.people().voice(first));
        return c.interests(claim).stream()
                .noneMatch(i -> i.kind() == wanted
                        || voice.contains(c.people().standing(i.stake().source())));
    }

    private static Advice propose(Case c, UUID claim, UUID party, StakeKind kind) {
        Source source = c.people().source(party);
        String name = source == null ? "The party" : Legible.line(source.name());
        String does = kind == StakeKind.WANTS_BELIEVED ? "says so" : "denies it";
        String wants = kind == StakeKind.WANTS_BELIEVED ? "believed" : "disbelieved";
        String subject = "/api/v1/claims/" + claim;
        return Advice.add(
                WarningCode.NO_STAKE,
                subject,
                "",
                name + " " + does + ", and no stake in the claim is recorded on its side. An interested party's word"
                        + " weighs less. If it testifies without a stake, give the evidence an interest instead.",
                subject + "/stakes",
                "Record that " + name + " wants the claim " + wants + ".",
                Advice.body().put("source", party.toString()).put("stake", kind.name()),
                claim);
    }
}
