package org.gainsay.corroboration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gainsay.assessment.Contribution;
import org.gainsay.corroboration.WeighingTables.Alike;
import org.gainsay.corroboration.WeighingTables.Key;
import org.gainsay.corroboration.WeighingTables.Sum;
import org.jspecify.annotations.Nullable;

/** One claim's evidence as it is kept weighed for an audience. Who changes it holds the claim's lock. */
final class WeighingRows {

    private final WeighingTables tables;
    private Sum sum;

    private WeighingRows(WeighingTables tables, Sum sum) {
        this.tables = tables;
        this.sum = sum;
    }

    /** Those of these claims that are kept weighed. */
    static Map<UUID, WeighingRows> of(Connection connection, UUID audience, Collection<UUID> claims)
            throws SQLException {
        Map<UUID, WeighingRows> found = new HashMap<>();
        Sql.list(
                connection,
                "SELECT id, claim, contribution, items FROM weighing WHERE audience = ? AND claim = ANY (?) AND current",
                row -> found.put(
                        row.getObject("claim", UUID.class),
                        new WeighingRows(
                                new WeighingTables(connection, row.getObject("id", UUID.class)), Sum.read(row))),
                audience,
                Sql.uuids(connection, claims));
        return found;
    }

    /** Those of these claims that are kept weighed for some audience that is in sight. */
    static Set<UUID> claims(Connection connection, Collection<UUID> claims) throws SQLException {
        return new HashSet<>(Sql.list(
                connection,
                "SELECT DISTINCT claim FROM weighing WHERE claim = ANY (?) AND current",
                row -> row.getObject(1, UUID.class),
                Sql.uuids(connection, claims)));
    }

    /** The ids of those that do not count: replaced ones, and such as were being made when their maker stopped. */
    static List<UUID> others(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT id FROM weighing WHERE NOT current", row -> row.getObject(1, UUID.class));
    }

