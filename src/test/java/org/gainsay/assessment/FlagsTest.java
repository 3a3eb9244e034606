package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.Directness.FIRST_HAND;
import static org.gainsay.assessment.Directness.HEARSAY;
import static org.gainsay.assessment.Flag.ADMISSION_TAKEN_BACK;
import static org.gainsay.assessment.Flag.ADMITTED;
import static org.gainsay.assessment.Flag.CIRCULAR_REPORTING;
import static org.gainsay.assessment.Flag.CONTESTED;
import static org.gainsay.assessment.Flag.DENIAL_WEAK_OR_INTERESTED_ONLY;
import static org.gainsay.assessment.Flag.DENIAL_WITHDRAWN;
import static org.gainsay.assessment.Flag.NEITHER_CONFIRMED_NOR_DENIED;
import static org.gainsay.assessment.Flag.POSITION_CHANGED;
import static org.gainsay.assessment.Flag.SPLIT_ORIGIN;
import static org.gainsay.assessment.Flag.STANCE_CONFLICT;
import static org.gainsay.assessment.Flag.SUPPORT_WEAK_OR_INTERESTED_ONLY;
import static org.gainsay.assessment.Flag.SUPPORT_WITHDRAWN;
import static org.gainsay.assessment.Flag.UNRATED_SOURCES_ONLY;
import static org.gainsay.assessment.Flag.VERIFIED_EVIDENCE;
import static org.gainsay.assessment.StakeKind.WANTS_DISBELIEVED;
import static org.gainsay.assessment.Stance.CONTEXT;
import static org.gainsay.assessment.Stance.DENIES;
import static org.gainsay.assessment.Stance.NEITHER_CONFIRMS_NOR_DENIES;
import static org.gainsay.assessment.Stance.SUPPORTS;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each flag in a case that sets it and no other than those named. */
class FlagsTest {

    @Test
    void flagsAreInAlphabeticalOrder() {
        assertThat(Arrays.stream(Flag.values()).map(Enum::name)).isSorted();
    }

    @Test
    void nothingIsSetForTwoPlainWitnesses() {
        flags(two(Letter.A, Letter.B));
    }

    @Test
    void anAdmissionThatItsHolderTookBackStands() {
        flags(
                admission().said("later", "firm", FIRST_HAND, 2).link("later", DENIES),
                ADMISSION_TAKEN_BACK,
                ADMITTED,
                DENIAL_WEAK_OR_INTERESTED_ONLY,
                SPLIT_ORIGIN);
    }

    @Test
    void aPartyThatHasAStakeItselfAdmits() {
        flags(admission(), ADMITTED);
    }

    @Test
    void anInsiderWithoutAStakeOfItsOwnDoesNotAdmitForTheHouse() {
        flags(new Desk()
                .source("firm", Letter.A)
                .source("clerk", Letter.A, "firm")
                .stake("firm", WANTS_DISBELIEVED)
                .supports("t", "clerk"));
    }

    @Test
    void aDocumentIsNoAdmission() {
        flags(new Desk()
                .source("firm", Letter.A)
                .stake("firm", WANTS_DISBELIEVED)
                .document("t", "firm", SUPPORTS, false));
    }

    @Test
    void statementsThatCiteEachOtherAreCircular() {
        flags(
                new Desk()
                        .source("paper", Letter.A)
                        .copy("a", "b")
                        .copy("b", "a")
                        .link("a", SUPPORTS),
                CIRCULAR_REPORTING,
                SUPPORT_WEAK_OR_INTERESTED_ONLY);
    }

    @Test
    void whatIsCorroboratedAndDeniedIsContested() {
        flags(
                two(Letter.A, Letter.B).source("e", Letter.E).denies("t3", "e"),
                CONTESTED,
                DENIAL_WEAK_OR_INTERESTED_ONLY);
    }

    @Test
    void whatIsRefutedAndSupportedIsContested() {
        flags(
                new Desk().source("a", Letter.A).supports("t", "a").document("record", "b", DENIES, true),
                CONTESTED,
                VERIFIED_EVIDENCE);
    }

