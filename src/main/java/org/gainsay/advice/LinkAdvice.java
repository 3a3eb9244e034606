package org.gainsay.advice;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.evidence.Evidence;
import org.gainsay.ledger.WarningCode;
import org.gainsay.statement.SpeechAct;
import org.gainsay.statement.Statement;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/** Whether a link does to its claim what its statement does. */
final class LinkAdvice {

    private static final Words NO_EVIDENCE = Words.of("no evidence");

    private LinkAdvice() {}

    static Stream<Advice> about(Case c) {
        return c.inQuestion().stream()
                .flatMap(l -> Stream.of(denial(l), ownAct(c, l), unverified(l)).flatMap(Stream::ofNullable));
    }

    private static @Nullable Advice denial(Case.Link link) {
        Evidence evidence = link.evidence();
        SpeechAct act = link.statement().act();
        if (evidence.stance() != Stance.DENIES) {
            return null;
        }
        if (act == SpeechAct.FINDS_NO_EVIDENCE
                || act == SpeechAct.DENIES && Words.of(link.statement().text()).has(NO_EVIDENCE)) {
            return Advice.correct(
                    WarningCode.NO_EVIDENCE_AS_DENIAL,
                    evidence,
                    "/stance",
                    "Who finds no evidence does not say that it is not so, and the link counts as a denial.",
                    "Link it as context.",
                    Advice.body().put("stance", Stance.CONTEXT.name()));
        }
        if (act == SpeechAct.DENIES_IN_PART && evidence.scope() == null) {
            return Advice.correct(
                    WarningCode.NO_PART,
                    evidence,
                    "/scope",
                    "A part is denied, the link does not say which, and it counts as a denial of the whole. Give its"
                            + " scope if that part decides the claim.",
                    "Link it as context.",
                    Advice.body().put("stance", Stance.CONTEXT.name()));
        }
        return null;
    }

    private static @Nullable Advice ownAct(Case c, Case.Link link) {
        Evidence evidence = link.evidence();
        if (link.statement().act() != SpeechAct.ANNOUNCES || evidence.interest() != null || !selfServing(c, link)) {
            return null;
        }
        return Advice.correct(
                WarningCode.OWN_ACT,
                evidence,
                "/interest",
                "A party that makes its own act known is the one to know; that it has a stake takes nothing from it.",
                "Let it count as disinterested.",
                Advice.body().put("interest", Interest.DISINTERESTED.name()));
    }

    private static boolean selfServing(Case c, Case.Link link) {
        Statement said = link.statement();
        if (!link.takesSides()) {
            return false;
        }
        StakeKind serving =
                link.evidence().stance() == Stance.SUPPORTS ? StakeKind.WANTS_BELIEVED : StakeKind.WANTS_DISBELIEVED;
        WorldTime at = WorldTime.parse(said.saidAt());
        Set<UUID> voice = c.people().voice(said);
        return c.interests(link.evidence().claim()).stream()
                .filter(i -> i.kind() == serving || i.kind() == StakeKind.PARTY)
                .filter(i -> People.inForce(i.stake().from(), i.stake().until(), at))
                .anyMatch(i -> voice.contains(c.people().standing(i.stake().source())));
    }

    private static @Nullable Advice unverified(Case.Link link) {
        Evidence evidence = link.evidence();
        if (link.statement().directness() != Directness.RECORD || evidence.verified() || !link.takesSides()) {
            return null;
        }
        return Advice.correct(
                WarningCode.NOT_VERIFIED,
                evidence,
                "/verified",
                "A record weighs as little as an unnamed source until an editor vouches for its authenticity.",
                "Vouch that it is authentic.",
                Advice.body().put("verified", true));
    }
}
