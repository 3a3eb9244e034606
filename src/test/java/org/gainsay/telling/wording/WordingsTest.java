package org.gainsay.telling.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.assessment.Stance.DENIES;
import static org.gainsay.assessment.Stance.NEITHER_CONFIRMS_NOR_DENIES;
import static org.gainsay.assessment.Stance.SUPPORTS;

import java.util.Locale;
import java.util.stream.Stream;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Status;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.Story;
import org.gainsay.telling.Tale;
import org.gainsay.telling.wording.Wording.Caveat;
import org.gainsay.telling.wording.Wording.Caveat.Code;
import org.gainsay.telling.wording.Wording.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sub-editor would print, on small stories and on the founding one. */
class WordingsTest {

    private static Tale tale() {
        return Tale.of("The mayor has taken a bribe.")
                .person("a", "Ann Lee")
                .person("b", "Bob Ray")
                .person("m", "Max Mayor")
                .unnamed("u", "a US official")
                .unnamed("v", "Western diplomat");
    }

    private static Tale mayorDenies(Tale tale) {
        return tale.stake("m", StakeKind.WANTS_DISBELIEVED).says("own", "m", DENIES, "2024-02-01");
    }

    private static Tale verified(Tale tale, org.gainsay.assessment.Stance stance) {
        return tale.statement("d", "b", null, "2024", null, Directness.RECORD, Life.ALWAYS)
                .link("c", "d", stance, null, true);
    }

    static Stream<Arguments> briefs() {
        return Stream.of(
                Arguments.of(Status.UNSOURCED, tale(), "Nobody on record says this: “The mayor has taken a bribe.”"),
                Arguments.of(
                        Status.SINGLE_SOURCE,
                        tale().says("1", "a", SUPPORTS),
                        "The mayor has taken a bribe, says Ann Lee."),
                Arguments.of(
                        Status.CORROBORATED,
                        tale().says("1", "a", SUPPORTS).says("2", "b", SUPPORTS),
                        "The mayor has taken a bribe, say Ann Lee and Bob Ray, independently of each other."),
                Arguments.of(
                        Status.CORROBORATED,
                        tale().says("1", "a", SUPPORTS).says("2", "u", SUPPORTS),
                        "The mayor has taken a bribe, say Ann Lee and a US official."),
                Arguments.of(
                        Status.CORROBORATED, verified(tale(), SUPPORTS), "The mayor has taken a bribe, says Bob Ray."),
                Arguments.of(
                        Status.UNCORROBORATED,
                        tale().says("1", "u", SUPPORTS).says("2", "v", SUPPORTS),
                        "The mayor has taken a bribe, say a US official and an unnamed source (“Western diplomat”)."),
                Arguments.of(
                        Status.DENIED,
                        mayorDenies(tale().says("1", "a", SUPPORTS)),
                        "The mayor has taken a bribe, says Ann Lee; Max Mayor, who has a stake in it, denies it."),
                Arguments.of(
                        Status.DENIED,
                        mayorDenies(tale()),
                        "Nobody on record says this; Max Mayor, who has a stake in it, denies it:"
                                + " “The mayor has taken a bribe.”"),
                Arguments.of(
                        Status.CONTRADICTED,
                        tale().says("1", "b", DENIES),
                        "Nobody on record says this; Bob Ray, without a stake on record, denies it:"
                                + " “The mayor has taken a bribe.”"),
                Arguments.of(
                        Status.DISPUTED,
                        tale().says("1", "a", SUPPORTS).says("2", "b", DENIES),
                        "The mayor has taken a bribe, says Ann Lee; Bob Ray, without a stake on record, denies it."),
                Arguments.of(
                        Status.REFUTED,
                        verified(tale().says("1", "a", SUPPORTS), DENIES),
                        "The mayor has taken a bribe, says Ann Lee; verified evidence from Bob Ray is against it."),
                Arguments.of(
                        Status.RETRACTED,
                        tale().withdrawn("1", "a", SUPPORTS),
                        "What Ann Lee said in support of this has been withdrawn: “The mayor has taken a bribe.”"));
    }

