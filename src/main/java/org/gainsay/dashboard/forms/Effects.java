package org.gainsay.dashboard.forms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gainsay.assessment.Policy;
import org.gainsay.corroboration.Sql;
import org.gainsay.dashboard.Impacts;
import org.gainsay.dashboard.Words;
import org.gainsay.dashboard.forms.Effect.Moved;
import org.gainsay.dashboard.forms.Effect.Named;
import org.gainsay.dashboard.forms.Effect.Stand;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Snapshots;
import org.gainsay.ledger.Standing;
import org.gainsay.ledger.Warning;

/** Tells what an act that was tried would do, from what the API answers of it. */
@ApplicationScoped
class Effects {

    private static final int SHOWN = 6;

    private final Doors doors;
    private final Snapshots snapshots;

    Effects(Doors doors, Snapshots snapshots) {
        this.doors = doors;
        this.snapshots = snapshots;
    }

    /** What it would do; {@code bearing} are the claims that it is about, also where nothing moves. */
    Effect told(JsonNode answer, Collection<UUID> bearing) {
        List<Change> changes = doors.parts(answer, "changes", Change.class).stream()
                .filter(c -> c.policy().equals(Policy.CORROBORATION_1.id()) && c.from() != null)
                .toList();
        Set<UUID> ids = new HashSet<>(bearing);
        changes.forEach(c -> ids.add(c.claim()));
        Map<UUID, Named> names = names(ids);
        List<Moved> moved = new ArrayList<>();
        for (Change c : changes) {
            Standing from = Objects.requireNonNull(c.from());
            moved.add(new Moved(
                    Objects.requireNonNull(names.get(c.claim()), "a claim that moves is there"),
                    c.desk() == null ? "" : "For desk " + c.desk(),
                    from.status() != c.to().status(),
                    stand(from),
                    stand(c.to())));
        }
        // First those that it is about, then those that would turn.
        moved.sort(Comparator.comparing((Moved m) -> !bearing.contains(m.claim().id()))
                .thenComparing(m -> !m.turns()));
        Set<UUID> moving = new HashSet<>();
        changes.forEach(c -> moving.add(c.claim()));
        return new Effect(
                moved.stream().limit(SHOWN).toList(),
                bearing.stream()
                        .filter(id -> !moving.contains(id))
                        .flatMap(id -> Stream.ofNullable(names.get(id)))
                        .toList(),
                Math.max(0, moved.size() - SHOWN),
                filled(answer),
                doors.parts(answer, "warnings", Warning.class).stream()
                        .map(Warning::detail)
                        .distinct()
                        .toList());
    }

    private static Stand stand(Standing s) {
        return new Stand(
                Words.name(s.status()),
                Words.meaning(s.status()),
                Words.count(s.origins(), "origin") + ", " + Words.count(s.items(), "item"),
                Impacts.bar(s));
    }

    private static List<String> filled(JsonNode answer) {
        List<String> filled = new ArrayList<>();
        answer.path("defaulted").forEach(pointer -> {
            if (pointer.asText().equals("/directness")) {
                filled.add("Knows it: "
                        + answer.path("directness")
                                .asText("")
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ') + ".");
            } else if (pointer.asText().equals("/onBehalfOf")) {
                filled.add("On behalf of the party that the speaker speaks for by its post.");
            }
        });
        return filled;
    }

    private Map<UUID, Named> names(Collection<UUID> ids) {
        Map<UUID, Named> names = new HashMap<>();
        snapshots.read(snapshot -> Sql.list(
                snapshot,
                "SELECT id, text, coalesce(language, '') AS language FROM claim WHERE id = ANY (?)",
                row -> names.put(
                        row.getObject("id", UUID.class),
                        new Named(row.getObject("id", UUID.class), row.getString("text"), row.getString("language"))),
                Sql.uuids(snapshot, ids)));
        return names;
    }
}
