package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.assessment.Stance;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Who denies a claim, and with what stake: "the Russian government, which has a stake in it, denies it". */
final class Denials {

    private final Story story;
    private final List<Voice> free;
    private final List<Voice> interested;
    private final List<Voice> hearsay;

    Denials(Story story, List<Voice> deniers) {
        this.story = story;
        this.free = deniers.stream()
                .filter(v -> v.side().positive() && !v.side().own())
                .toList();
        this.interested = deniers.stream()
                .filter(v -> v.side().positive() && v.side().own())
                .toList();
        this.hearsay = deniers.stream().filter(v -> !v.side().positive()).toList();
    }

    /** As a clause; null: nobody does. Hearsay is told where there is nothing else. */
    @Nullable
    String clause(String it, boolean supportersHaveAStakeToo) {
        List<String> clauses = new ArrayList<>();
        if (!free.isEmpty()) {
            clauses.add(free(it));
        }
        if (!interested.isEmpty()) {
            Phrase who = Voice.names(interested);
            String stake = ", " + who.whichHas() + " a stake " + (supportersHaveAStakeToo ? "too" : "in it") + ", ";
            clauses.add(who.words() + stake + verb(interested, who, it) + (free.isEmpty() ? "" : " as well"));
        }
        if (clauses.isEmpty() && !hearsay.isEmpty()) {
            Phrase who = Voice.names(hearsay);
            clauses.add(before(who) + who.does("passes", "pass") + " on a denial, on hearsay");
        }
        return clauses.isEmpty() ? null : String.join("; ", clauses);
    }

    private String free(String it) {
        Phrase who = Voice.names(free);
        String stake = ", without a stake on record, ";
        if (free.stream().anyMatch(v -> v.side().verified())) {
            Phrase proven =
                    Voice.names(free.stream().filter(v -> v.side().verified()).toList());
            return "verified evidence from " + before(proven) + "is against it";
        }
        return (free.stream().anyMatch(Voice::againstInterest) ? before(who) : who.words() + stake)
                + verb(free, who, it);
    }

    /** To say something else is not to deny; only what was recorded as a denial is told as one. */
    private String verb(List<Voice> voices, Phrase who, String it) {
        boolean denies = voices.stream()
                .flatMap(v -> v.links().stream())
                .anyMatch(r -> r.link().stance() == Stance.DENIES
                        || story.said(r.link().statement()).act() == SpeechAct.DENIES
                        || story.said(r.root()).act() == SpeechAct.DENIES);
        return denies ? who.does("denies ", "deny ") + it : who.does("says", "say") + " otherwise";
    }

    /** For a headline, without stakes. */
    @Nullable
    String headline() {
        List<Voice> all = new ArrayList<>(free);
        all.addAll(interested);
        if (all.isEmpty()) {
            return null;
        }
        if (free.stream().anyMatch(v -> v.side().verified())) {
            return "verified evidence is against it";
        }
        Phrase who = Voice.names(all);
        return who.headline() + " " + verb(all, who, "it");
    }

    /** A name before its verb; what was added to it between commas is closed by one. */
    static String before(Phrase who) {
        return who.words() + (who.words().contains(", speaking for ") ? ", " : " ");
    }
}
