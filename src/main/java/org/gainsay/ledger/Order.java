package org.gainsay.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a list is ordered by.
 *
 * @param key SQL of what is compared, indexed together with the id, which breaks ties
 * @param type its SQL type, to compare with what a cursor holds
 */
public record Order(String key, String type, boolean descending) {

    /** The orders that a list knows: by name, SQL and type. */
    public static final class Orders {

        private final Map<String, Order> byName = new LinkedHashMap<>();

        /** Adds one, both ways. */
        public Orders with(String name, String key, String type) {
            byName.put(name, new Order(key, type, false));
            byName.put("-" + name, new Order(key, type, true));
            return this;
        }

        /** The one that is asked for; refuses what is none. */
        public Order named(@Nullable String sort, String otherwise) {
            Order order = byName.get(sort == null ? otherwise : sort);
            if (order == null) {
                throw Refusal.of(List.of(FieldError.parameter(
                        "sort", ErrorCode.BAD_PARAMETER, "Give one of " + String.join(", ", byName.keySet()) + ".")));
            }
            return order;
        }
    }

    /** Behind the row that a cursor names, by the parameters {@code key} and {@code id}. */
    String behind(String idColumn) {
        return "(%s, %s) %s (CAST(:key AS %s), :id)".formatted(key, idColumn, descending ? "<" : ">", type);
    }

    String by(String idColumn) {
        String way = descending ? " DESC" : "";
        return key + way + ", " + idColumn + way;
    }
}
