package org.gainsay.corroboration;

import java.util.List;
import org.gainsay.assessment.Conclusion;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Contribution;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Likelihood;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.Standing;

/** What is kept of a corroboration: codes and figures, no words and no ids. */
record Figures(
        Status status,
        String rule,
        int supportLevel,
        int denialLevel,
        List<Flag> flags,
        long supportPoints,
        long denialPoints,
        Likelihood likelihood,
        Confidence confidence,
        int origins,
        int items) {

    static Figures of(Corroboration core) {
        return new Figures(
                core.status(),
                core.rule(),
                core.supportLevel(),
                core.denialLevel(),
                core.flags(),
                core.supportPoints(),
                core.denialPoints(),
                core.likelihood(),
                core.confidence(),
                core.origins().size(),
                core.origins().stream().mapToInt(o -> o.evidence().size()).sum());
    }

    /** Those of all that bears on a claim, added up. */
    static Figures of(Contribution all, int items, Policy policy) {
        Conclusion conclusion = Conclusion.of(all, policy);
        return new Figures(
                conclusion.status(),
                conclusion.rule(),
                conclusion.supportLevel(),
                conclusion.denialLevel(),
                conclusion.flags(),
                all.supportPoints(),
                all.denialPoints(),
                conclusion.likelihood(),
                conclusion.confidence(),
                Math.toIntExact(all.origins()),
                items);
    }

    /** As others are told of it. */
    Standing standing() {
        return new Standing(
                status,
                rule,
                supportLevel,
                denialLevel,
                flags,
                supportPoints,
                denialPoints,
                likelihood.words(),
                confidence,
                origins,
                items);
    }
}
