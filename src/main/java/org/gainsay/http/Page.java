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

    /** The same page of what each item becomes. */
    public <U> Page<U> map(Function<T, U> become) {
        return new Page<>(items.stream().map(become).toList(), next);
    }
}
