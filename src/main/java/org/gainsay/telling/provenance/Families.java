package org.gainsay.telling.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gainsay.assessment.Account.Told;
import org.gainsay.assessment.Ids;
import org.jspecify.annotations.Nullable;

/** Statements that go back to one and the same: named by their root, or by the circle that they end in. */
final class Families {

    private final Map<String, String> of = new HashMap<>();

    Families(List<Told> statements) {
        Map<String, String> from = new HashMap<>();
        statements.forEach(told -> {
            if (told.from() != null) {
                from.put(told.statement().id(), told.from());
            }
        });
        for (Told told : statements) {
            List<String> way = new ArrayList<>();
            Set<String> passed = new HashSet<>();
            @Nullable String at = told.statement().id();
            String last = at;
            while (at != null && !of.containsKey(at) && passed.add(at)) {
                way.add(at);
                last = at;
                at = from.get(at);
            }
            String family = at == null
                    ? last
                    : of.containsKey(at) ? of(at) : smallest(way.subList(way.indexOf(at), way.size()));
            way.forEach(id -> of.put(id, family));
        }
    }

    /** The way came back to itself: the computation calls such a circle by its smallest name, too. */
    private static String smallest(List<String> circle) {
        return circle.stream().min(Ids.ORDER).orElseThrow();
    }

    String of(String statement) {
        return Objects.requireNonNull(of.get(statement), "every statement of the account has one");
    }
}
