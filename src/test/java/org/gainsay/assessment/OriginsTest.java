package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.JoinReason.HOLDER;
import static org.gainsay.assessment.JoinReason.RULING;
import static org.gainsay.assessment.JoinReason.VOICE;
import static org.gainsay.assessment.RulingKind.INDEPENDENT;
import static org.gainsay.assessment.RulingKind.SAME_ORIGIN;

import java.util.List;
import org.gainsay.assessment.Corroboration.Origin;
import org.junit.jupiter.api.Test;

/** Which roots are one origin, and the reasons given. */
class OriginsTest {

    @Test
    void whatOneHolderSaysIsOneOrigin() {
        Desk desk = new Desk().supports("t2", "a").supports("t1", "a").supports("t3", "a");
        origins(desk, "t1");
        joined(desk, new Joined(HOLDER, "a", List.of("t1", "t2", "t3")));
    }

    @Test
    void thoseWhomOnePartyControlsAreOneOriginWithOneEntryForIt() {
        Desk desk = house();
        origins(desk, "ta");
        joined(desk, new Joined(VOICE, "gov", List.of("ta", "tb", "tc")));
    }

    @Test
    void aPartyAndThoseWhomItControlsAreOneOrigin() {
        Desk desk = new Desk().source("a", Letter.A, "gov").supports("ta", "a").supports("tg", "gov");
        origins(desk, "ta");
        joined(desk, new Joined(VOICE, "gov", List.of("ta", "tg")));
    }

    @Test
    void anEditorsRulingJoinsTwoAndIsNamed() {
        Desk two = new Desk().supports("t1", "a").supports("t2", "b");
        origins(two, "t1", "t2");
        origins(two.ruling("r1", "t2", SAME_ORIGIN, "t1"), "t1");
        joined(two, new Joined(RULING, "r1", List.of("t1", "t2")));
    }

    @Test
    void aRulingWithoutAnIdIsNamedByItsStatements() {
        Desk two = new Desk().supports("t1", "a").supports("t2", "b").ruling(null, "t2", SAME_ORIGIN, "t1");
        joined(two, new Joined(RULING, "t2 t1", List.of("t1", "t2")));
    }

    @Test
    void aRulingOnWhatIsNoRootHereIsIdle() {
        Desk copy = new Desk()
                .supports("t1", "a")
                .copy("copy", "t1")
                .link("copy", Stance.SUPPORTS)
                .supports("t2", "b")
                .ruling("r1", "copy", SAME_ORIGIN, "t2")
                .ruling("r2", "nowhere", SAME_ORIGIN, "t2");
        origins(copy, "t1", "t2");
        joined(copy);
    }

    @Test
    void twoWhoAreHeldApartAreTwoOrigins() {
        Desk two = new Desk()
                .source("a", Letter.A, "gov")
                .source("b", Letter.A, "gov")
                .supports("ta", "a")
                .supports("tb", "b")
                .ruling("r", "tb", INDEPENDENT, "ta");
        origins(two, "ta", "tb");
        joined(two);
    }

    @Test
    void twoWhoAreHeldApartAreStillConnectedThroughAThird() {
        Desk desk = house().ruling("r", "ta", INDEPENDENT, "tb");
        origins(desk, "ta");
        joined(desk, new Joined(VOICE, "gov", List.of("ta", "tb", "tc")));
    }

    @Test
    void oneWhoIsHeldApartFromAllOthersStandsAlone() {
        Desk desk = house().ruling("r1", "ta", INDEPENDENT, "tb").ruling("r2", "ta", INDEPENDENT, "tc");
        origins(desk, "ta", "tb");
        joined(desk, new Joined(VOICE, "gov", List.of("tb", "tc")));
    }

    @Test
    void oneHolderIsOneOriginWhateverARulingSays() {
        Desk desk = new Desk()
                .source("a", Letter.A, "gov")
                .supports("t1", "a")
                .supports("t2", "a")
                .ruling("r", "t1", INDEPENDENT, "t2");
        origins(desk, "t1");
        joined(desk, new Joined(HOLDER, "a", List.of("t1", "t2")));
    }

    @Test
    void anInsiderWhoSpeaksAgainstTheHouseIsNotItsVoice() {
        Desk desk = new Desk()
                .source("a", Letter.A, "gov")
                .stake("gov", StakeKind.WANTS_DISBELIEVED)
                .supports("ta", "a")
                .denies("tg", "gov");
        origins(desk, "ta", "tg");
        joined(desk);
    }

    @Test
    void hearsayJoinsNobodyByItsVoice() {
        Desk desk = new Desk()
                .source("a", Letter.A, "gov")
                .supports("tg", "gov")
                .said("ta", "a", Directness.HEARSAY, 1)
                .link("ta", Stance.SUPPORTS);
        origins(desk, "ta", "tg");
    }

    @Test
    void voicesOfTwoAffiliationsConnectAChain() {
        Desk desk = new Desk()
                .source("a", Letter.A, "gov")
                .source("b", Letter.A, "gov", "firm")
                .source("c", Letter.A, "firm")
                .supports("ta", "a")
                .supports("tb", "b")
                .supports("tc", "c");
        origins(desk, "ta");
        joined(desk, new Joined(VOICE, "firm", List.of("tb", "tc")), new Joined(VOICE, "gov", List.of("ta", "tb")));
    }

    @Test
    void reasonsAreSortedHolderThenVoiceThenRuling() {
        Desk desk = house().supports("t0", "z").supports("ta2", "a").ruling("r", "t0", SAME_ORIGIN, "tb");
        origins(desk, "t0");
        joined(
                desk,
                new Joined(HOLDER, "a", List.of("ta", "ta2")),
                new Joined(VOICE, "gov", List.of("ta", "ta2", "tb", "tc")),
                new Joined(RULING, "r", List.of("t0", "tb")));
    }

    private static Desk house() {
        Desk desk = new Desk();
        List.of("a", "b", "c").forEach(s -> desk.source(s, Letter.A, "gov").supports("t" + s, s));
        return desk;
    }

    private static void origins(Desk desk, String... expected) {
        assertThat(desk.core().origins()).extracting(Origin::origin).containsExactly(expected);
    }

    private static void joined(Desk desk, Joined... expected) {
        assertThat(desk.assess().joinedBy()).containsExactly(expected);
    }
}
