package org.gainsay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.JoinReason.DESK;
import static org.gainsay.assessment.JoinReason.HOLDER;
import static org.gainsay.assessment.JoinReason.VOICE;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.junit.jupiter.api.Test;

/** A sealed source counts as one with whom it is the same, and nothing that is printed tells who that is. */
class GroupedTest {

    private static Desk two() {
        return new Desk().supports("t1", "clerk").supports("t2", "guard").supports("t3", "guard");
    }

    /** The clerk is the guard, as the desk knows; the guard is of the house. */
    private static Asked asked(Desk desk, boolean clerk, boolean guard) {
        Asked asked = desk.asked();
        List<Source> sources = new ArrayList<>(asked.dossier().sources());
        sources.add(new Source(
                "clerk", "A clerk", Letter.B, List.of(), List.of(new SameAs("guard", Life.ALWAYS)), List.of(), clerk));
        sources.add(new Source(
                "guard",
                "A guard",
                Letter.B,
                List.of(),
                List.of(),
                List.of(new Affiliation("house", Role.PART, null, null, Life.ALWAYS)),
                guard));
        Dossier d = asked.dossier();
        return asked.in(new Dossier(sources, d.claims(), d.statements(), d.evidence(), d.relations(), d.rulings()));
    }

    @Test
    void theCoreIsTheSameWhoeverIsSealed() {
        Corroboration open = asked(two(), false, false).core();
        assertThat(open.origins()).hasSize(1);
        assertThat(asked(two(), true, false).core()).isEqualTo(open);
        assertThat(asked(two(), false, true).core()).isEqualTo(open);
        assertThat(asked(two(), true, true).core()).isEqualTo(open);
    }

    @Test
    void whoIsNotSealedIsPrintedByTheRecordThatStandsForThem() {
        Assessment open = asked(two(), false, false).assess();
        assertThat(open.joinedBy())
                .containsExactly(
                        new Joined(HOLDER, "guard", List.of("t1", "t2", "t3")),
                        new Joined(VOICE, "house", List.of("t1", "t2", "t3")));
        assertThat(open.items()).extracting(Assessment.Weighed::holder).containsOnly("guard");
        assertThat(open.sentences().toString())
                .contains("A guard answers for them")
                .doesNotContain("A clerk");
    }

    @Test
    void whoIsSealedIsGroupedByTheDesk() {
        for (Asked asked : List.of(asked(two(), true, false), asked(two(), false, true), asked(two(), true, true))) {
            Assessment sealed = asked.assess();
            assertThat(sealed.joinedBy())
                    .containsExactly(
                            new Joined(HOLDER, "guard", List.of("t2", "t3")),
                            new Joined(VOICE, "house", List.of("t2", "t3")),
                            new Joined(DESK, "t1", List.of("t1", "t2", "t3")));
            assertThat(sealed.items())
                    .extracting(Assessment.Weighed::holder)
                    .containsExactly("clerk", "guard", "guard");
            assertThat(sealed.sentences().toString())
                    .contains("A clerk and A guard say that it is so; these 3 are one origin,"
                            + " as they are grouped by the desk")
                    .doesNotContain("answers for them");
        }
    }

    @Test
    void whoseVoiceASealedOneSpeaksWithByAnotherRecordIsNotTold() {
        Desk desk = new Desk().supports("t1", "clerk").supports("t2", "house").supports("t3", "house");
        Assessment sealed = asked(desk, true, false).assess();
        assertThat(sealed.corroboration().origins()).hasSize(1);
        assertThat(sealed.joinedBy())
                .containsExactly(
                        new Joined(HOLDER, "house", List.of("t2", "t3")),
                        new Joined(VOICE, "house", List.of("t2", "t3")),
                        new Joined(DESK, "t1", List.of("t1", "t2", "t3")));
        assertThat(sealed.sentences().toString())
                .contains("grouped by the desk")
                .doesNotContain("A guard", "voice of");
    }

    @Test
    void aSealedOneBySeveralStatementsOfItsOwnIsNotGrouped() {
        Desk desk = new Desk().supports("t1", "clerk").supports("t2", "clerk");
        Assessment sealed = asked(desk, true, false).assess();
        assertThat(sealed.joinedBy()).containsExactly(new Joined(HOLDER, "clerk", List.of("t1", "t2")));
        assertThat(sealed.sentences().toString()).contains("A clerk says").doesNotContain("A guard", "desk");
    }
}
