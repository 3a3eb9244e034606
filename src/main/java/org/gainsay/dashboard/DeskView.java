package org.gainsay.dashboard;

import java.util.List;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;
import org.gainsay.dashboard.Facets.Counts;
import org.jspecify.annotations.Nullable;

/**
 * The desk's page.
 *
 * @param found how many claims there are, in words
 * @param changed how many of them have changed since the one who asks last looked; null: he never has
 * @param shownAt the instant up to which what is shown reaches, for marking it as seen
 * @param next where the list goes on; null: it ends here
 * @param dropped what dropping each of the filters would give, where nothing is found
 */
public record DeskView(
        String found,
        @Nullable String changed,
        @Nullable String looked,
        String lookedShort,
        long shownAt,
        List<DeskRow> rows,
        Rail rail,
        List<Sort> sorts,
        @Nullable String next,
        boolean later,
        String query,
        List<Drop> dropped,
        boolean empty) {

    /** The address of the same list as a table. */
    public String csv() {
        return (query.equals("/") ? "/desk.csv?" : query.replaceFirst("^/", "/desk.csv") + "&") + "limit=200";
    }

    /** Keeps copies. */
    public DeskView {
        rows = List.copyOf(rows);
        sorts = List.copyOf(sorts);
        dropped = List.copyOf(dropped);
    }

    /** What the list can be narrowed by, as it is narrowed now. */
    public record Rail(
            List<Choice> statuses,
            List<Choice> flags,
            List<Choice> topics,
            List<Choice> moreTopics,
            String source,
            String changedSince,
            String q,
            String sort) {}

    /** One value of a filter. */
    public record Choice(String value, String name, String meaning, String claims, boolean chosen) {}

    /** One order of the list. */
    public record Sort(String name, String address, boolean chosen) {}

    /** What would be found without one of the filters. */
    public record Drop(String name, String address, String found) {}

    static Rail rail(DeskQuery query, Counts counts) {
        List<Choice> topics = counts.topic().entrySet().stream()
                .map(t -> new Choice(
                        t.getKey(),
                        t.getKey(),
                        "",
                        Words.number(t.getValue()),
                        query.topic().contains(t.getKey())))
                .toList();
        List<Choice> first = topics.stream()
                .filter(t -> t.chosen() || topics.indexOf(t) < FIRST_TOPICS)
                .toList();
        return new Rail(
                Words.STATUSES.stream().map(s -> choice(s, query, counts)).toList(),
                Words.flags().stream()
                        .filter(f -> query.flag.contains(f) || counts.flag().containsKey(f.name()))
                        .map(f -> choice(f, query, counts))
                        .toList(),
                first,
                topics.stream().filter(t -> !first.contains(t)).toList(),
                query.source() == null ? "" : query.source(),
                query.changedSince() == null ? "" : query.changedSince(),
                query.q() == null ? "" : query.q(),
                query.sort() == null ? "" : query.sort());
    }

    private static final int FIRST_TOPICS = 6;

    private static Choice choice(Status status, DeskQuery query, Counts counts) {
        return new Choice(
                status.name(),
                Words.name(status),
                Words.meaning(status),
                Words.number(counts.status().getOrDefault(status.name(), 0L)),
                query.status.contains(status));
    }

    private static Choice choice(Flag flag, DeskQuery query, Counts counts) {
        return new Choice(
                flag.name(),
                Words.name(flag),
                Words.meaning(flag),
                Words.number(counts.flag().getOrDefault(flag.name(), 0L)),
                query.flag.contains(flag));
    }
}
