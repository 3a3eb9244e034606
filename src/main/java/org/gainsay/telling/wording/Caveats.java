package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Account.Turn;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Stance;
import org.gainsay.telling.Story;
import org.gainsay.telling.wording.Wording.Caveat;
import org.gainsay.telling.wording.Wording.Caveat.Code;

/** What must not be lost in shortening; read off the account, never judged here. */
final class Caveats {

    /** Flags that are told as they are. */
    private static final Map<Flag, Code> TOLD = new LinkedHashMap<>();

    static {
        TOLD.put(Flag.CIRCULAR_REPORTING, Code.CIRCULAR_REPORTING);
        TOLD.put(Flag.SUPPORT_WITHDRAWN, Code.SUPPORT_WITHDRAWN);
        TOLD.put(Flag.DENIAL_WITHDRAWN, Code.DENIAL_WITHDRAWN);
        TOLD.put(Flag.SPLIT_ORIGIN, Code.SPLIT_ORIGIN);
        TOLD.put(Flag.STANCE_CONFLICT, Code.STANCE_CONFLICT);
        TOLD.put(Flag.UNRATED_SOURCES_ONLY, Code.UNRATED_SOURCES_ONLY);
        TOLD.put(Flag.VERIFIED_EVIDENCE, Code.VERIFIED_EVIDENCE);
    }

    private final Story story;
    private final Account account;
    private final Voices voices;
    private final List<Caveat> caveats = new ArrayList<>();

    private Caveats(Story story, Voices voices) {
        this.story = story;
        this.account = story.account();
        this.voices = voices;
    }

    static List<Caveat> of(Story story, Voices voices, List<Voice> supporters, List<Voice> deniers, boolean retracted) {
        Caveats caveats = new Caveats(story, voices);
        if (!retracted) {
            caveats.support(supporters);
        }
        caveats.denial(deniers);
        caveats.positions();
        account(caveats, retracted);
        return caveats.caveats;
    }

    private static void account(Caveats caveats, boolean retracted) {
        TOLD.forEach((flag, code) -> {
            boolean toldBefore = retracted && flag == Flag.SUPPORT_WITHDRAWN;
            if (caveats.account.assessment().corroboration().flags().contains(flag) && !toldBefore) {
                caveats.add(code, English.capital(flag.meaning()) + ".");
            }
        });
    }

    private void support(List<Voice> supporters) {
        if (supporters.isEmpty()) {
            return;
        }
        Voice first = supporters.get(0);
        if (supporters.size() == 1 && first.statements() > 1 && !first.circular()) {
            add(Code.ONE_ORIGIN, first.oneOrigin());
        }
        if (supporters.stream().allMatch(v -> v.side().own())) {
            add(Code.SUPPORT_INTERESTED, "Nobody without a stake in it says so.");
        }
        if (!first.side().positive()) {
            add(
                    Code.SUPPORT_HEARSAY,
                    supporters.size() == 1
                            ? "Where it comes from is not on record."
                            : "Where they have it from is not on record; it may all go back to one.");
        } else if (supporters.stream().allMatch(v -> v.side().unnamed())) {
            add(
                    Code.SUPPORT_UNNAMED,
                    supporters.size() == 1
                            ? "Nobody who says so is named."
                            : "None of those who say so is named; they may go back to one.");
        }
        supporters.stream()
                .filter(Voice::againstInterest)
                .forEach(v -> add(
                        Code.AGAINST_INTEREST,
                        English.capital(Denials.before(v.as())) + v.as().does("says", "say")
                                + " so against " + v.as().their()
                                + " own interest."));
    }

    private void denial(List<Voice> deniers) {
        if (deniers.isEmpty()) {
            return;
        }
        if (deniers.stream().allMatch(v -> v.side().own())) {
            add(
                    Code.DENIAL_INTERESTED,
                    deniers.size() == 1
                            ? "The denial is an interested party's own."
                            : "The denials are interested parties' own.");
        }
        if (deniers.stream().noneMatch(v -> v.side().positive())) {
            add(Code.DENIAL_HEARSAY, "Where the denial comes from is not on record.");
        }
        List<String> others = deniers.stream()
                .flatMap(v -> v.links().stream())
                .map(Reached::link)
                .filter(l -> !l.claim().equals(story.asked().claim()) && l.stance() == Stance.SUPPORTS)
                .map(l -> English.quoted(Objects.requireNonNull(story.claims().get(l.claim()))))
                .distinct()
                .limit(3)
                .toList();
        if (!others.isEmpty()) {
            add(Code.DENIAL_BY_OTHER_CLAIM, English.closed("What is said instead: " + String.join("; ", others)));
        }
    }

    private void positions() {
        List<String> told = new ArrayList<>();
        for (Reached r : account.links()) {
            if (r.takenBack() && !told.contains(r.holder())) {
                told.add(r.holder());
                Phrase holder = voices.holder(r.holder());
                add(
                        Code.ADMISSION_TAKEN_BACK,
                        "%s said so against %s own interest and %s since denied it."
                                .formatted(
                                        English.capital(holder.words()), holder.their(), holder.does("has", "have")));
            }
        }
        Map<String, Turn> last = new LinkedHashMap<>();
        account.turns().forEach(t -> last.put(t.holder(), t));
        last.values().stream().filter(t -> !told.contains(t.holder())).forEach(t -> {
            Phrase holder = voices.holder(t.holder());
            add(
                    Code.POSITION_CHANGED,
                    "%s said otherwise before, and now %s it."
                            .formatted(
                                    English.capital(holder.words()),
                                    t.to() == Stance.SUPPORTS
                                            ? holder.does("supports", "support")
                                            : holder.does("denies", "deny")));
        });
    }

    private void add(Code code, String text) {
        caveats.add(new Caveat(code, text));
    }
}
