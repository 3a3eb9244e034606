package org.gainsay.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Computes the corroborations of a dossier's claims, as known and said by some instants, under a policy. Reading the
 * dossier grows with the dossier, each claim then with what bears on it.
 */
public final class Assessor {

    private final Known known;
    private final Policy policy;

    /**
     * Reads a dossier.
     *
     * @param knownAt what was recorded after this is not used; absent: all of it is
     * @param saidBy what was said after this is not used; absent: all of it is
     */
    public Assessor(Dossier dossier, @Nullable Instant knownAt, @Nullable Instant saidBy, Policy policy) {
        this.known = new Known(dossier, knownAt, saidBy, policy);
        this.policy = policy;
    }

    /** A claim's corroboration with its explanation, as the question wants it. */
    public static Assessment assess(Dossier dossier, Question question) {
        return new Assessor(dossier, question.knownAt(), question.saidBy(), question.policy())
                .explain(question.claim());
    }

    /** A claim's corroboration, explained. */
    public Assessment explain(String claim) {
        return new ClaimAssessment(known, claim, policy).explained();
    }

    /** A claim's corroboration, to be explained origin by origin. */
    public Explained explained(String claim) {
        return new Explained(new ClaimAssessment(known, claim, policy));
    }

    /** A claim's corroboration with all that it was made of. */
    public Account account(String claim) {
        return new ClaimAssessment(known, claim, policy).account();
    }

    /** A claim's corroboration alone. */
    public Corroboration corroboration(String claim) {
        return new ClaimAssessment(known, claim, policy).core();
    }

    /** A claim's evidence in parts that nothing connects. */
    public Parts parts(String claim) {
        return Parts.of(known, new Hearing(known, claim, policy), policy);
    }
}