    @Test
    void aWithdrawnStatementSetsTheFlagOfItsSideAlone() {
        flags(new Desk().withdrawn("t", "a").link("t", SUPPORTS), SUPPORT_WITHDRAWN);
        flags(new Desk().withdrawn("t", "a").link("t", DENIES), DENIAL_WITHDRAWN);
        flags(new Desk().withdrawn("t", "a").link("t", CONTEXT));
        flags(new Desk().withdrawn("t", "a").link("t", NEITHER_CONFIRMS_NOR_DENIES));
    }

    @Test
    void aCopyOfAWithdrawnRootIsWithdrawn() {
        flags(new Desk().withdrawn("t", "a").copy("b", "t").link("b", DENIES), DENIAL_WITHDRAWN);
    }

    @Test
    void askedAndSaidNeitherIsFlaggedContextIsNot() {
        flags(
                new Desk().said("t", "a", FIRST_HAND, 1).link("t", NEITHER_CONFIRMS_NOR_DENIES),
                NEITHER_CONFIRMED_NOR_DENIED);
        flags(new Desk().said("t", "a", FIRST_HAND, 1).link("t", CONTEXT));
    }

    @Test
    void aHolderThatSaysTheOppositeLaterChangedItsPosition() {
        Desk changed = new Desk().source("a", Letter.A).supports("t1", "a").said("t2", "a", FIRST_HAND, 2);
        flags(changed.link("t2", DENIES), POSITION_CHANGED);
    }

    @Test
    void hearsayChangesNobodysPosition() {
        Desk unchanged = new Desk().source("a", Letter.A).supports("t1", "a").said("t2", "a", HEARSAY, 2);
        flags(unchanged.link("t2", DENIES), DENIAL_WEAK_OR_INTERESTED_ONLY, SPLIT_ORIGIN);
    }

    @Test
    void anOutletOnItsOwnAccountMayChangeItsMindWithoutAFlag() {
        Desk outlet = new Desk().source("paper", Letter.A).supports("t1", null).said("t2", null, FIRST_HAND, 2);
        flags(outlet.link("t2", DENIES), SPLIT_ORIGIN);
    }

    @Test
    void twoCopiesOfOneRootThatSayTheOppositeConflict() {
        Desk copies = new Desk().source("a", Letter.A).said("root", "a", FIRST_HAND, 1);
        flags(
                copies.copy("b", "root").copy("c", "root").link("b", SUPPORTS).link("c", DENIES),
                SPLIT_ORIGIN,
                STANCE_CONFLICT);
    }

    @Test
    void twoOfOneHouseThatContradictEachOtherSplitTheOrigin() {
        flags(
                new Desk()
                        .source("x", Letter.A, "firm")
                        .source("y", Letter.A, "firm")
                        .supports("t1", "x")
                        .denies("t2", "y"),
                SPLIT_ORIGIN);
    }

    @Test
    void aSideOfUnratedSourcesIsFlaggedExactlyAtTheLevelOfCorroboration() {
        flags(two(Letter.F, Letter.F), UNRATED_SOURCES_ONLY);
        flags(two(Letter.F, Letter.C));
        flags(new Desk().source("a", Letter.F).supports("t", "a"));
        flags(two(Letter.F, Letter.F).document("record", "z", SUPPORTS, true), VERIFIED_EVIDENCE);
        // Whoever is not counted does not matter for it.
        flags(two(Letter.F, Letter.F).source("e", Letter.E).supports("t3", "e"), UNRATED_SOURCES_ONLY);
    }

    @Test
    void onlyWhoIsInterestedOrWeakIsFlaggedForEitherSide() {
        flags(new Desk().source("e", Letter.E).supports("t", "e"), SUPPORT_WEAK_OR_INTERESTED_ONLY);
        flags(
                new Desk()
                        .source("firm", Letter.A)
                        .stake("firm", StakeKind.PARTY)
                        .denies("t", "firm"),
                DENIAL_WEAK_OR_INTERESTED_ONLY);
    }

    private static Desk admission() {
        return new Desk()
                .source("firm", Letter.A)
                .stake("firm", WANTS_DISBELIEVED)
                .supports("t", "firm");
    }

    private static Desk two(Letter a, Letter b) {
        return new Desk().source("a", a).source("b", b).supports("t1", "a").supports("t2", "b");
    }

    private static void flags(Desk desk, Flag... expected) {
        assertThat(desk.core().flags()).containsExactly(expected);
    }
}
