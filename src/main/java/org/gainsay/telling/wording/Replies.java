package org.gainsay.telling.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.claim.CommentState;
import org.gainsay.telling.Asked;
import org.gainsay.telling.Party;
import org.gainsay.telling.Story;
import org.jspecify.annotations.Nullable;

/** Who was asked for comment and has not answered: told by the deadline that the desk gave, and never as a denial. */
final class Replies {

    /** What each who has answered nothing was asked, in the order of the deadlines. */
    private final Map<UUID, List<Asked>> unanswered = new LinkedHashMap<>();

    Replies(Story story) {
        story.requests().stream()
                .sorted(Comparator.comparingLong(a -> a.deadline().last()))
                .forEach(a -> unanswered
                        .computeIfAbsent(a.source().id(), s -> new ArrayList<>())
                        .add(a));
        story.requests().stream()
                .filter(a -> a.state() == CommentState.ANSWERED)
                .forEach(a -> unanswered.remove(a.source().id()));
    }

    /** Whose last deadline has passed, as a clause; null: nobody's. */
    @Nullable
    String silence() {
        Map<String, List<Asked>> byDeadline = new LinkedHashMap<>();
        for (List<Asked> asked : unanswered.values()) {
            List<Asked> overdue = in(CommentState.OVERDUE, asked);
            if (!overdue.isEmpty()) {
                Asked last = overdue.get(overdue.size() - 1);
                byDeadline
                        .computeIfAbsent(English.until(last.deadline()), d -> new ArrayList<>())
                        .addAll(overdue);
            }
        }
        return byDeadline.isEmpty()
                ? null
                : byDeadline.entrySet().stream()
                        .map(e -> names(e.getValue()).words() + " did not respond to "
                                + (e.getValue().size() == 1 ? "a request" : "requests") + " for comment by "
                                + e.getKey())
                        .collect(Collectors.joining("; "));
    }

    /** Who has still time, as a clause; null: nobody. */
    @Nullable
    String awaited() {
        List<Asked> pending = unanswered.values().stream()
                .filter(asked -> in(CommentState.OVERDUE, asked).isEmpty())
                .flatMap(List::stream)
                .toList();
        if (pending.isEmpty()) {
            return null;
        }
        Phrase who = names(pending);
        return who.words() + who.does(" has", " have") + " been asked for comment";
    }

    private static List<Asked> in(CommentState state, List<Asked> asked) {
        return asked.stream().filter(a -> a.state() == state).toList();
    }

    private static Phrase names(List<Asked> asked) {
        return Phrase.list(asked.stream()
                .map(Asked::source)
                .collect(Collectors.toMap(Party::id, p -> p, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(p -> Names.of(p, null))
                .toList());
    }
}
