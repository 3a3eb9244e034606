package org.gainsay.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes note of what does not fit the type that is read, and lets the reading go on. */
final class Mismatches extends DeserializationProblemHandler {

    private final Findings findings;

    Mismatches(Findings findings) {
        this.findings = findings;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser p, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        findings.add(
                ErrorCode.UNKNOWN_MEMBER,
                Pointers.to(object(context, p), name),
                "There is no such member here: correct its name or leave it out.");
        p.skipChildren();
        return true;
    }

    /**
     * The pointer of the object that has the unknown member. Of a record they are kept until it is complete, and come
     * out of a buffer: then the body's own parser stands behind them, at the next member or at the object's end.
     */
    private static String object(DeserializationContext context, JsonParser p) {
        JsonParser body = context.getParser();
        JsonPointer at = body.getParsingContext().pathAsPointer();
        boolean inside = body == p || body.currentToken() == JsonToken.FIELD_NAME;
        return (inside ? at.head() : at).toString();
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        String pointer = JsonScan.pointer(context.getParser());
        if (type.isEnum()) {
            String allowed = Arrays.stream(type.getEnumConstants())
                    .map(v -> ((Enum<?>) v).name())
                    .collect(Collectors.joining(", "));
            findings.add(ErrorCode.UNKNOWN_VALUE, pointer, "Give one of " + allowed + ".");
        } else if (type.getPackageName().equals("java.time")) {
            findings.add(ErrorCode.MALFORMED_TIME, pointer, "Give a time as RFC 3339 writes it: 2023-08-30T14:05:00Z.");
        } else {
            findings.add(ErrorCode.MALFORMED, pointer, "This has not the form that the contract asks for.");
        }
        return null;
    }

    @Override
    public @Nullable Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, String message) {
        findings.add(ErrorCode.UNKNOWN_MEMBER, JsonScan.pointer(context.getParser()), "There is no such member here.");
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser p, String message)
            throws IOException {
        findings.add(ErrorCode.WRONG_TYPE, JsonScan.pointer(p), "Not " + JsonShape.name(token) + ": see the contract.");
        p.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context, Class<?> type, ValueInstantiator by, JsonParser p, String message)
            throws IOException {
        return handleUnexpectedToken(context, context.constructType(type), p.currentToken(), p, message);
    }
}
