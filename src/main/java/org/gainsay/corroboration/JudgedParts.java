package org.gainsay.corroboration;

import java.sql.SQLException;
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
import java.util.stream.Collectors;
import org.gainsay.assessment.Assessment.Weighed;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Corroboration.Side;
import org.gainsay.assessment.Explained;
import org.gainsay.assessment.ExplainedOrigin;
import org.gainsay.assessment.Ids;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Stance;
import org.gainsay.corroboration.WeighingTables.Alike;
import org.gainsay.corroboration.WeighingTables.Key;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Some parts of a claim's weighed evidence, judged again from one statement of each kind. Others of a kind are weighed like
 * that one, so of these only the links are looked up, and only of those that are shown.
 */
final class JudgedParts {

    private final SomeEvidence evidence;
    private final WeighedReads reads;
    private final Explained judged;
    private final NamedRecords.Among among;
    private final Map<String, Alike> kinds = new HashMap<>();

    /** One item of an origin: its statement, where it stands, and the item that it is weighed like. */
    private record Slot(UUID statement, ItemPlace place, Weighed like) {}

    JudgedParts(SomeEvidence evidence, WeighedReads reads, Collection<UUID> parts) throws SQLException {
        this.evidence = evidence;
        this.reads = reads;
        List<Alike> all = reads.kinds(parts);
        DossierLoader.Loaded loaded = evidence.load(WeighingRows.standing(all));
        judged = evidence.explained(loaded);
        among = evidence.records().among(loaded.records());
        all.forEach(kind -> {
            String born = loaded.records().find(Kind.STATEMENT, kind.statement());
            if (born != null) {
                kinds.put(born, kind);
            }
        });
    }

    /** Their origins, by id. */
    Map<String, ExplainedOrigin> origins() {
        return judged.origins();
    }

    /** Those of their origins that are wanted, each with the first of its items. */
    List<ShownOrigin> shown(Set<String> wanted, int items) throws SQLException {
        List<ExplainedOrigin> found = origins().values().stream()
                .filter(origin -> wanted.contains(origin.id()))
                .toList();
        Map<String, List<Weighed>> first = first(found, null, items);
        List<ShownOrigin> shown = new ArrayList<>();
        for (ExplainedOrigin origin : found) {
            Corroboration.Origin printed = origin.printed();
            Map<Stance, Side> sides = new HashMap<>();
            Map<Stance, String> sentences = new HashMap<>();
            long all = 0;
            for (Stance side : List.of(Stance.SUPPORTS, Stance.DENIES)) {
                long on = origin.items().stream()
                        .filter(item -> item.stance() == side)
                        .mapToLong(item -> kind(item).statements())
                        .sum();
                all += on;
                Side standing = side(origin, side, printed.on(side));
                if (standing != null) {
                    sides.put(side, standing);
                    sentences.put(side, origin.sentence(side, on, standing.interest()));
                }
            }
            origin.joinedBy().forEach(among::name);
            shown.add(new ShownOrigin(
                    origin.id(),
                    sides.get(Stance.SUPPORTS),
                    sides.get(Stance.DENIES),
                    all,
                    Objects.requireNonNull(first.get(origin.id())),
                    origin.joinedBy(),
                    sentences));
        }
        return shown;
    }

    /** The first items of one of their origins, or the first behind a place. */
    List<Weighed> items(String id, @Nullable ItemPlace behind, int limit) throws SQLException {
        ExplainedOrigin origin = Objects.requireNonNull(origins().get(id), "kept with its part");
        return Objects.requireNonNull(first(List.of(origin), behind, limit).get(id));
    }

    private Map<String, List<Weighed>> first(List<ExplainedOrigin> origins, @Nullable ItemPlace behind, int limit)
            throws SQLException {
        Map<String, List<Weighed>> like = new HashMap<>();
        Set<Key> several = new HashSet<>();
        Map<Key, UUID> after = new HashMap<>();
        for (ExplainedOrigin origin : origins) {
            List<Weighed> enough = strongest(origin.items(), behind, limit);
            like.put(origin.id(), enough);
            for (Weighed item : enough) {
                Alike kind = kind(item);
                if (kind.statements() > 1) {
                    several.add(kind.key());
                    if (behind != null && behind.strength().compareTo(item.strength()) == 0) {
                        after.put(kind.key(), UUID.fromString(behind.statement()));
                    }
                }
            }
        }
        Map<Key, List<UUID>> read = reads.firstOf(several, after, limit);
        Map<String, List<Slot>> slots = new HashMap<>();
        like.forEach((origin, items) -> slots.put(
                origin,
                items.stream()
                        .flatMap(item -> {
                            Alike kind = kind(item);
                            List<UUID> statements = kind.statements() > 1
                                    ? read.getOrDefault(kind.key(), List.of())
                                    : List.of(kind.statement());
                            return statements.stream()
                                    .map(id -> new Slot(id, new ItemPlace(item.strength(), id.toString()), item));
                        })
                        .filter(slot -> behind == null || slot.place().compareTo(behind) > 0)
                        .sorted(Comparator.comparing(Slot::place))
                        .limit(limit)
                        .toList()));
        return named(slots);
    }

