package org.gainsay.http;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON types, as people call them. */
enum JsonShape {
    TEXT("a text", JsonToken.VALUE_STRING),
    WHOLE_NUMBER("a whole number", JsonToken.VALUE_NUMBER_INT),
    NUMBER("a number", JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT),
    TRUE_OR_FALSE("true or false", JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE),
    ARRAY("an array", JsonToken.START_ARRAY),
    OBJECT("an object", JsonToken.START_OBJECT, JsonToken.FIELD_NAME, JsonToken.END_OBJECT);

    private static final Set<Class<?>> WHOLE = Set.of(
            int.class,
            long.class,
            short.class,
            byte.class,
            Integer.class,
            Long.class,
            Short.class,
            Byte.class,
            BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class, Number.class);
    private static final Set<Class<?>> TEXTS = Set.of(String.class, CharSequence.class, UUID.class, URI.class);

    static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final String words;
    private final EnumSet<JsonToken> tokens;

    JsonShape(String words, JsonToken first, JsonToken... rest) {
        this.words = words;
        this.tokens = EnumSet.of(first, rest);
    }

    boolean takes(@Nullable JsonToken token) {
        return token != null && tokens.contains(token);
    }

    String words() {
        return words;
    }

    /** What a Java type is written as; null where it is not known here. */
    static @Nullable JsonShape of(Class<?> type) {
        if (TEXTS.contains(type) || type.getPackageName().equals("java.time")) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUE_OR_FALSE;
        }
        return WHOLE.contains(type) ? WHOLE_NUMBER : NUMBERS.contains(type) ? NUMBER : null;
    }

    /** Whether a text is in the one form of its type: Jackson trims, takes a blank for null and digits for a time. */
    static boolean isWritten(Class<?> type, String text) {
        if (type == UUID.class) {
            return UUID_TEXT.matcher(text).matches();
        }
        if (type.getPackageName().equals("java.time")) {
            return text.length() > 4 && text.charAt(4) == '-' && text.equals(text.strip());
        }
        return !type.isEnum() || !text.isEmpty() && text.equals(text.strip());
    }

    static String name(@Nullable JsonToken token) {
        for (JsonShape shape : values()) {
            if (shape.takes(token)) {
                return token == JsonToken.VALUE_NUMBER_INT ? NUMBER.words : shape.words;
            }
        }
        return token == JsonToken.VALUE_NUMBER_FLOAT ? NUMBER.words : "this";
    }
}