    @Test
    void whomOnlyTheDeskKnowsToBeOneIsGroupedByItAndNotToldFromTheOther() {
        Tale one = tale().sealed("s", SourceKind.UNNAMED_SOURCE, "A clerk")
                .sealed("t", SourceKind.UNNAMED_SOURCE, "A guard")
                .same("s", "t");
        Wording both = Wordings.of(
                one.says("1", "s", SUPPORTS).says("2", "t", SUPPORTS).story());
        assertThat(both.full())
                .startsWith("The mayor has taken a bribe, says a source whose identity is withheld.")
                .contains("Both statements on record are one origin, grouped by the desk.")
                .doesNotContain("clerk", "guard", "another");
        assertThat(both.parts().origins()).isOne();

        Tale other = tale().sealed("s", SourceKind.UNNAMED_SOURCE, "A clerk").same("s", "a");
        Wording named = Wordings.of(
                other.says("1", "s", SUPPORTS).says("2", "a", SUPPORTS).story());
        assertThat(named.full())
                .contains("Both statements on record are one origin, grouped by the desk.")
                .doesNotContain("speak with one voice", "clerk");
        Wording alone = Wordings.of(tale().sealed("s", SourceKind.UNNAMED_SOURCE, "A clerk")
                .same("s", "a")
                .says("1", "s", SUPPORTS)
                .story());
        assertThat(alone.full()).contains("a source whose identity is withheld").doesNotContain("Ann Lee", "clerk");
    }

