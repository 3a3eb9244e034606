package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Stance;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Who was asked and said neither, each in their way: silence is told as silence, and nothing here as a denial. */
final class NonDenials {

    private enum Way {
        NEITHER("neither confirms nor denies it", "neither confirm nor deny it"),
        DECLINES("declines to comment", "decline to comment"),
        SILENT("did not respond", "did not respond");

        private final String one;
        private final String many;

        Way(String one, String many) {
            this.one = one;
            this.many = many;
        }

        static Way of(@Nullable SpeechAct act) {
            if (act == SpeechAct.DID_NOT_RESPOND) {
                return SILENT;
            }
            return act == SpeechAct.DECLINES_TO_COMMENT ? DECLINES : NEITHER;
        }
    }

    private NonDenials() {}

    /** As a clause; null: there is nobody. */
    static @Nullable String clause(Story story, Voices voices) {
        Map<Way, List<Phrase>> ways = new EnumMap<>(Way.class);
        for (Reached r : story.account().links()) {
            if (r.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES && r.leftOut() == LeftOutReason.NEUTRAL) {
                String statement = r.link().statement();
                List<Phrase> same =
                        ways.computeIfAbsent(Way.of(story.said(statement).act()), w -> new ArrayList<>());
                Phrase who = voices.speakerAndParty(statement);
                if (!same.contains(who)) {
                    same.add(who);
                }
            }
        }
        return ways.isEmpty()
                ? null
                : ways.entrySet().stream()
                        .map(e -> clause(e.getKey(), Phrase.list(e.getValue())))
                        .collect(Collectors.joining("; "));
    }

    private static String clause(Way way, Phrase who) {
        return Denials.before(who) + who.does(way.one, way.many);
    }
}
