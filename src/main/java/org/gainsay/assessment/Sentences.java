package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.assessment.Corroboration.OneMore;

/** A corroboration in words that a sub-editor can read, sentence by sentence; made from the result, deciding nothing. */
final class Sentences {

    /** More than this many origins of a side are counted, not told one by one. */
    static final int TOLD = 20;

    /** Flags that the other sentences tell already. */
    private static final Set<Flag> TOLD_ELSEWHERE = EnumSet.of(
            Flag.DENIAL_WEAK_OR_INTERESTED_ONLY,
            Flag.NEITHER_CONFIRMED_NOR_DENIED,
            Flag.SUPPORT_WEAK_OR_INTERESTED_ONLY,
            Flag.POSITION_CHANGED);

    private static final List<String> LEVELS =
            List.of("nobody", "weak or interested only", "one that qualifies", "corroborated", "verified");

    private final List<String> all = new ArrayList<>();

    /** What was said, in its order. */
    List<String> all() {
        return all;
    }

    void status(Status status, String rule, String policy) {
        say("%s: %s (rule %s of %s).", status, status.meaning(), rule, policy);
    }

    /** A side, with the sentences of the first of its origins. */
    void side(Stance stance, int level, long origins, long items, List<String> told) {
        boolean supports = stance == Stance.SUPPORTS;
        String verb = supports ? "supports" : "denies";
        if (origins == 0) {
            say("Nobody %s it.", verb);
            return;
        }
        say(
                "%s %s it, in %s; taken together: %s.",
                Names.count(origins, "independent origin"),
                origins == 1 ? verb : supports ? "support" : "deny",
                Names.count(items, "statement"),
                LEVELS.get(level));
        told.stream().limit(TOLD).forEach(all::add);
        if (origins > TOLD) {
            say("And %s more.", Names.count(origins - TOLD, "origin"));
        }
    }

    /** Those who neither confirm nor deny it, if there are any. */
    void asked(String who, long howMany) {
        if (howMany > 0) {
            String verb = howMany == 1 ? "neither confirms nor denies" : "neither confirm nor deny";
            say("%s %s it; that is no denial.", who, verb);
        }
    }

    void context(long statements) {
        if (statements > 0) {
            String stand = Names.count(statements, "statement") + (statements == 1 ? " stands" : " stand");
            say("%s as context, and %s nothing.", stand, statements == 1 ? "weighs" : "weigh");
        }
    }

    /** The links that are left out for a reason, if there are any, and which those are. */
    void leftOut(LeftOutReason reason, long links, String which) {
        String words =
                switch (reason) {
                    case WITHDRAWN -> "left out because the statement or its root is withdrawn";
                    case POSITION_CHANGED -> "left out because the party has changed its position since";
                    case OTHER_LINK -> "left out because the statement already speaks by a nearer link";
                    case NEUTRAL -> "left out because the statement takes no side";
                };
        if (links > 0) {
            say("%s %s%s.", Names.count(links, "link"), words, which);
        }
    }

    void flags(List<Flag> flags) {
        flags.stream().filter(f -> !TOLD_ELSEWHERE.contains(f)).forEach(f -> say("%s: %s.", f, f.meaning()));
    }

    void estimate(Likelihood likelihood, Confidence confidence) {
        String words = confidence.name().toLowerCase(Locale.ROOT);
        if (likelihood == Likelihood.CANNOT_BE_JUDGED) {
            say("How likely it is cannot be judged from this evidence (confidence %s).", words);
        } else {
            say("By this evidence: %s (confidence %s).", likelihood.words(), words);
        }
    }

    /** By whom it hangs, and what another origin would make of it. */
    void whatWouldChangeIt(List<String> pivotal, OneMore oneMore) {
        if (!pivotal.isEmpty()) {
            say("Without %s the status would be another.", Names.list(pivotal));
        }
        say(
                "One more independent supporter without a stake, named and in a position to know, would make it %s;"
                        + " one more such denier %s.",
                oneMore.supporter(), oneMore.denier());
    }

    private void say(String format, Object... arguments) {
        all.add(String.format(Locale.ROOT, format, arguments));
    }
}
