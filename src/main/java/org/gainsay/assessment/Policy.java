package org.gainsay.assessment;

import static org.gainsay.assessment.Directness.FIRST_HAND;
import static org.gainsay.assessment.Directness.HEARSAY;
import static org.gainsay.assessment.Directness.INFORMED;
import static org.gainsay.assessment.Directness.RECORD;
import static org.gainsay.assessment.Directness.UNNAMED;
import static org.gainsay.assessment.Interest.AGAINST_INTEREST;
import static org.gainsay.assessment.Interest.DISINTERESTED;
import static org.gainsay.assessment.Interest.SELF_SERVING;
import static org.gainsay.assessment.Likelihood.ALMOST_NO_CHANCE;
import static org.gainsay.assessment.Likelihood.LIKELY;
import static org.gainsay.assessment.Likelihood.ROUGHLY_EVEN_CHANCE;
import static org.gainsay.assessment.Likelihood.UNLIKELY;
import static org.gainsay.assessment.Likelihood.VERY_LIKELY;
import static org.gainsay.assessment.Likelihood.VERY_UNLIKELY;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the computation. A stored policy never changes: another number is another policy.
 * Strengths and factors are in thousandths, bounds of the support balance and of uncertainty in hundredths.
 *
 * @param id its name, which every corroboration made with it carries
 * @param letters what a holder's letter is worth
 * @param liftedTo the letter that authenticated records and admissions of deniers are lifted to
 * @param directness what the nearness of a root is worth
 * @param form what the form of the linked words is worth
 * @param interest what the interest of an item is worth
 * @param relay what an outlet's letter leaves of a statement that it passes on
 * @param counted the least strength that counts
 * @param qualifying the least strength of a qualifying item
 * @param strong the least strength of a qualifying item that lets interested ones count beside it
 * @param verified the least strength of a verified item
 * @param priorWeight the weight W of not knowing, in points
 * @param corroboratingOrigins k: how many independent origins corroborate
 * @param qualifyingOrigins q: how many of them must qualify
 * @param highConfidenceUncertainty the greatest uncertainty of high confidence
 * @param judgedUncertainty the greatest uncertainty at which a likelihood is given
 * @param likelihoodBounds the greatest support balance of each likelihood but the last
 */
public record Policy(
        String id,
        Map<Letter, Integer> letters,
        Letter liftedTo,
        Map<Directness, Integer> directness,
        Map<Form, Integer> form,
        Map<Interest, Integer> interest,
        Map<Letter, Integer> relay,
        int counted,
        int qualifying,
        int strong,
        int verified,
        long priorWeight,
        int corroboratingOrigins,
        int qualifyingOrigins,
        int highConfidenceUncertainty,
        int judgedUncertainty,
        Map<Likelihood, Integer> likelihoodBounds) {

    /** The standing policy. */
    public static final Policy CORROBORATION_1 = new Policy(
            "corroboration-1",
            Map.of(Letter.A, 950, Letter.B, 800, Letter.C, 600, Letter.D, 350, Letter.E, 100, Letter.F, 500),
            Letter.B,
            Map.of(RECORD, 950, FIRST_HAND, 850, INFORMED, 750, UNNAMED, 500, HEARSAY, 0),
            Map.of(Form.QUOTED, 1000, Form.PARAPHRASED, 950),
            Map.of(DISINTERESTED, 1000, AGAINST_INTEREST, 1000, SELF_SERVING, 400),
            Map.of(Letter.A, 1000, Letter.B, 1000, Letter.C, 1000, Letter.D, 700, Letter.E, 300, Letter.F, 1000),
            100,
            300,
            500,
            600,
            2_000_000,
            2,
            1,
            25,
            50,
            Map.of(
                    ALMOST_NO_CHANCE,
                    5,
                    VERY_UNLIKELY,
                    20,
                    UNLIKELY,
                    45,
                    ROUGHLY_EVEN_CHANCE,
                    55,
                    LIKELY,
                    80,
                    VERY_LIKELY,
                    95));

    /** The same, where both corroborating origins must qualify. */
    public static final Policy CORROBORATION_1_STRICT =
            CORROBORATION_1.withQualifyingOrigins("corroboration-1-strict", 2);

    private static final List<Policy> ALL = List.of(CORROBORATION_1, CORROBORATION_1_STRICT);

    /** Keeps copies, in the order of the enums. */
    public Policy {
        letters = copy(letters);
        directness = copy(directness);
        form = copy(form);
        interest = copy(interest);
        relay = copy(relay);
        likelihoodBounds = copy(likelihoodBounds);
    }

    /** The policies of this release, the standing one first. */
    public static List<Policy> all() {
        return ALL;
    }

    /** The policy of that id, or null where there is none. */
    public static @Nullable Policy named(String id) {
        return ALL.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    private Policy withQualifyingOrigins(String newId, int q) {
        return new Policy(
                newId,
                letters,
                liftedTo,
                directness,
                form,
                interest,
                relay,
                counted,
                qualifying,
                strong,
                verified,
                priorWeight,
                corroboratingOrigins,
                q,
                highConfidenceUncertainty,
                judgedUncertainty,
                likelihoodBounds);
    }

    private static <E extends Enum<E>> Map<E, Integer> copy(Map<E, Integer> table) {
        return Collections.unmodifiableMap(new EnumMap<>(table));
    }
}
