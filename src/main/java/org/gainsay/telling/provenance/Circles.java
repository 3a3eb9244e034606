package org.gainsay.telling.provenance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.assessment.Account.Told;
import org.jspecify.annotations.Nullable;

/** Finds the statements that come back to themselves when one asks where they were taken from. */
final class Circles {

    private Circles() {}

    static Set<String> of(List<Told> statements) {
        Map<String, String> from = new HashMap<>();
        statements.forEach(told -> {
            if (told.from() != null) {
                from.put(told.statement().id(), told.from());
            }
        });
        Set<String> done = new HashSet<>();
        Set<String> circular = new HashSet<>();
        for (String start : from.keySet()) {
            Set<String> way = new HashSet<>();
            @Nullable String at = start;
            while (at != null && done.add(at)) {
                way.add(at);
                at = from.get(at);
            }
            // Only where this very way comes back to itself; a way may also end in what another has walked.
            while (at != null && way.contains(at) && circular.add(at)) {
                at = from.get(at);
            }
        }
        return circular;
    }
}
