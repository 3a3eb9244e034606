package org.gainsay.assessment;

import java.util.Set;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Lineage.Walk;

/**
 * A link that supports or denies the claim, weighed.
 *
 * @param reaching the link and its stance here
 * @param walk the way of its statement to the root
 * @param party the holder and the voice of its root
 * @param letter the holder's letter, before any lift
 */
record Item(
        Reaching reaching,
        Walk walk,
        Party party,
        Letter letter,
        Directness directness,
        Interest interest,
        Weight weight,
        boolean counted,
        boolean qualifying,
        boolean verified) {

    /**
     * Who answers for a root.
     *
     * @param holder the party on whose behalf it was said
     * @param voice everybody who controls those who said it, themselves included
     */
    record Party(String holder, Set<String> voice) {}

    String id() {
        return reaching.link().id();
    }

    Stance stance() {
        return reaching.stance();
    }

    Statement root() {
        return walk.root();
    }

    boolean selfServing() {
        return interest == Interest.SELF_SERVING;
    }

    boolean admission() {
        return interest == Interest.AGAINST_INTEREST;
    }

    /** All by which it is weighed beside its root: items of one root that are alike here weigh, and are kept, alike. */
    String alike(Known known) {
        Form form = known.statement(reaching.link().statement()).form();
        return String.join(
                " ",
                stance().name(),
                interest.name(),
                walk.circular() ? "CIRCULAR" : Integer.toString(walk.steps()),
                walk.relay().stripTrailingZeros().toPlainString(),
                (form == null ? Form.PARAPHRASED : form).name(),
                reaching.link().verified() ? "VERIFIED" : "UNVERIFIED");
    }
}
