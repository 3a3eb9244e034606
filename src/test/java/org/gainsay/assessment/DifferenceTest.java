package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Dossier.Claim;
import org.junit.jupiter.api.Test;

/** What differs between two corroborations is said in plain sentences, and in none too many. */
class DifferenceTest {

    private static final Map<String, String> NAMES =
            Map.of("us", "Washington", "seoul", "A South Korean official", "ru", "Moscow", "kirby", "John Kirby");

    /** Washington says so twice, having a stake, and Moscow denies it, having one too. */
    private static Desk story() {
        return new Desk()
                .source("us", Letter.B)
                .source("kirby", Letter.B, "us")
                .source("ru", Letter.C)
                .source("seoul", Letter.B)
                .stake("us", StakeKind.WANTS_BELIEVED)
                .stake("ru", StakeKind.WANTS_DISBELIEVED)
                .supports("s1", "us")
                .supports("s2", "kirby")
                .denies("s3", "ru");
    }

    private static List<String> between(Desk from, Desk to) {
        return Difference.between(from.assess(), to.assess(), NAMES);
    }

    @Test
    void nothingChangesWhereNothingDoes() {
        assertThat(between(story(), story())).containsExactly("Nothing changes.");
    }

    @Test
    void anIndependentWitnessIsANewOriginAndTheRuleIsNamed() {
        assertThat(between(story(), story().supports("s4", "seoul")))
                .startsWith(
                        "DENIED becomes CORROBORATED, as independent origins or verified evidence support it, and no"
                                + " denial of comparable weight stands: rule R8 no longer fires, R4 does.")
                .contains(
                        "Support rises from weak or interested only to corroborated.",
                        "A South Korean official is a new origin, which supports it.",
                        "No longer flagged SUPPORT_WEAK_OR_INTERESTED_ONLY.");
    }

    @Test
    void anotherVoiceOfOneGovernmentIsNoNewOrigin() {
        assertThat(between(story(), story().supports("s4", "kirby")))
                .containsExactly(
                        "It stays DENIED.",
                        "1 more statement of the origin Washington (with John Kirby), and no new origin.");
    }

    @Test
    void whatFallsIsNoLongerAnOrigin() {
        Desk without = story();
        Assessment to = Assessor.assess(Supposed.withdrawn(without.dossier(), Set.of("s1", "s2")), Question.now("c"));
        assertThat(Difference.between(story().assess(), to, NAMES))
                .anyMatch(s -> s.startsWith("DENIED becomes RETRACTED"))
                .contains(
                        "Support falls from weak or interested only to nothing.",
                        "Washington (with John Kirby) is no longer an origin of it.",
                        "New flag SUPPORT_WITHDRAWN: a statement that supported it has been withdrawn.");
    }

    @Test
    void originsThatARulingMakesOneAreNamedBothWaysAround() {
        Desk apart = story().supports("s4", "seoul");
        Desk ruled = story().supports("s4", "seoul").ruling("r", "s1", RulingKind.SAME_ORIGIN, "s4");
        assertThat(between(apart, ruled))
                .contains("Washington (with John Kirby) and A South Korean official become one origin, by a ruling.");
        assertThat(between(ruled, apart))
                .anyMatch(s -> s.startsWith("The origin Washington") && s.contains("comes apart into 2: "));
    }

    @Test
    void originsThatAnAffiliationMakesOneSayWhoseVoiceItIs() {
        Desk apart = story().supports("s4", "seoul");
        Dossier owned = Supposed.affiliated(
                apart.dossier(), "seoul", new Dossier.Affiliation("us", Role.OWNED, null, null, Life.ALWAYS));
        Assessment to = Assessor.assess(owned, Question.now("c"));
        assertThat(Difference.between(apart.assess(), to, NAMES))
                .contains(
                        "Washington (with John Kirby) and A South Korean official become one origin, as they speak with the"
                                + " voice of Washington.");
    }

    @Test
    void anotherLetterIsToldByWhatTheOriginThenIs() {
        Desk with = story().supports("s4", "seoul");
        Assessment to = Assessor.assess(Supposed.rated(with.dossier(), "seoul", Letter.E), Question.now("c"));
        assertThat(Difference.between(with.assess(), to, NAMES))
                .contains("The support by A South Korean official is too weak to count; before, it qualifies.")
                .contains(
                        "The status now hangs on Moscow.",
                        "The status no longer hangs on Washington (with John Kirby) and A South Korean official.");
    }

    @Test
    void aChangeOfWeightAloneSaysSo() {
        Desk with = story();
        Assessment to = Assessor.assess(Supposed.rated(with.dossier(), "ru", Letter.B), Question.now("c"));
        assertThat(Difference.between(with.assess(), to, NAMES))
                .containsExactly("It stays DENIED; only how much single statements weigh changes.");
    }

    @Test
    void aFloodOfOriginsIsCounted() {
        Desk many = story();
        for (int i = 0; i < 30; i++) {
            many.source("w" + i, Letter.B).supports("t" + i, "w" + i);
        }
        assertThat(between(story(), many)).contains("And 10 more changes of origins.");
    }

    @Test
    void aLinkOfAStatementThatIsLinkedAlreadyStandsInItsPlace() {
        Dossier supposed = Supposed.linked(
                story().dossier(), new Dossier.Link("other", "c", "s1", Stance.DENIES, null, true, Life.ALWAYS));
        assertThat(supposed.evidence()).hasSize(3);
        assertThat(supposed.evidence().get(0))
                .isEqualTo(new Dossier.Link("s1", "c", "s1", Stance.DENIES, null, true, Life.ALWAYS));
        assertThat(Supposed.staked(supposed, "c", new Dossier.Stake("seoul", StakeKind.PARTY, null, null, Life.ALWAYS))
                        .claims())
                .singleElement()
                .extracting(Claim::stakes)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }
}
