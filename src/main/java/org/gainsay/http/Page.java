package org.gainsay.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the list goes on, to be sent as {@code cursor} with the same filters; absent at its end
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Where the list goes on: send it as cursor. Absent at the end.") @Nullable
        String next) {

    /** Keeps a copy. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was found, one more than fit on it being asked for to know whether the list goes on.
     *
     * @param list which list with which filters it is, for its cursor
     * @param key from where the list goes on behind an item
     */
    public static <T> Page<T> of(List<T> found, int limit, String list, Function<T, String> key) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? Cursor.write(key.apply(shown.get(limit - 1)), list) : null);
    }

    /** The same page of what each item becomes. */
    public <U> Page<U> map(Function<T, U> become) {
        return new Page<>(items.stream().map(become).toList(), next);
    }
}
