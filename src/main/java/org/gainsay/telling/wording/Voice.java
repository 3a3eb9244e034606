package org.gainsay.telling.wording;

import java.util.Comparator;
import java.util.List;
import org.gainsay.assessment.Account.OriginSide;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Interest;

/**
 * One side of one origin as a voice.
 *
 * @param as what to call it: one name, however many speak for it
 * @param speakers those who speak for it
 * @param ruled whether an editor's ruling alone makes it one
 * @param grouped whether it is one as the desk knows, which tells nobody who is who
 * @param reports whether outlets say it on their own account
 * @param points what it weighs
 */
record Voice(
        OriginSide side,
        Phrase as,
        List<Phrase> speakers,
        List<Reached> links,
        boolean ruled,
        boolean grouped,
        boolean reports,
        long points) {

    /** The best first: what weighs most is named first. */
    static final Comparator<Voice> ORDER = Comparator.comparingLong(Voice::points)
            .reversed()
            .thenComparing(v -> v.side().origin());

    /** Whether it is an admission that its party has since taken back. */
    boolean takenBack() {
        return links.stream().allMatch(Reached::takenBack);
    }

    boolean circular() {
        return links.stream().allMatch(Reached::circular);
    }

    boolean againstInterest() {
        return links.stream().allMatch(r -> r.interest() == Interest.AGAINST_INTEREST);
    }

    long statements() {
        return links.size();
    }

    long copies() {
        return links.stream()
                .filter(r -> !r.root().equals(r.link().statement()))
                .count();
    }

    /** That all its statements are one origin, and why. */
    String oneOrigin() {
        String all = links.size() == 2 ? "Both statements" : "All " + English.count(links.size(), "statement");
        StringBuilder one = new StringBuilder(all).append(" on record are one origin");
        boolean many = speakers.size() > 1 && !grouped;
        if (grouped) {
            one.append(", grouped by the desk");
        }
        if (many) {
            one.append(ruled ? ", as an editor ruled: " : ": ")
                    .append(Phrase.list(speakers).words())
                    .append(ruled ? "" : " speak with one voice");
        }
        if (copies() > 0) {
            one.append("; ")
                    .append(English.number(copies()))
                    .append(many ? " of the statements" : " of them")
                    .append(copies() == 1 ? " is a copy" : " are copies");
        }
        return one.append('.').toString();
    }

    /** The best that there are of some voices: without a stake and counted, else of any weight, else all. */
    static List<Voice> best(List<Voice> voices) {
        List<List<Voice>> tiers = List.of(
                voices.stream()
                        .filter(v -> v.side().counted() && !v.side().own())
                        .toList(),
                voices.stream().filter(v -> v.side().positive()).toList());
        return tiers.stream().filter(t -> !t.isEmpty()).findFirst().orElse(voices);
    }

    /** Their names. */
    static Phrase names(List<Voice> voices) {
        return Phrase.list(voices.stream().map(Voice::as).toList());
    }
}
