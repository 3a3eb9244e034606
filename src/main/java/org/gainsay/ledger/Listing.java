package org.gainsay.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.http.Cursor;
import org.gainsay.http.Page;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** A page of a list: conditions and an order in SQL, read by key from where the last page ended. */
public final class Listing {

    /** Keeps the planner from reading a whole table because it expects to be done soon. */
    private static final String BY_INDEX = "SELECT set_config('enable_seqscan', 'off', true)";

    /** How many rows are held of a list that is read as a whole. */
    private static final int AT_ONCE = 500;

    private final PageQuery query;
    private final String from;
    private final String idColumn;
    private final Order order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private @Nullable Set<UUID> wanted;

    /**
     * A list of rows.
     *
     * @param from the tables, the record's under the alias {@code t}
     * @param idColumn the column of the record's id that the order's index has
     */
    public Listing(PageQuery query, String from, String idColumn, Order order) {
        this.query = query;
        this.from = from;
        this.idColumn = idColumn;
        this.order = order;
        if (!query.withdrawn) {
            conditions.add("t.withdrawn_at IS NULL");
        }
    }

    /** The records of a kind by what every record can be asked for. */
    public static Listing of(Kind kind, ListQuery query, Order order, ExternalIds externalIds) {
        Listing listing = new Listing(query, "\"" + kind.table() + "\" t", "t.id", order);
        listing.byCommon(kind, query, "t.stored_at", externalIds);
        return listing;
    }

    /** Adds what every record can be asked for; {@code changed} is when it changed. */
    public Listing byCommon(Kind kind, ListQuery common, String changed, ExternalIds externalIds) {
        wanted = common.wanted();
        if (wanted != null) {
            and("t.id = ANY (:wanted)", "wanted", wanted.toArray(UUID[]::new));
        }
        if (common.externalId != null) {
            UUID named = externalIds.find(kind, ExternalId.parse("externalId", common.externalId));
            and("t.id = :named", "named", named == null ? Recorded.PUBLISHED : named);
        }
        if (common.changedSince != null) {
            and(changed + " >= :since", "since", common.changedSince);
        }
        return this;
    }

    /** Adds a condition with its one parameter. */
    public Listing and(String condition, String name, Object value) {
        conditions.add("(" + condition + ")");
        parameters.put(name, value);
        return this;
    }

    /** Adds a parameter of the tables. */
    Listing with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Adds a condition without a parameter. */
    public Listing and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds that a column has one of these values; nothing where there are none. */
    public Listing anyOf(String column, String name, Collection<?> values) {
        if (values.size() == 1) {
            // Of one value the rows stand in an index in the list's order; of several they are sorted.
            Object value = values.iterator().next();
            return and(column + " = :" + name, name, value instanceof UUID ? value : value.toString());
        }
        return values.isEmpty() ? this : and(column + " = ANY (:" + name + ")", name, array(values));
    }

    /** Has the transaction's reads go by indexes. */
    public static void byIndex(EntityManager entities) {
        entities.createNativeQuery(BY_INDEX, String.class).getSingleResult();
    }

    /** Values as an array of SQL: ids as they are, all else by its text. */
    public static Object array(Collection<?> values) {
        return values.stream().allMatch(UUID.class::isInstance)
                ? values.toArray(UUID[]::new)
                : values.stream().map(Object::toString).toArray(String[]::new);
    }

    /** A row of the page: the record's id, and what else was selected of it. */
    public record Row(UUID id, @Nullable Object also) {}

    /** What is done with some of the items of a list, in their order. */
    public interface Some<T> {

        /** Does it. */
        void take(List<T> some) throws IOException;
    }

    /**
     * Reads the whole list, some rows at a time: neither those before nor those to come are held. It is called in a
     * snapshot, so that what is read beside the rows is of the same state.
     */
    public void each(EntityManager entities, Some<UUID> some) throws IOException {
        if (wanted != null) {
            some.take(read(entities).items().stream().map(Row::id).toList());
            return;
        }
        byIndex(entities);
        Query all = entities.createNativeQuery(select("NULL"), Object[].class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE);
        parameters.forEach(all::setParameter);
        try (Stream<?> rows = all.getResultStream()) {
            Iterator<?> next = rows.iterator();
            while (next.hasNext()) {
                List<UUID> ids = new ArrayList<>();
                while (ids.size() < AT_ONCE && next.hasNext()) {
                    ids.add(row((Object[]) next.next()).id());
                }
                some.take(ids);
                entities.clear();
            }
        }
    }

    /** Reads the page. */
    public Page<Row> read(EntityManager entities) {
        return read(entities, "NULL");
    }

    /** Reads the page with one more column of each row. */
    public Page<Row> read(EntityManager entities, String also) {
        Cursor.refuseLimit(query.limit);
        String list = describe();
        boolean all = wanted != null;
        if (query.cursor != null) {
            String[] entry = Cursor.read(query.cursor, list).split(" ", 2);
            and(order.behind(idColumn), "key", entry[1]).parameters.put("id", UUID.fromString(entry[0]));
        }
        byIndex(entities);
        Query page = entities.createNativeQuery(select(also) + (all ? "" : " LIMIT :limit"), Object[].class);
        parameters.forEach(page::setParameter);
        if (!all) {
            page.setParameter("limit", query.limit + 1);
        }
        return all ? inOrderAsked(rows(page)) : cut(rows(page), list);
    }

    private String select(String also) {
        return "SELECT " + idColumn + ", CAST(" + order.key() + " AS text), " + also + " FROM " + from
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY " + order.by(idColumn);
    }

    /** How many there are, counted up to so many. */
    public int count(EntityManager entities, int most) {
        String sql = "SELECT count(*) FROM (SELECT FROM " + from
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " LIMIT :most) c";
        byIndex(entities);
        Query count = entities.createNativeQuery(sql, Long.class).setParameter("most", most);
        parameters.forEach(count::setParameter);
        return ((Long) count.getSingleResult()).intValue();
    }

    private Page<Row> inOrderAsked(List<Object[]> rows) {
        Map<UUID, Row> byId = rows.stream().map(Listing::row).collect(Collectors.toMap(Row::id, r -> r));
        return new Page<>(
                Objects.requireNonNull(wanted).stream()
                        .filter(byId::containsKey)
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .toList(),
                null);
    }

    private Page<Row> cut(List<Object[]> rows, String list) {
        return Page.of(rows, query.limit, list, last -> last[0] + " " + last[1]).map(Listing::row);
    }

    private static Row row(Object[] columns) {
        return new Row((UUID) columns[0], columns[2]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /** Filters and order, which a cursor is good for. */
    private String describe() {
        return from
                + conditions
                + order
                + parameters.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(p -> p.getKey() + "=" + text(p.getValue()))
                        .toList();
    }

    private static String text(Object value) {
        return value instanceof Object[] several ? Arrays.toString(several) : value.toString();
    }
}
