package org.gainsay.telling.wording;

import java.util.List;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Stance;
import org.gainsay.telling.Story;
import org.gainsay.telling.wording.Wording.Modality;
import org.jspecify.annotations.Nullable;

/** Who says a claim, and in what way: "…, says the United States government, which has a stake in it". */
final class Assertion {

    private final Story story;
    private final Voices voices;
    private final List<Voice> supporters;
    private final boolean retracted;

    Assertion(Story story, Voices voices, List<Voice> supporters, boolean retracted) {
        this.story = story;
        this.voices = voices;
        this.supporters = supporters;
        this.retracted = retracted;
    }

    Modality modality() {
        if (retracted) {
            return Modality.WITHDRAWN;
        }
        if (supporters.isEmpty()) {
            return Modality.NOBODY;
        }
        if (supporters.stream().noneMatch(v -> v.side().positive())) {
            return Modality.HEARSAY;
        }
        return supporters.stream().allMatch(Voice::reports) ? Modality.REPORTS : Modality.SAYS;
    }

    @Nullable
    String subject() {
        if (retracted) {
            List<Phrase> withdrawn = withdrawn();
            return withdrawn.isEmpty() ? null : Phrase.list(withdrawn).words();
        }
        return supporters.isEmpty() ? null : Voice.names(supporters).words();
    }

    /** Whether all of them have a stake in it. */
    boolean interested() {
        return !retracted
                && !supporters.isEmpty()
                && supporters.stream().allMatch(v -> v.side().own());
    }

    /** With the claim as a part of the sentence, where it can be one. */
    String told(String claim) {
        Phrase who = Voice.names(supporters);
        String how = how(who);
        return English.inline(claim)
                ? English.capital(English.bare(claim)) + ", " + says(who) + " " + who.words() + how
                : English.capital(who.words()) + (how.isEmpty() ? " " : how + ", ") + says(who) + " in substance: "
                        + English.quoted(claim);
    }

    private String says(Phrase who) {
        if (takenBack()) {
            return "said";
        }
        return modality() == Modality.SAYS ? who.does("says", "say") : who.does("reports", "report");
    }

    /** Whether the one who says it has since denied it, which is then told with it. */
    boolean takenBack() {
        return supporters.size() == 1 && supporters.get(0).takenBack();
    }

    private String how(Phrase who) {
        if (modality() == Modality.HEARSAY) {
            return ", on hearsay";
        }
        if (interested()) {
            return ", " + who.whichHas() + " a stake in it";
        }
        if (supporters.size() == 1 && supporters.get(0).againstInterest()) {
            return ", against " + who.their() + " own interest"
                    + (takenBack() ? ", and " + who.does("has", "have") + " since denied it" : "");
        }
        long named = supporters.stream().filter(v -> !v.side().unnamed()).count();
        return named > 1 && named == supporters.size() ? ", independently of each other" : "";
    }

    /** Without stakes. */
    String headline(String claim) {
        Phrase who = Voice.names(supporters);
        return claim + ", " + says(who) + " " + who.headline() + (takenBack() ? ", since denied" : "")
                + (modality() == Modality.HEARSAY ? " on hearsay" : "");
    }

    /** What became of what nobody says any more. */
    String withdrawal() {
        List<Phrase> who = withdrawn();
        return "What " + (who.isEmpty() ? "was" : Phrase.list(who).words())
                + " said in support of this has been withdrawn";
    }

    /** Whose support has been withdrawn. */
    private List<Phrase> withdrawn() {
        return story.account().links().stream()
                .filter(r -> r.leftOut() == LeftOutReason.WITHDRAWN && r.stance() == Stance.SUPPORTS)
                .map(r -> voices.speakerAndParty(r.root()))
                .distinct()
                .toList();
    }
}
