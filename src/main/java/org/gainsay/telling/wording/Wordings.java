package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.Status;
import org.gainsay.telling.Story;
import org.gainsay.telling.wording.Wording.Caveat;
import org.gainsay.telling.wording.Wording.Caveat.Code;
import org.gainsay.telling.wording.Wording.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Words a claim for print. The claim is told as somebody's words, never as a fact, and never as true or false; who says
 * it comes with it in one sentence, so that neither can be cut off.
 */
public final class Wordings {

    private final Story story;
    private final String claim;
    private final Voices voices;
    private final List<Voice> supporters;
    private final List<Voice> deniers;
    private final boolean retracted;
    private final Assertion assertion;
    private final Denials denials;

    private Wordings(Story story) {
        this.story = story;
        this.claim = Objects.requireNonNull(story.claims().get(story.asked().claim()), "the claim was read");
        this.voices = new Voices(story);
        this.deniers = voices.of(Stance.DENIES);
        this.retracted = story.account().assessment().corroboration().status() == Status.RETRACTED;
        // What weighs nothing beside what was withdrawn is no support to be printed.
        this.supporters = retracted ? List.of() : Voice.best(voices.of(Stance.SUPPORTS));
        this.assertion = new Assertion(story, voices, supporters, retracted);
        this.denials = new Denials(
                story,
                assertion.takenBack()
                        ? deniers.stream().filter(v -> !sameOrigin(v)).toList()
                        : deniers);
    }

    private boolean sameOrigin(Voice denier) {
        return denier.side().origin().equals(supporters.get(0).side().origin());
    }

    /** The claim of a story, worded. */
    public static Wording of(Story story) {
        return new Wordings(story).wording();
    }

    private Wording wording() {
        List<Caveat> caveats = Caveats.of(story, voices, supporters, deniers, retracted);
        String nonDenial = NonDenials.clause(story, voices);
        Replies replies = new Replies(story);
        String noResponse = replies.silence();
        String asked = replies.awaited();
        String denial = denials.clause("it", assertion.interested());
        return new Wording(
                headline(),
                English.closed(brief(first(nonDenial, noResponse, asked))),
                full(caveats, nonDenial, noResponse, asked),
                new Wording.Parts(
                        assertion.subject(),
                        assertion.modality(),
                        supporters.size(),
                        (int) supporters.stream().mapToLong(Voice::statements).sum(),
                        (int) supporters.stream().mapToLong(Voice::copies).sum(),
                        denial,
                        nonDenial,
                        noResponse,
                        asked,
                        caveats));
    }

    /** One sentence, without its full stop. */
    private String brief(@Nullable String nonDenial) {
        if (retracted) {
            return and(assertion.withdrawal(), denials.clause("it", false), nonDenial, ": " + English.quoted(claim));
        }
        if (supporters.isEmpty()) {
            String nobody = "Nobody on record says this";
            return and(nobody, denials.clause("it", false), nonDenial, ": " + English.quoted(claim));
        }
        return and(assertion.told(claim), denials.clause("it", assertion.interested()), nonDenial, "");
    }

    /** A denial goes before what is none. */
    private static String and(String told, @Nullable String denial, @Nullable String nonDenial, String end) {
        String clause = denial == null ? nonDenial : denial;
        return told + (clause == null ? "" : "; " + clause) + end;
    }

    private static @Nullable String first(@Nullable String... clauses) {
        return Stream.of(clauses).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String full(
            List<Caveat> caveats, @Nullable String nonDenial, @Nullable String noResponse, @Nullable String asked) {
        List<String> sentences = new ArrayList<>(List.of(English.closed(brief(null))));
        if (supporters.size() > 1
                && (assertion.modality() == Modality.SAYS || assertion.modality() == Modality.REPORTS)) {
            long copies = supporters.stream().mapToLong(Voice::copies).sum();
            sentences.add("These are " + English.count(supporters.size(), "origin") + added(copies) + ".");
        }
        for (String clause :
                Stream.of(nonDenial, noResponse).filter(Objects::nonNull).toList()) {
            sentences.add(English.capital(clause) + "; that is no denial.");
        }
        if (asked != null) {
            sentences.add(English.capital(asked) + ".");
        }
        caveats.stream().filter(c -> !told(c.code())).forEach(caveat -> sentences.add(caveat.text()));
        return String.join(" ", sentences);
    }

    /** Whether the first sentence has it already. */
    private boolean told(Code code) {
        return switch (code) {
            case AGAINST_INTEREST -> supporters.size() == 1 && assertion.modality() != Modality.HEARSAY;
            case ADMISSION_TAKEN_BACK, SPLIT_ORIGIN -> assertion.takenBack();
            default -> false;
        };
    }

    private static String added(long copies) {
        if (copies == 0) {
            return "";
        }
        return "; " + (copies == 1 ? "one copy on record adds" : English.number(copies) + " copies on record add")
                + " nothing";
    }

    private String headline() {
        String words = English.headline(claim);
        String denial = denials.headline();
        String quoted = words.startsWith("“") ? words : "“" + Phrase.unquoted(words) + "”";
        if (retracted) {
            return "Withdrawn: " + quoted;
        }
        if (supporters.isEmpty()) {
            return denial == null ? "Nobody on record says: " + quoted : English.capital(denial) + ": " + quoted;
        }
        String said = assertion.headline(words);
        return denial == null ? said : said + "; " + denial;
    }
}
