package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Bearing.Reaching;
import org.gainsay.assessment.Corroboration.LeftOut;

/** A corroboration in words that a sub-editor can read; made from the result, deciding nothing. */
final class Sentences {

    /** More than this many origins of a side are counted, not told one by one. */
    private static final int TOLD = 20;

    /** Flags that the other sentences tell already. */
    private static final Set<Flag> TOLD_ELSEWHERE = EnumSet.of(
            Flag.DENIAL_WEAK_OR_INTERESTED_ONLY,
            Flag.NEITHER_CONFIRMED_NOR_DENIED,
            Flag.SUPPORT_WEAK_OR_INTERESTED_ONLY,
            Flag.POSITION_CHANGED);

    private static final List<String> LEVELS =
            List.of("nobody", "weak or interested only", "one that qualifies", "corroborated", "verified");

    private final Corroboration core;
    private final Map<String, Sides> origins;
    private final OriginSentence originSentence;
    private final Names names;
    private final List<String> sentences = new ArrayList<>();

    Sentences(Known known, String claim, Corroboration core, Map<String, Sides> origins, List<Joined> joinedBy) {
        this.core = core;
        this.origins = origins;
        this.names = new Names(known);
        this.originSentence = new OriginSentence(names, claim, joinedBy);
    }

    /** All of them: the status, each side, the neutral and the left out, remarks, and what would change it. */
    List<String> all(List<Reaching> neutral) {
        say("%s: %s (rule %s of %s).", core.status(), core.status().meaning(), core.rule(), core.policy());
        side(Stance.SUPPORTS, core.supportLevel());
        side(Stance.DENIES, core.denialLevel());
        neutral(neutral);
        leftOut();
        core.flags().stream().filter(f -> !TOLD_ELSEWHERE.contains(f)).forEach(f -> say("%s: %s.", f, f.meaning()));
        estimate();
        whatWouldChangeIt();
        return sentences;
    }

    private void side(Stance stance, int level) {
        boolean supports = stance == Stance.SUPPORTS;
        List<String> told = new ArrayList<>();
        int items = 0;
        for (Sides sides : origins.values()) {
            Side side = supports ? sides.supports() : sides.denies();
            if (side != null) {
                List<Item> on =
                        sides.items().stream().filter(i -> i.stance() == stance).toList();
                items += on.size();
                told.add(told.size() < TOLD ? originSentence.of(side, on) : "");
            }
        }
        String verb = supports ? "supports" : "denies";
        if (told.isEmpty()) {
            say("Nobody %s it.", verb);
            return;
        }
        say(
                "%s %s it, in %s; taken together: %s.",
                Names.count(told.size(), "independent origin"),
                told.size() == 1 ? verb : supports ? "support" : "deny",
                Names.count(items, "statement"),
                LEVELS.get(level));
        told.stream().limit(TOLD).forEach(sentences::add);
        if (told.size() > TOLD) {
            say("And %s more.", Names.count(told.size() - TOLD, "origin"));
        }
    }

    private void neutral(List<Reaching> neutral) {
        List<String> asked = neutral.stream()
                .filter(r -> r.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .map(r -> names.speakerAndParty(r.link().statement()))
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            String verb = asked.size() == 1 ? "neither confirms nor denies" : "neither confirm nor deny";
            say("%s %s it; that is no denial.", Names.list(asked), verb);
        }
        long context =
                neutral.stream().filter(r -> r.stance() == Stance.CONTEXT).count();
        if (context > 0) {
            say("%s as context, and %s nothing.", stand(context), context == 1 ? "weighs" : "weigh");
        }
    }

    private static String stand(long statements) {
        return Names.count(statements, "statement") + (statements == 1 ? " stands" : " stand");
    }

    private void leftOut() {
        count(LeftOutReason.WITHDRAWN, "left out because the statement or its root is withdrawn");
        count(LeftOutReason.POSITION_CHANGED, "left out because the party has changed its position since");
        count(LeftOutReason.OTHER_LINK, "left out because the statement already speaks by a nearer link");
    }

    private void count(LeftOutReason reason, String words) {
        List<String> links = core.leftOut().stream()
                .filter(l -> l.reason() == reason)
                .map(LeftOut::evidence)
                .toList();
        if (!links.isEmpty()) {
            say("%s %s: %s.", Names.count(links.size(), "link"), words, Names.list(links));
        }
    }

    private void estimate() {
        String confidence = core.confidence().name().toLowerCase(Locale.ROOT);
        if (core.likelihood() == Likelihood.CANNOT_BE_JUDGED) {
            say("How likely it is cannot be judged from this evidence (confidence %s).", confidence);
        } else {
            say("By this evidence: %s (confidence %s).", core.likelihood().words(), confidence);
        }
    }

    private void whatWouldChangeIt() {
        if (!core.pivotal().isEmpty()) {
            say("Without %s the status would be another.", Names.list(pivotalNames()));
        }
        say(
                "One more independent supporter without a stake, named and in a position to know, would make it %s;"
                        + " one more such denier %s.",
                core.oneMore().supporter(), core.oneMore().denier());
    }

    private List<String> pivotalNames() {
        return core.pivotal().stream()
                .flatMap(id -> Stream.ofNullable(origins.get(id)))
                .map(sides -> names.source(sides.items().get(0).root().holder()))
                .toList();
    }

    private void say(String format, Object... arguments) {
        sentences.add(String.format(Locale.ROOT, format, arguments));
    }
}
