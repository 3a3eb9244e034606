package org.gainsay.assessment;

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
            table(Letter.class, 950, 800, 600, 350, 100, 500),
            Letter.B,
            table(Directness.class, 950, 850, 750, 500, 0),
            table(Form.class, 1000, 950),
            table(Interest.class, 1000, 1000, 400),
            table(Letter.class, 1000, 1000, 1000, 700, 300, 1000),
            100,
            300,
            500,
            600,
            2_000_000,
            2,
            1,
            25,
            50,
            bounds(5, 20, 45, 55, 80, 95));

    /** The same, where both corroborating origins must qualify. */
    public static final Policy CORROBORATION_1_STRICT =
            CORROBORATION_1.withQualifyingOrigins("corroboration-1-strict", 2);

    private static final List<Policy> ALL = List.of(CORROBORATION_1, CORROBORATION_1_STRICT);

    /** Keeps copies, in the order of the enums. */
    public Policy {
        letters = Map.copyOf(letters);
        directness = Map.copyOf(directness);
        form = Map.copyOf(form);
        interest = Map.copyOf(interest);
        relay = Map.copyOf(relay);
        likelihoodBounds = Map.copyOf(likelihoodBounds);
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

    private static <E extends Enum<E>> Map<E, Integer> table(Class<E> keys, int... values) {
        Map<E, Integer> table = new EnumMap<>(keys);
        for (E key : keys.getEnumConstants()) {
            table.put(key, values[key.ordinal()]);
        }
        return table;
    }

    private static Map<Likelihood, Integer> bounds(int... hundredths) {
        Map<Likelihood, Integer> bounds = new EnumMap<>(Likelihood.class);
        for (int i = 0; i < hundredths.length; i++) {
            bounds.put(Likelihood.values()[i + 1], hundredths[i]);
        }
        return bounds;
    }
}
