package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Tally HEARSAY = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Tally NAMED_WEAK = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    private static final Tally NAMED_GOOD = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0);
    private static final Tally NAMED_STRONG = Tally.ONE_GOOD;
    private static final Tally UNNAMED_GOOD = new Tally(1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0);
    private static final Tally OWN = new Tally(1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0);
    private static final Tally OWN_FEEBLE = new Tally(1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    private static final Tally ADMISSION = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0);
    private static final Tally VERIFIED = new Tally(1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1);

    @Test
    void nobodyIsNoneAndTheInterestedTheWeakAndHearsayAreWeak() {
        level(0);
        level(1, HEARSAY, HEARSAY, HEARSAY);
        level(1, OWN, OWN, OWN);
        level(1, NAMED_WEAK, NAMED_WEAK);
    }

    @Test
    void oneThatQualifiesIsQualified() {
        level(2, NAMED_STRONG);
        level(2, NAMED_STRONG, HEARSAY, HEARSAY);
        level(2, UNNAMED_GOOD);
    }

    @Test
    void twoOriginsOfWhichOneQualifiesCorroborate() {
        level(3, NAMED_GOOD, NAMED_WEAK);
        level(3, NAMED_GOOD, NAMED_GOOD);
        level(3, UNNAMED_GOOD, NAMED_WEAK);
    }

    @Test
    void unnamedOnesAreOneTogether() {
        level(2, UNNAMED_GOOD, UNNAMED_GOOD, UNNAMED_GOOD);
        level(3, UNNAMED_GOOD, UNNAMED_GOOD, NAMED_WEAK);
    }

    @Test
    void interestedOnesAreOneTogetherBesideAStrongOne() {
        level(2, NAMED_GOOD, OWN, OWN);
        level(3, NAMED_STRONG, OWN);
        level(2, NAMED_STRONG, OWN_FEEBLE);
    }

    @Test
    void aFeebleInterestedOneCountsBesideAnAdmission() {
        level(3, ADMISSION, OWN_FEEBLE);
        level(3, ADMISSION, OWN);
        level(2, ADMISSION, HEARSAY);
    }

    @Test
    void oneVerifiedOriginIsVerified() {
        level(4, VERIFIED);
        level(4, VERIFIED, HEARSAY, OWN);
    }

    @Test
    void theStrictPolicyWantsTwoThatQualify() {
        assertThat(NAMED_GOOD.plus(NAMED_WEAK).level(Policy.CORROBORATION_1_STRICT))
                .isEqualTo(2);
        assertThat(NAMED_STRONG.plus(OWN).level(Policy.CORROBORATION_1_STRICT)).isEqualTo(2);
        assertThat(NAMED_GOOD.plus(NAMED_GOOD).level(Policy.CORROBORATION_1_STRICT))
                .isEqualTo(3);
        assertThat(NAMED_GOOD.plus(UNNAMED_GOOD).level(Policy.CORROBORATION_1_STRICT))
                .isEqualTo(3);
    }

    @Test
    void independentOriginsAreTheSumOfTheThreeSorts() {
        assertThat(sum(NAMED_STRONG, NAMED_GOOD, UNNAMED_GOOD, UNNAMED_GOOD, OWN, OWN)
                        .independent())
                .isEqualTo(4);
        assertThat(sum(OWN, OWN, UNNAMED_GOOD).independent()).isEqualTo(1);
    }

    @Test
    void takingAwayIsTheOppositeOfAdding() {
        Tally all = sum(HEARSAY, NAMED_WEAK, UNNAMED_GOOD, OWN, OWN_FEEBLE, ADMISSION, VERIFIED);
        assertThat(all.plus(NAMED_STRONG).minus(NAMED_STRONG)).isEqualTo(all);
        assertThat(all.minus(all)).isEqualTo(Tally.NONE);
    }

    private static void level(int expected, Tally... origins) {
        assertThat(sum(origins).level(Policy.CORROBORATION_1)).isEqualTo(expected);
    }

    private static Tally sum(Tally... origins) {
        Tally sum = Tally.NONE;
        for (Tally origin : origins) {
            sum = sum.plus(origin);
        }
        return sum;
    }
}
