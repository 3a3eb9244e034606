package org.gainsay.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters strictly: the framework answers 404 for what it cannot read, and takes "yes" for false. A
 * primitive boolean needs a {@code @DefaultValue}: the framework's own default for it is "0".
 */
@Provider
public final class QueryConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation @Nullable [] annotations) {
        String name = annotations == null ? null : queryName(annotations);
        Function<String, Object> read = name == null ? null : reader(type);
        return read == null
                ? null
                : (ParamConverter<T>) new Strict(String.valueOf(name), read, "Give " + words(type) + ".");
    }

    private static @Nullable String queryName(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return null;
    }

    private static @Nullable Function<String, Object> reader(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == long.class || type == Long.class) {
            return Long::valueOf;
        }
        if (type == boolean.class || type == Boolean.class) {
            return QueryConverters::trueOrFalse;
        }
        if (type == Instant.class) {
            return QueryConverters::instant;
        }
        if (type == UUID.class) {
            return QueryConverters::uuid;
        }
        return type.isEnum() ? text -> constant(type, text) : null;
    }

    /** An instant; RFC 3339 has years of four digits, and the JDK reads others. */
    public static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        // In UTC, as that is how it is answered: the last evening of 9999 in the west is no such time any more.
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new DateTimeException("not a year of four digits in UTC");
        }
        return instant;
    }

    private static Object trueOrFalse(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }

    /** A UUID; null where the text is none. */
    public static @Nullable UUID uuidOrNull(String text) {
        return JsonShape.UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** The JDK's own reading takes "1-1-1-1-1". */
    static UUID uuid(String text) {
        if (!JsonShape.UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String words(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name())
                            .collect(Collectors.joining(", "));
        }
        return type == Instant.class
                ? "a time as RFC 3339 writes it: 2023-08-30T14:05:00Z"
                : type == UUID.class
                        ? "a UUID"
                        : type == boolean.class || type == Boolean.class ? "true or false" : "a whole number";
    }

    private record Strict(String name, Function<String, Object> read, String remedy) implements ParamConverter<Object> {

        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Refusal.of(List.of(FieldError.parameter(name, ErrorCode.BAD_PARAMETER, remedy)));
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