    @Test
    void whoChangedItsPositionUnderTwoDescriptionsIsNotTold() {
        Wording turned = Wordings.of(tale().sealed("s", SourceKind.UNNAMED_SOURCE, "A clerk")
                .same("s", "a")
                .says("1", "s", SUPPORTS, "2024-01-01")
                .says("2", "a", DENIES, "2024-02-01")
                .story());
        assertThat(turned.full()).contains("A voice grouped by the desk said otherwise before, and now denies it.");
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void everyStatusHasItsSentence(Status status, Tale tale, String sentence) {
        Story story = tale.story();
        assertThat(story.account().assessment().corroboration().status()).isEqualTo(status);
        assertThat(Wordings.of(story).brief()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void noSentenceSaysThatAnythingIsTrueOrFalse(Status status, Tale tale, String sentence) {
        Wording wording = Wordings.of(tale.story());
        assertThat((wording.headline() + wording.full()).toLowerCase(Locale.ROOT))
                .doesNotContain("true", "false", "fact", "lie", "null", "..", ". ;", "  ");
    }

    @Test
    void theFoundingStoryReadsAsASubEditorWouldWriteIt() {
        Wording talks = Wordings.of(Tale.founding("talks"));
        String claim = "Russia and North Korea are negotiating an arms deal, and the talks are advancing, ";
        assertThat(talks.headline())
                .isEqualTo(claim + "says United States government; Russian and North Korean governments deny it");
        assertThat(talks.brief())
                .isEqualTo(claim + "says the United States government, which has a stake in it; the Russian and North"
                        + " Korean governments, which have a stake too, deny it.");
        assertThat(talks.full())
                .startsWith(talks.brief())
                .contains("Dmitry Peskov, speaking for the Kremlin, neither confirms nor denies it; that is no denial.")
                .contains("All six statements on record are one origin: ")
                .contains("speak with one voice; two of the statements are copies.")
                .contains("The denials are interested parties' own.")
                .endsWith("“There is no arms deal between Russia and North Korea.”");
        assertThat(talks.parts().origins()).isEqualTo(1);
        assertThat(talks.parts().statements()).isEqualTo(6);
        assertThat(talks.parts().copies()).isEqualTo(2);
    }

    @Test
    void aStakeIsThatOfThePartySpokenFor() {
        assertThat(Wordings.of(Tale.founding("breach")).brief())
                .endsWith("says Linda Thomas-Greenfield, speaking for the United States government, which has a stake"
                        + " in it.");
    }

    @Test
    void sayingSomethingElseIsNotToldAsADenial() {
        Tale tale = tale().says("1", "a", SUPPORTS)
                .other("d", "The mayor has never been paid.", RelationType.CONTRARY_TO)
                .statement("2", "b", null, "2024", null, Directness.FIRST_HAND, Life.ALWAYS)
                .link("d", "2", SUPPORTS);
        Wording wording = Wordings.of(tale.story());
        assertThat(wording.brief()).endsWith("Bob Ray, without a stake on record, says otherwise.");
        assertThat(wording.full()).endsWith("What is said instead: “The mayor has never been paid.”");
    }

    @Test
    void fortyReprintsAreOneSource() {
        Tale tale = tale().says("1", "a", SUPPORTS);
        for (int i = 0; i < 40; i++) {
            tale.copy("copy" + i, "1", SUPPORTS);
        }
        Wording wording = Wordings.of(tale.story());
        assertThat(wording.brief()).isEqualTo("The mayor has taken a bribe, says Ann Lee.");
        assertThat(wording.full()).endsWith("All 41 statements on record are one origin; 40 of them are copies.");
    }

    @Test
    void twoStatementsOfOneOriginAreNotSourcesAlsoByARuling() {
        Tale tale =
                tale().says("1", "a", SUPPORTS).says("2", "b", SUPPORTS).ruling("r", "1", RulingKind.SAME_ORIGIN, "2");
        Wording wording = Wordings.of(tale.story());
        assertThat(wording.brief()).doesNotContain("independently");
        assertThat(wording.full())
                .endsWith("Both statements on record are one origin, as an editor ruled: Ann Lee and Bob Ray.");
    }

    @Test
    void manyOriginsAreCountedBeyondTheFirst() {
        Tale tale = tale();
        for (int i = 0; i < 7; i++) {
            tale.person("p" + i, "Person " + i).says("s" + i, "p" + i, SUPPORTS);
        }
        assertThat(Wordings.of(tale.story()).full())
                .isEqualTo("The mayor has taken a bribe, say Person 0, Person 1, Person 2 and four others,"
                        + " independently of each other. These are seven origins.");
    }

    @Test
    void whoIsNotNamedIsNotNamedHere() {
        Tale tale = tale().says("1", "a", SUPPORTS)
                .words("1", "Said.", null, Naming.UNNAMED)
                .says("2", "b", SUPPORTS)
                .words("2", "Said.", null, Naming.DESCRIBED)
                .sealed("s", SourceKind.GOVERNMENT, "Secret service")
                .says("3", "s", SUPPORTS);
        Wording wording = Wordings.of(tale.story());
        assertThat(wording.toString()).doesNotContain("Ann", "Bob", "Secret");
        assertThat(wording.brief())
                .contains("a person who is not named, another so described and a source whose identity is withheld");
    }

    @Test
    void unnamedSourcesMayBeOne() {
        Wording wording = Wordings.of(
                tale().says("1", "u", SUPPORTS).says("2", "v", SUPPORTS).story());
        assertThat(wording.full()).endsWith("None of those who say so is named; they may go back to one.");
        assertThat(wording.parts().caveats()).extracting(Caveat::code).containsExactly(Code.SUPPORT_UNNAMED);
    }

    @Test
    void hearsayAndCirclesAreReportedAsSuch() {
        Wording hearsay = Wordings.of(tale().source("o", SourceKind.OUTLET, "Daily Echo", Letter.C)
                .hearsay("1", "paper", SUPPORTS)
                .hearsay("2", "o", SUPPORTS)
                .story());
        assertThat(hearsay.brief())
                .isEqualTo("The mayor has taken a bribe, report The Paper and Daily Echo, on hearsay.");
        assertThat(hearsay.parts().modality()).isEqualTo(Modality.HEARSAY);
        Wording circle = Wordings.of(tale().statement("x", null, null, "2024", "y", Directness.FIRST_HAND, Life.ALWAYS)
                .statement("y", null, null, "2024", "x", Directness.FIRST_HAND, Life.ALWAYS)
                .link("c", "x", SUPPORTS)
                .link("c", "y", SUPPORTS)
                .story());
        assertThat(circle.parts().caveats()).extracting(Caveat::code).contains(Code.CIRCULAR_REPORTING);
        assertThat(circle.parts().origins()).isEqualTo(1);
    }

    @Test
    void silenceAndNoCommentAreNoDenial() {
        Tale tale = tale().says("1", "m", NEITHER_CONFIRMS_NOR_DENIES)
                .words("1", "Nothing.", SpeechAct.DID_NOT_RESPOND, null)
                .says("2", "b", NEITHER_CONFIRMS_NOR_DENIES)
                .words("2", "Nothing.", SpeechAct.DECLINES_TO_COMMENT, null);
        Wording wording = Wordings.of(tale.story());
        assertThat(wording.parts().denial()).isNull();
        assertThat(wording.full())
                .isEqualTo("Nobody on record says this: “The mayor has taken a bribe.” Bob Ray declines to comment;"
                        + " Max Mayor did not respond; that is no denial.");
    }

    @Test
    void anAdmissionIsToldAsOneAlsoWhenItIsTakenBack() {
        Tale admission = tale().stake("m", StakeKind.WANTS_DISBELIEVED).says("1", "m", SUPPORTS);
        assertThat(Wordings.of(admission.story()).full())
                .isEqualTo("The mayor has taken a bribe, says Max Mayor, against their own interest.");
        assertThat(Wordings.of(mayorDenies(tale().says("1", "m", SUPPORTS)).story())
                        .brief())
                .isEqualTo("The mayor has taken a bribe, said Max Mayor, against their own interest, and has since"
                        + " denied it.");
    }

    @Test
    void aChangeOfPositionAndAWithdrawalAreNotKeptQuiet() {
        assertThat(Wordings.of(tale().says("1", "a", SUPPORTS)
                                .says("2", "a", DENIES, "2024-02-01")
                                .story())
                        .full())
                .endsWith("Ann Lee said otherwise before, and now denies it.");
        assertThat(Wordings.of(tale().withdrawn("1", "a", SUPPORTS)
                                .says("2", "b", SUPPORTS)
                                .story())
                        .full())
                .endsWith("A statement that supported it has been withdrawn.");
    }

    @Test
    void hearsayBesideWhatIsWithdrawnIsNoSupport() {
        Wording wording = Wordings.of(tale().withdrawn("1", "a", SUPPORTS)
                .hearsay("2", "paper", SUPPORTS)
                .story());
        assertThat(wording.parts().modality()).isEqualTo(Modality.WITHDRAWN);
        assertThat(wording.parts().origins()).isZero();
        assertThat(wording.parts().subject()).isEqualTo("Ann Lee");
    }

    @Test
    void hostileWordsStayInTheirQuotationAndInTheirLine() {
        Tale tale = Tale.of("It is so. “End”! Really?\n<b>x</b>")
                .person("h", "Eve\u202e\n\"who is believed\"")
                .says("1", "h", SUPPORTS);
        Wording wording = Wordings.of(tale.story());
        assertThat(wording.brief())
                .isEqualTo("Eve 'who is believed' says in substance: “It is so. 'End'! Really? <b>x</b>”.");
        assertThat(wording.full()).doesNotContain("\n", "\u202e");
    }

    @Test
    void whoDidNotRespondIsToldByTheDeadlineAndNeverAsADenial() {
        Wording wording = Wordings.of(tale().says("1", "a", SUPPORTS)
                .government("ru", "Russian government")
                .asks("q", "ru", "2026-11-12", true)
                .story());
        assertThat(wording.brief())
                .isEqualTo("The mayor has taken a bribe, says Ann Lee; the Russian government did not respond to a"
                        + " request for comment by 12 November 2026.");
        assertThat(wording.full())
                .contains("The Russian government did not respond to a request for comment by 12 November 2026;"
                        + " that is no denial.");
        assertThat(wording.parts().noResponse())
                .isEqualTo("the Russian government did not respond to a request for comment by 12 November 2026");
        assertThat(wording.parts().denial()).isNull();
        assertThat(wording.parts().asked()).isNull();
    }

    @Test
    void whoHasStillTimeHasBeenAsked() {
        Wording wording = Wordings.of(tale().says("1", "a", SUPPORTS)
                .asks("q", "m", "2026-11-12", false)
                .asks("r", "b", "2026-11-13", false)
                .story());
        assertThat(wording.brief())
                .isEqualTo("The mayor has taken a bribe, says Ann Lee;"
                        + " Max Mayor and Bob Ray have been asked for comment.");
        assertThat(wording.full()).endsWith("Max Mayor and Bob Ray have been asked for comment.");
        assertThat(wording.parts().asked()).isEqualTo("Max Mayor and Bob Ray have been asked for comment");
        assertThat(wording.parts().noResponse()).isNull();
    }

    @Test
    void severalSilencesAreToldByTheirDeadlines() {
        Story story = tale().says("1", "a", SUPPORTS)
                .government("ru", "Russian government")
                .government("kp", "North Korean government")
                .asks("1", "m", "2026-10", true)
                .asks("2", "ru", "2026-11-12T18:00+01:00", true)
                .asks("3", "kp", "2026-11-12T18:00+01:00", true)
                .asks("4", "m", "2026-11-01", true)
                .story();
        assertThat(Wordings.of(story).parts().noResponse())
                .isEqualTo("Max Mayor did not respond to requests for comment by 1 November 2026;"
                        + " the Russian and North Korean governments did not respond to requests for comment by"
                        + " 18:00 (UTC+01:00) on 12 November 2026");
    }

    @Test
    void whoHasAnsweredWasNotSilent() {
        Wording wording = Wordings.of(mayorDenies(tale().says("1", "a", SUPPORTS))
                .asks("1", "m", "2024-01-01", true, "own")
                .asks("2", "m", "2024-03", true)
                .asks("3", "m", "2999", false)
                .story());
        assertThat(wording.parts().noResponse()).isNull();
        assertThat(wording.parts().asked()).isNull();
        assertThat(wording.brief()).endsWith("Max Mayor, who has a stake in it, denies it.");
    }

    @Test
    void whatIsNotForPrintIsNotNamedAmongTheSilent() {
        Story story = tale().sealed("x", SourceKind.PERSON, "Deep Throat")
                .asks("1", "x", "2024", true)
                .story();
        Wording wording = Wordings.of(story);
        assertThat(wording.full())
                .doesNotContain("Deep Throat")
                .contains("A source whose identity is withheld did not respond to a request for comment by the end of"
                        + " 2024");
    }
}
