package org.gainsay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration.Origin;
import org.gainsay.assessment.Corroboration.Side;
import org.jspecify.annotations.Nullable;

/** Which origins come, go, become one or come apart. An origin is known again by its links: its id may change. */
final class OriginChanges {

    /** More than these are counted, not told one by one. */
    private static final int TOLD = 20;

    private final Picture before;
    private final Picture after;
    private final List<String> sentences = new ArrayList<>();

    OriginChanges(Assessment from, Assessment to, Map<String, String> names) {
        before = new Picture(from, names);
        after = new Picture(to, names);
    }

    /** The origins of one corroboration, by their links. */
    static final class Picture {

        private final Assessment assessment;
        private final Map<String, String> names;
        private final Map<String, Origin> byLink = new HashMap<>();
        private final Map<String, Weighed> items = new HashMap<>();

        Picture(Assessment assessment, Map<String, String> names) {
            this.assessment = assessment;
            this.names = names;
            origins().forEach(o -> o.evidence().forEach(id -> byLink.put(id, o)));
            assessment.items().forEach(i -> items.put(i.evidence(), i));
        }

        List<Origin> origins() {
            return assessment.corroboration().origins();
        }

        /** Those that share a link with an origin of the other picture. */
        List<Origin> met(Origin other) {
            return other.evidence().stream()
                    .flatMap(id -> Stream.ofNullable(byLink.get(id)))
                    .distinct()
                    .toList();
        }

        private Stream<Weighed> items(Origin origin) {
            return origin.evidence().stream().flatMap(id -> Stream.ofNullable(items.get(id)));
        }

        private Set<String> roots(Origin origin) {
            return items(origin).map(Weighed::root).collect(Collectors.toSet());
        }

        /** Who answers for what an origin says: the first, with the others. */
        String name(Origin origin) {
            List<String> holders =
                    items(origin).map(i -> source(i.holder())).distinct().toList();
            return holders.size() < 2
                    ? Names.list(holders)
                    : holders.get(0) + " (with " + Names.list(holders.subList(1, holders.size())) + ")";
        }

        String names(List<Origin> origins) {
            return Names.list(origins.stream().map(this::name).distinct().toList());
        }

        /** The names of origins by their ids. */
        Set<String> named(List<String> ids) {
            return origins().stream()
                    .filter(o -> ids.contains(o.origin()))
                    .map(this::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private String source(String id) {
            String name = names.get(id);
            return name == null || name.isBlank() ? id : name;
        }

        /** Why roots of each of these are one origin here: the widest reason that reaches all of them. */
        private String why(List<Set<String>> each) {
            return assessment.joinedBy().stream()
                    .filter(j ->
                            each.stream().allMatch(roots -> j.roots().stream().anyMatch(roots::contains)))
                    .min(Comparator.comparing((Joined j) -> -j.roots().size()).thenComparing(Comparator.naturalOrder()))
                    .map(j -> switch (j.reason()) {
                        case HOLDER -> ", as " + source(j.by()) + " answers for them";
                        case VOICE -> ", as they speak with the voice of " + source(j.by());
                        case RULING -> ", by a ruling";
                        case DESK -> ", as the desk has grouped them";
                    })
                    .orElse("");
        }
    }

    Picture before() {
        return before;
    }

    Picture after() {
        return after;
    }

    List<String> sentences() {
        Map<Origin, List<Origin>> comesFrom = new LinkedHashMap<>();
        after.origins().forEach(o -> comesFrom.put(o, before.met(o)));
        comesFrom.forEach((is, were) -> {
            if (were.isEmpty()) {
                say(after.name(is) + comes(is));
            } else if (were.size() > 1) {
                List<Set<String>> roots = were.stream().map(before::roots).toList();
                say(before.names(were) + " become one origin" + after.why(roots));
            }
        });
        for (Origin was : before.origins()) {
            List<Origin> are = after.met(was);
            if (are.isEmpty()) {
                say(before.name(was) + " is no longer an origin of it");
            } else if (are.size() > 1) {
                say("The origin " + before.name(was) + " comes apart into " + are.size() + ": " + after.names(are));
            } else if (comesFrom.getOrDefault(are.get(0), List.of()).size() == 1) {
                same(was, are.get(0));
            }
        }
        int more = sentences.size() - TOLD;
        return more <= 0
                ? sentences
                : Stream.concat(
                                sentences.stream().limit(TOLD),
                                Stream.of("And " + Names.count(more, "more change") + " of origins."))
                        .toList();
    }

    private static String comes(Origin is) {
        String what = is.supports() == null ? "denies it" : is.denies() == null ? "supports it" : "is on both sides";
        boolean weak = Stream.of(is.supports(), is.denies())
                .flatMap(Stream::ofNullable)
                .noneMatch(Side::counted);
        return " is a new origin, which " + what + (weak ? " and is too weak to count" : "");
    }

    /** What is different about an origin that is still there. */
    private void same(Origin was, Origin is) {
        long more = is.evidence().stream()
                .filter(id -> !was.evidence().contains(id))
                .count();
        if (more > 0) {
            say(Names.count(more, "more statement") + " of the origin " + before.name(was) + ", and no new origin");
        }
        side("support", was, was.supports(), is.supports());
        side("denial", was, was.denies(), is.denies());
    }

    private void side(String which, Origin was, @Nullable Side then, @Nullable Side now) {
        if (!grade(then).equals(grade(now))) {
            say("The " + which + " by " + before.name(was) + " " + grade(now) + "; before, it " + grade(then));
        }
    }

    private static String grade(@Nullable Side side) {
        if (side == null) {
            return "is none";
        }
        if (!side.counted()) {
            return "is too weak to count";
        }
        return side.qualifying() ? "qualifies" : "counts, without qualifying";
    }

    private void say(String sentence) {
        sentences.add(sentence + ".");
    }
}