    /** As many kinds of items, strongest first, as there are so many statements of; ties are all there. */
    private List<Weighed> strongest(List<Weighed> items, @Nullable ItemPlace behind, int limit) {
        List<Weighed> enough = new ArrayList<>();
        long statements = 0;
        for (Weighed item : items.stream()
                .sorted(Comparator.comparing(Weighed::strength).reversed())
                .toList()) {
            int place = behind == null ? -1 : item.strength().compareTo(behind.strength());
            if (place > 0) {
                continue;
            }
            boolean tie = !enough.isEmpty()
                    && enough.get(enough.size() - 1).strength().compareTo(item.strength()) == 0;
            if (statements >= limit && !tie) {
                break;
            }
            enough.add(item);
            // Of those level with the place some lie before it.
            statements += place == 0 ? 0 : kind(item).statements();
        }
        return enough;
    }

    /** The items themselves: those that are like others by the links that their statements have. */
    private Map<String, List<Weighed>> named(Map<String, List<Slot>> slots) throws SQLException {
        Set<UUID> more = slots.values().stream()
                .flatMap(List::stream)
                .filter(slot -> !slot.statement().equals(kind(slot.like()).statement()))
                .map(Slot::statement)
                .collect(Collectors.toSet());
        SomeEvidence.Links links = evidence.links(more);
        Map<String, List<Weighed>> named = new HashMap<>();
        slots.forEach((origin, of) -> named.put(
                origin,
                of.stream()
                        .map(slot -> {
                            boolean other = more.contains(slot.statement());
                            Weighed item = other ? like(slot.like(), links.of(slot.statement())) : slot.like();
                            (other ? links.among() : among).name(item);
                            evidence.places().put(item.evidence(), slot.place());
                            return item;
                        })
                        .toList()));
        return named;
    }

    private static Weighed like(Weighed w, Weighed link) {
        return new Weighed(
                link.evidence(),
                link.claim(),
                link.statement(),
                w.root(),
                w.stance(),
                w.holder(),
                w.letter(),
                w.directness(),
                w.interest(),
                w.strength(),
                w.counted(),
                w.qualifying(),
                w.verified());
    }

    /**
     * A side as the core has it: where its strongest items differ in interest, it names that of the greatest link, which
     * need not be among those that stand for others.
     */
    private @Nullable Side side(ExplainedOrigin origin, Stance stance, @Nullable Side side) throws SQLException {
        Set<String> strongest = origin.strongest(stance);
        List<Weighed> best = origin.items().stream()
                .filter(item -> item.stance() == stance && strongest.contains(item.statement()))
                .toList();
        if (side == null || best.stream().map(Weighed::interest).distinct().count() < 2) {
            return side;
        }
        Map<Key, Weighed> byKind = new HashMap<>();
        best.forEach(item -> byKind.put(kind(item).key(), item));
        Map<UUID, Interest> interests = new HashMap<>();
        reads.firstOf(byKind.keySet(), Map.of(), Weighings.MOST)
                .forEach((key, statements) -> statements.forEach(id -> interests.put(
                        id, Objects.requireNonNull(byKind.get(key)).interest())));
        SomeEvidence.Links links = evidence.links(interests.keySet());
        UUID greatest = interests.keySet().stream()
                .max(Comparator.comparing(id -> links.of(id).evidence(), Ids.ORDER))
                .orElseThrow();
        return new Side(
                side.strength(),
                side.points(),
                side.counted(),
                side.qualifying(),
                Objects.requireNonNull(interests.get(greatest)));
    }

    private Alike kind(Weighed item) {
        return Objects.requireNonNull(kinds.get(item.statement()), "one statement of each kind was read");
    }
}
