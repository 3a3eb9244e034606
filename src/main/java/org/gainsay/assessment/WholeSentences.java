package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Corroboration.LeftOut;

/** A corroboration in words, as its whole evidence is at hand. */
final class WholeSentences {

    private final Corroboration core;
    private final Map<String, Sides> origins;
    private final OriginSentence originSentence;
    private final Names names;
    private final Sentences sentences = new Sentences();

    WholeSentences(Known known, String claim, Corroboration core, Map<String, Sides> origins, List<Joined> joinedBy) {
        this.core = core;
        this.origins = origins;
        this.names = new Names(known);
        this.originSentence = new OriginSentence(names, claim, joinedBy);
    }

    /** All of them: the status, each side, the neutral and the left out, remarks, and what would change it. */
    List<String> all(List<Reaching> neutral) {
        sentences.status(core.status(), core.rule(), core.policy());
        side(Stance.SUPPORTS, core.supportLevel());
        side(Stance.DENIES, core.denialLevel());
        neutral(neutral);
        leftOut(LeftOutReason.WITHDRAWN);
        leftOut(LeftOutReason.POSITION_CHANGED);
        leftOut(LeftOutReason.OTHER_LINK);
        sentences.flags(core.flags());
        sentences.estimate(core.likelihood(), core.confidence());
        sentences.whatWouldChangeIt(pivotalNames(), core.oneMore());
        return sentences.all();
    }

    private void side(Stance stance, int level) {
        List<String> told = new ArrayList<>();
        int items = 0;
        int count = 0;
        for (Sides sides : origins.values()) {
            Side side = stance == Stance.SUPPORTS ? sides.supports() : sides.denies();
            if (side != null) {
                List<Item> on =
                        sides.items().stream().filter(i -> i.stance() == stance).toList();
                items += on.size();
                if (count++ < Sentences.TOLD) {
                    told.add(originSentence.of(side, on));
                }
            }
        }
        sentences.side(stance, level, count, items, told);
    }

    private void neutral(List<Reaching> neutral) {
        List<String> asked = neutral.stream()
                .filter(r -> r.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .map(r -> names.speakerAndParty(r.link().statement()))
                .distinct()
                .toList();
        sentences.asked(Names.list(asked), asked.size());
        sentences.context(
                neutral.stream().filter(r -> r.stance() == Stance.CONTEXT).count());
    }

    private void leftOut(LeftOutReason reason) {
        List<String> links = core.leftOut().stream()
                .filter(l -> l.reason() == reason)
                .map(LeftOut::evidence)
                .toList();
        sentences.leftOut(reason, links.size(), ": " + Names.list(links));
    }

    private List<String> pivotalNames() {
        return core.pivotal().stream()
                .flatMap(id -> Stream.ofNullable(origins.get(id)))
                .map(sides -> names.source(sides.items().get(0).root().holder()))
                .toList();
    }
}
