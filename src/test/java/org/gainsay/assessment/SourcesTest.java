package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Rating;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final WorldTime THEN = WorldTime.parse("2024-03-05T12:00Z");

    @Test
    void theSameSourceIsOneStepAwayAndNoChain() {
        Sources sources = sources(same("a", "b"), same("b", "c"), plain("c"));
        assertThat(sources.canonical("a")).isEqualTo("b");
        assertThat(sources.canonical("b")).isEqualTo("c");
        assertThat(sources.canonical("c")).isEqualTo("c");
        assertThat(sources.canonical("stranger")).isEqualTo("stranger");
    }

    @Test
    void theOtherRecordsRatingAndAffiliationsCount() {
        Source other = new Source(
                "b", "", null, List.of(rating(Letter.A, 1)), List.of(), List.of(with("gov", Role.PART, null, null)));
        Source one = new Source(
                "a",
                "",
                Letter.E,
                List.of(rating(Letter.D, 9)),
                List.of(new SameAs("b", Life.ALWAYS)),
                List.of(with("firm", Role.PART, null, null)));
        Sources sources = sources(one, other);
        assertThat(sources.letter("a")).isEqualTo(Letter.A);
        assertThat(sources.controlClosure("a", THEN)).containsExactlyInAnyOrder("b", "gov");
    }

    @Test
    void thoseAboveAreNamedByTheRecordThatStandsForThem() {
        Source clerk = affiliated("clerk", with("office", Role.EMPLOYEE, null, null));
        assertThat(sources(clerk, same("office", "ministry")).controlClosure("clerk", THEN))
                .containsExactlyInAnyOrder("clerk", "ministry");
    }

    @Test
    void theLetterIsTheOneRecordedLast() {
        assertThat(rated(Letter.E, rating(Letter.B, 2), rating(Letter.A, 1))).isEqualTo(Letter.B);
        assertThat(rated(Letter.E, rating(Letter.B, 2), new Rating(Letter.A, Life.ALWAYS)))
                .isEqualTo(Letter.B);
        assertThat(rated(Letter.E, new Rating(Letter.A, Life.ALWAYS))).isEqualTo(Letter.A);
    }

    @Test
    void ofLettersRecordedTogetherTheOneOfLowerValueCounts() {
        // F is worth more than D and less than C: the order is that of values, not of the alphabet.
        assertThat(rated(null, rating(Letter.F, 1), rating(Letter.C, 1))).isEqualTo(Letter.F);
        assertThat(rated(null, rating(Letter.F, 1), rating(Letter.D, 1))).isEqualTo(Letter.D);
    }

    @Test
    void withoutALiveRatingItIsTheSourcesReliabilityElseF() {
        Rating withdrawn = new Rating(Letter.A, new Life(null, day(1)));
        assertThat(rated(Letter.C, withdrawn)).isEqualTo(Letter.C);
        assertThat(rated(null, withdrawn)).isEqualTo(Letter.F);
        assertThat(sources().letter("stranger")).isEqualTo(Letter.F);
    }

    @Test
    void onlyRolesThatControlAreClimbedAndCyclesEnd() {
        for (Role role : Role.values()) {
            assertThat(sources(affiliated("a", with("b", role, null, null))).controlClosure("a", THEN))
                    .as(role.name())
                    .hasSize(role.controls() ? 2 : 1);
        }
        Sources cycle =
                sources(affiliated("a", with("b", null, null, null)), affiliated("b", with("a", null, null, null)));
        assertThat(cycle.controlClosure("a", THEN)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void anAffiliationIsInForceWhereItsTimesMeetThatOfTheStatement() {
        assertThat(reaches("2024-03-05Z", null)).isTrue();
        assertThat(reaches("2024-03-05T12:00Z", null)).isTrue();
        assertThat(reaches("2024-03-05T12:01Z", null)).isFalse();
        assertThat(reaches(null, "2024-03-05T12:00Z")).isTrue();
        assertThat(reaches(null, "2024-03-05T11:59Z")).isFalse();
        assertThat(reaches(null, "2024")).isTrue();
        assertThat(reaches("2023", "2024-02")).isFalse();
    }

    @Test
    void anAffiliationThatEndedIsForgottenForLaterStatementsOnly() {
        Sources sources = sources(affiliated("a", with("b", null, null, "2024-02Z")));
        assertThat(sources.controlClosure("a", WorldTime.parse("2024-02-10Z"))).contains("b");
        assertThat(sources.controlClosure("a", THEN)).doesNotContain("b");
        assertThat(sources.controlClosure("a", WorldTime.parse("2024-02-10Z"))).contains("b");
    }

    private static boolean reaches(String from, String until) {
        return sources(affiliated("a", with("b", null, from, until)))
                .controlClosure("a", THEN)
                .contains("b");
    }

    private static Letter rated(Letter reliability, Rating... ratings) {
        return sources(new Source("a", "", reliability, List.of(ratings), List.of(), List.of()))
                .letter("a");
    }

    private static Source plain(String id) {
        return affiliated(id);
    }

    private static Source affiliated(String id, Affiliation... affiliations) {
        return new Source(id, "", null, List.of(), List.of(), List.of(affiliations));
    }

    private static Source same(String id, String other) {
        return new Source(id, "", null, List.of(), List.of(new SameAs(other, Life.ALWAYS)), List.of());
    }

    private static Affiliation with(String other, Role role, String from, String until) {
        return new Affiliation(other, role, time(from), time(until), Life.ALWAYS);
    }

    private static WorldTime time(String said) {
        return said == null ? null : WorldTime.parse(said);
    }

    private static Rating rating(Letter letter, int day) {
        return new Rating(letter, new Life(day(day), null));
    }

    private static Instant day(int day) {
        return Instant.parse("2024-01-0" + day + "T00:00:00Z");
    }

    private static Sources sources(Source... sources) {
        return new Sources(List.of(sources), Instant.MAX, Policy.CORROBORATION_1);
    }
}
