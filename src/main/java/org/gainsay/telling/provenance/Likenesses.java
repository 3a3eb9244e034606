package org.gainsay.telling.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.gainsay.assessment.Dossier.Statement;
import org.gainsay.assessment.Ids;
import org.gainsay.statement.Likeness;
import org.gainsay.telling.Story;

/** Finds, for each statement, the earlier one that has the most of its words, where that is much. */
final class Likenesses {

    static final double LIKE = .30;

    /** The earliest said first. */
    static final Comparator<Statement> FIRST_SAID = Comparator.comparingLong(
                    (Statement s) -> s.saidAt().first())
            .thenComparing(s -> s.life().recordedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Statement::id, Ids.ORDER);

    /** How many runs of words are compared at most; in a story of more the latest statements are not looked at. */
    private static final int MOST = 1_000_000;

    private final Story story;
    private final BiPredicate<Statement, Statement> open;
    private final Map<String, List<Statement>> having = new HashMap<>();
    private int left = MOST;

    /** Looks only at pairs, of a later and an earlier statement, that are open. */
    Likenesses(Story story, BiPredicate<Statement, Statement> open) {
        this.story = story;
        this.open = open;
    }

    /** What is found. */
    interface Found {
        void like(Statement later, Statement earlier, double share);
    }

    /** Goes through statements in the order in which they were said. */
    void each(List<Statement> statements, Found found) {
        for (Statement later : statements) {
            Likeness likeness = Likeness.of(story.said(later.id()).text());
            Map<Statement, Integer> shared = new HashMap<>();
            for (String run : likeness.runs()) {
                List<Statement> earlier = having.computeIfAbsent(run, r -> new ArrayList<>());
                left -= 1 + earlier.size();
                if (left < 0) {
                    return;
                }
                earlier.forEach(e -> shared.merge(e, 1, Integer::sum));
            }
            shared.entrySet().stream()
                    .filter(e -> likeness.share(e.getValue()) >= LIKE && open.test(later, e.getKey()))
                    .max(Map.Entry.<Statement, Integer>comparingByValue()
                            .thenComparing(Map.Entry::getKey, FIRST_SAID.reversed()))
                    .ifPresent(e -> found.like(later, e.getKey(), likeness.share(e.getValue())));
            likeness.runs().forEach(run -> having.getOrDefault(run, List.of()).add(later));
        }
    }
}