    /** Deletes one with all that is in it. */
    static void delete(Connection connection, UUID weighing) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM weighing WHERE id = ? AND NOT current")) {
            delete.setObject(1, weighing);
            delete.executeUpdate();
        }
    }

    /** Writes down a claim's evidence as it is weighed; that counts once it is {@link #setCurrent}. */
    static WeighingRows create(Connection connection, UUID audience, UUID claim, PartsOf all) throws SQLException {
        return create(new WeighingTables(connection, UUID.randomUUID()), audience, claim, all);
    }

    private static WeighingRows create(WeighingTables tables, UUID audience, UUID claim, PartsOf all)
            throws SQLException {
        Map<Key, Integer> counts = new HashMap<>();
        Map<Key, UUID> standing = new HashMap<>();
        all.weighed().forEach((statement, key) -> {
            counts.merge(key, 1, Integer::sum);
            standing.merge(key, statement, (a, b) -> a.compareTo(b) < 0 ? a : b);
        });
        List<Alike> kinds = new ArrayList<>();
        standing.forEach((key, statement) -> kinds.add(new Alike(
                key.root(), key.alike(), statement, Objects.requireNonNull(counts.get(key)), false, PartsOf.NONE)));
        WeighingRows rows = new WeighingRows(tables, new Sum(Contribution.NONE, 0));
        tables.create(claim, audience);
        tables.putWeighed(all.weighed());
        rows.judge(Set.of(PartsOf.NONE), kinds, all, false);
        return rows;
    }

    /** Has it count from now on, in the place of another. */
    void setCurrent() throws SQLException {
        tables.setCurrent();
    }

    /** The same, as another transaction sees and changes it. */
    WeighingRows in(Connection connection) {
        return new WeighingRows(tables.in(connection), sum);
    }

    /** What is read of it to explain it. */
    WeighedReads reads() {
        return tables.reads();
    }

    /** What the whole comes to. */
    Sum sum() {
        return sum;
    }

    /** Those of these statements that bear on the claim. */
    Set<UUID> among(Collection<UUID> statements) throws SQLException {
        return tables.weighed(statements).keySet();
    }

    Set<UUID> partsOfRoots(Collection<UUID> roots) throws SQLException {
        return new HashSet<>(tables.partsOfRoots(roots).values());
    }

    Set<UUID> partsOfSources(Collection<UUID> sources) throws SQLException {
        return new HashSet<>(tables.partsOfSources(sources).values());
    }

    List<Alike> kinds(Collection<UUID> parts) throws SQLException {
        return tables.kindsOfParts(parts);
    }

    /** The statements that stand for all others. */
    static Set<UUID> standing(List<Alike> kinds) {
        return kinds.stream().map(Alike::statement).collect(Collectors.toSet());
    }

    /**
     * Puts these statements as they are weighed now in the place of what they were.
     *
     * @param changed those of which more may have changed than how they are weighed
     * @return the parts that are to be judged anew
     */
    Set<UUID> replace(Set<UUID> touched, Set<UUID> changed, Map<UUID, Key> now) throws SQLException {
        Map<UUID, Key> before = tables.weighed(touched);
        Map<UUID, Key> put = new HashMap<>();
        Set<UUID> removed = new HashSet<>();
        Set<UUID> changedRoots = new HashSet<>();
        Map<Key, Integer> more = new HashMap<>();
        Set<UUID> moved = new HashSet<>();
        for (UUID statement : touched) {
            Key was = before.get(statement);
            Key is = now.get(statement);
            if (!Objects.equals(was, is)) {
                if (was != null) {
                    more.merge(was, -1, Integer::sum);
                    moved.add(statement);
                }
                if (is == null) {
                    removed.add(statement);
                } else {
                    more.merge(is, 1, Integer::sum);
                    put.put(statement, is);
                }
            }
            if (changed.contains(statement)) {
                changedRoots.addAll(roots(was));
                changedRoots.addAll(roots(is));
            }
        }
        Set<UUID> dirty = partsOfRoots(changedRoots);
        tables.removeWeighed(removed);
        tables.putWeighed(put);
        dirty.addAll(count(more, put, moved));
        dirty.addAll(partsOfRoots(changedRoots));
        return dirty;
    }

    private static Set<UUID> roots(@Nullable Key key) {
        return key == null ? Set.of() : Set.of(key.root());
    }

    /** Counts those that are alike, and answers the parts in which some came up or went for good. */
    private Set<UUID> count(Map<Key, Integer> more, Map<UUID, Key> put, Set<UUID> moved) throws SQLException {
        Set<UUID> dirty = new HashSet<>();
        if (more.isEmpty()) {
            return dirty;
        }
        Map<Key, Alike> kinds = tables.kinds(more.keySet());
        Set<UUID> newRoots = more.keySet().stream()
                .filter(key -> !kinds.containsKey(key))
                .map(Key::root)
                .collect(Collectors.toSet());
        Map<UUID, UUID> partsOfRoots = tables.partsOfRoots(newRoots);
        partsOfRoots.put(PartsOf.NONE, PartsOf.NONE);
        Map<Key, UUID> one = new HashMap<>();
        put.forEach((statement, key) -> one.put(key, statement));
        List<Alike> written = new ArrayList<>();
        List<Key> gone = new ArrayList<>();
        Map<UUID, Integer> items = new HashMap<>();
        for (Map.Entry<Key, Integer> of : more.entrySet()) {
            Key key = of.getKey();
            Alike kind = kinds.get(key);
            int statements = of.getValue() + (kind == null ? 0 : kind.statements());
            if (kind == null) {
                UUID part = partsOfRoots.computeIfAbsent(key.root(), root -> UUID.randomUUID());
                UUID statement = Objects.requireNonNull(one.get(key));
                written.add(new Alike(key.root(), key.alike(), statement, statements, false, part));
                dirty.add(part);
            } else if (statements == 0) {
                gone.add(key);
                dirty.add(kind.part());
                if (kind.kept()) {
                    items.merge(kind.part(), of.getValue(), Integer::sum);
                }
            } else {
                UUID statement = moved.contains(kind.statement()) ? tables.oneOf(key) : kind.statement();
                written.add(new Alike(key.root(), key.alike(), statement, statements, kind.kept(), kind.part()));
                if (kind.kept()) {
                    items.merge(kind.part(), of.getValue(), Integer::sum);
                }
            }
        }
        tables.removeKinds(gone);
        tables.putKinds(written);
        addItems(items);
        return dirty;
    }

    private void addItems(Map<UUID, Integer> items) throws SQLException {
        items.values().removeIf(more -> more == 0);
        if (items.isEmpty()) {
            return;
        }
        Map<UUID, Sum> parts = tables.parts(items.keySet());
        Sum all = sum;
        for (Map.Entry<UUID, Integer> more : items.entrySet()) {
            Sum added = new Sum(Contribution.NONE, more.getValue());
            parts.computeIfPresent(more.getKey(), (part, of) -> of.plus(added));
            all = all.plus(added);
        }
        tables.putParts(parts);
        put(all);
    }

    /** Puts parts as they are judged now in the place of those that were. */
    void judge(Set<UUID> dirty, List<Alike> kinds, PartsOf now) throws SQLException {
        judge(dirty, kinds, now, true);
    }

    private void judge(Set<UUID> dirty, List<Alike> kinds, PartsOf now, boolean written) throws SQLException {
        Map<UUID, Sum> before = tables.parts(dirty);
        Map<UUID, UUID> sourcesBefore = tables.sourcesOfParts(dirty);
        Map<UUID, List<Alike>> byRoot = kinds.stream().collect(Collectors.groupingBy(Alike::root));
        Map<UUID, Sum> after = new HashMap<>();
        Map<UUID, UUID> sources = new HashMap<>();
        List<OriginRows.Ranked> origins = new ArrayList<>();
        List<Alike> rewritten = new ArrayList<>();
        for (PartsOf.Part part : now.parts()) {
            List<Alike> of = part.roots().stream()
                    .flatMap(root -> byRoot.getOrDefault(root, List.of()).stream())
                    .toList();
            UUID id = id(of, after.keySet());
            int items = 0;
            for (Alike kind : of) {
                boolean kept = !part.superseded().contains(kind.statement());
                items += kept ? kind.statements() : 0;
                if (!written || kept != kind.kept() || !id.equals(kind.part())) {
                    rewritten.add(new Alike(kind.root(), kind.alike(), kind.statement(), kind.statements(), kept, id));
                }
            }
            after.put(id, new Sum(part.contribution(), items));
            part.sources().forEach(source -> sources.put(source, id));
            part.origins().forEach(rank -> origins.add(new OriginRows.Ranked(rank, id)));
        }
        if (dirty.contains(PartsOf.NONE)) {
            after.put(PartsOf.NONE, new Sum(now.leftOut(), 0));
            if (!written) {
                rewritten.addAll(byRoot.getOrDefault(PartsOf.NONE, List.of()));
            }
        }
        tables.putKinds(rewritten);
        replaceParts(before, after);
        replaceSources(sourcesBefore, sources);
        tables.origins().replace(before.keySet(), origins);
    }

    private void replaceParts(Map<UUID, Sum> before, Map<UUID, Sum> after) throws SQLException {
        Sum all = sum;
        for (Sum was : before.values()) {
            all = all.minus(was);
        }
        for (Sum is : after.values()) {
            all = all.plus(is);
        }
        Set<UUID> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        tables.removeParts(gone);
        tables.putParts(after);
        put(all);
    }

    private void replaceSources(Map<UUID, UUID> before, Map<UUID, UUID> after) throws SQLException {
        Set<UUID> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        tables.removeSources(gone);
        Map<UUID, UUID> changed = new HashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        tables.putSources(changed);
    }

    private void put(Sum all) throws SQLException {
        sum = all;
        tables.sum(all);
    }

    /** The id that a part goes on under: that of the part that most of it was in, unless another has taken it. */
    private static UUID id(List<Alike> kinds, Set<UUID> taken) {
        Map<UUID, Long> were = kinds.stream()
                .map(Alike::part)
                .filter(part -> !part.equals(PartsOf.NONE) && !taken.contains(part))
                .collect(Collectors.groupingBy(part -> part, Collectors.counting()));
        return were.entrySet().stream()
                .max(Map.Entry.<UUID, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(UUID::randomUUID);
    }
}
