package org.gainsay.assessment;

import java.util.List;

/** A corroboration in words, where its evidence is too much to be told one by one: the weightiest, and counts of all. */
public final class ExcerptSentences {

    /** How many origins of a side are told. */
    public static final int TOLD = Sentences.TOLD;

    private ExcerptSentences() {}

    /**
     * All of them, in the order of a whole one's.
     *
     * @param supporting what the first origins say that support it
     * @param denying what those say that deny it
     * @param pivotal who answers for the origins without which the status would be another
     */
    public static List<String> of(
            Gist gist, Extent extent, List<String> supporting, List<String> denying, List<String> pivotal) {
        Sentences sentences = new Sentences();
        Conclusion conclusion = gist.conclusion();
        sentences.status(conclusion.status(), conclusion.rule(), gist.policy());
        sentences.side(
                Stance.SUPPORTS, conclusion.supportLevel(), extent.supporting(), extent.supportItems(), supporting);
        sentences.side(Stance.DENIES, conclusion.denialLevel(), extent.denying(), extent.denialItems(), denying);
        sentences.asked(Names.count(extent.asked(), "statement"), extent.asked());
        sentences.context(extent.context());
        for (LeftOutReason reason :
                List.of(LeftOutReason.WITHDRAWN, LeftOutReason.POSITION_CHANGED, LeftOutReason.OTHER_LINK)) {
            sentences.leftOut(reason, extent.leftOut().getOrDefault(reason, 0L), "");
        }
        sentences.flags(conclusion.flags());
        sentences.estimate(conclusion.likelihood(), conclusion.confidence());
        sentences.whatWouldChangeIt(pivotal, gist.oneMore());
        return sentences.all();
    }
}
