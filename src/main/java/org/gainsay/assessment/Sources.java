package org.gainsay.assessment;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Dossier.Affiliation;
import org.gainsay.assessment.Dossier.Rating;
import org.gainsay.assessment.Dossier.SameAs;
import org.gainsay.assessment.Dossier.Source;
import org.jspecify.annotations.Nullable;

/** The sources of a dossier as known at an instant: who is the same, who controls whom, how each is rated. */
final class Sources {

    private final Instant at;
    private final Policy policy;
    private final Map<String, Source> byId = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();
    private final Map<String, Letter> letters = new HashMap<>();
    private final Map<String, List<Affiliation>> controlling = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();
    private final Map<Moment, Set<String>> passing = new HashMap<>();

    private record Moment(String source, long first, long last) {}

    Sources(List<Source> sources, Instant at, Policy policy) {
        this.at = at;
        this.policy = policy;
        for (Source source : sources) {
            byId.put(source.id(), source);
            source.sameAs().stream()
                    .filter(s -> s.life().live(at))
                    .map(SameAs::source)
                    .min(Ids.ORDER)
                    .ifPresent(other -> same.put(source.id(), other));
        }
    }

    /** The record that stands for this one: one step of sameAs, no chains. */
    String canonical(String source) {
        return same.getOrDefault(source, source);
    }

    /** The letter of a source as rated last; F, cannot be judged, where nobody rated it. */
    Letter letter(String source) {
        return letters.computeIfAbsent(canonical(source), this::rated);
    }

    private Letter rated(String canonical) {
        Source source = byId.get(canonical);
        if (source == null) {
            return Letter.F;
        }
        Comparator<Rating> last = Comparator.comparing(
                        (Rating r) -> r.life().recordedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(r -> worth(r.letter()), Comparator.reverseOrder());
        return source.ratings().stream()
                .filter(r -> r.life().live(at))
                .max(last)
                .map(Rating::letter)
                .orElseGet(() -> source.reliability() == null ? Letter.F : source.reliability());
    }

    private int worth(Letter letter) {
        return policy.letters().getOrDefault(letter, 0);
    }

    /** Itself and everything above it through affiliations in force then whose role controls. */
    Set<String> controlClosure(String source, WorldTime then) {
        String start = canonical(source);
        Set<String> known = standing.get(start);
        if (known != null) {
            return known;
        }
        Moment moment = new Moment(start, then.first(), then.last());
        Set<String> cached = passing.get(moment);
        return cached != null ? cached : climb(moment, then);
    }

    private Set<String> climb(Moment moment, WorldTime then) {
        Set<String> closure = new LinkedHashSet<>(Set.of(moment.source()));
        Deque<String> open = new ArrayDeque<>(closure);
        boolean timeless = true;
        for (String next = open.poll(); next != null; next = open.poll()) {
            for (Affiliation a : controlling(next)) {
                timeless &= a.from() == null && a.until() == null;
                if (a.inForce(then)) {
                    String above = canonical(a.with());
                    if (closure.add(above)) {
                        open.add(above);
                    }
                }
            }
        }
        if (timeless) {
            standing.put(moment.source(), closure);
        } else {
            passing.put(moment, closure);
        }
        return closure;
    }

    private List<Affiliation> controlling(String source) {
        return controlling.computeIfAbsent(source, id -> {
            Source record = byId.get(id);
            return record == null
                    ? List.of()
                    : record.affiliations().stream()
                            .filter(a -> a.controls() && a.life().live(at))
                            .toList();
        });
    }

    /** The record to print for a source: the one that stands for it, but where a sealed one is among them, it itself. */
    String printed(String source) {
        String canonical = canonical(source);
        return sealed(source) || sealed(canonical) ? source : canonical;
    }

    private boolean sealed(String source) {
        @Nullable Source record = byId.get(source);
        return record != null && record.sealed();
    }

    /** The name of a source as it can be told, or its id where it is not in the dossier. */
    String name(String source) {
        @Nullable Source record = byId.get(source);
        String name = record == null ? "" : Legible.line(record.name());
        return name.isEmpty() ? source : name;
    }
}
