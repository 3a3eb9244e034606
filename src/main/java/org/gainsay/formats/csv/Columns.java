package org.gainsay.formats.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, in their order.
 *
 * @param <T> what a row is of
 */
final class Columns<T> {

    /** Between several values in one cell. */
    private static final String AND = " | ";

    private final List<String> names = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

    /** Adds one, with what it says of a row; null: nothing. */
    Columns<T> with(String name, Function<T, @Nullable Object> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** The first record, which says what the others are. */
    List<String> header() {
        return names;
    }

    /** A row. Only texts are somebody's words: numbers and codes are ours, and no formulas. */
    List<String> row(T of, CsvDialect dialect) {
        return values.stream().map(value -> cell(value.apply(of), dialect)).toList();
    }

    private static String cell(@Nullable Object value, CsvDialect dialect) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return dialect.cell(several.stream().map(String::valueOf).collect(Collectors.joining(AND)));
        }
        return value instanceof Number ? value.toString() : dialect.cell(value.toString());
    }
}
