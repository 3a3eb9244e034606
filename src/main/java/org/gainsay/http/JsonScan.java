package org.gainsay.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a body once without knowing what it should be, for what a parser would accept, or would stop at: two members
 * of one name, nulls, characters that cannot be stored, depth.
 */
final class JsonScan {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 1_000;
    /** With its e. */
    private static final int LONGEST_EXPONENT = 10;

    private static final int REUSED = 64;

    // Canonical names would let a body of colliding names stop the parser with an error of its own.
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final Findings findings;
    private final boolean nullsAllowed;
    private final Set<?>[] names = new Set<?>[DEEPEST + 1];
    private int depth;

    private JsonScan(Findings findings, boolean nullsAllowed) {
        this.findings = findings;
        this.nullsAllowed = nullsAllowed;
    }

    /** Adds what it finds; refuses at once what cannot be read to its end. */
    static void scan(char[] text, int length, Findings findings, boolean nullsAllowed) throws IOException {
        try (JsonParser parser = JSON.createParser(text, 0, length)) {
            new JsonScan(findings, nullsAllowed).scan(parser);
        }
    }

    private void scan(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw unreadable(parser, "The body is empty: send JSON.");
            }
            token(parser);
            while (depth > 0) {
                parser.nextToken();
                token(parser);
            }
            if (parser.nextToken() != null) {
                throw unreadable(parser, "Something follows behind the end of the JSON" + where(parser) + ".");
            }
        } catch (StreamConstraintsException e) {
            throw unreadable(
                    parser,
                    "A name is longer than " + LONGEST_NAME + " characters, or a number longer than " + LONGEST_NUMBER
                            + " digits.");
        } catch (JsonProcessingException e) {
            throw unreadable(parser, "This is not JSON" + where(parser) + ".");
        }
    }

    private void token(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> open(parser);
            case END_OBJECT, END_ARRAY -> depth--;
            case FIELD_NAME -> name(parser);
            case VALUE_STRING -> text(parser, parser.getText());
            case VALUE_NULL -> nothing(parser);
            case VALUE_NUMBER_FLOAT -> number(parser);
            default -> {}
        }
    }

    private void open(JsonParser parser) {
        if (++depth > DEEPEST) {
            throw Refusal.of(List.of(FieldError.at(
                    pointer(parser),
                    ErrorCode.TOO_DEEP,
                    "This is nested more than " + DEEPEST + " levels deep: send the shape that the contract gives.")));
        }
        Set<?> before = names[depth];
        if (before == null || before.size() > REUSED) {
            names[depth] = new HashSet<String>();
        } else {
            before.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private void name(JsonParser parser) throws IOException {
        String name = parser.currentName();
        text(parser, name);
        if (!((Set<String>) names[depth]).add(name)) {
            findings.add(ErrorCode.DUPLICATE_MEMBER, pointer(parser), "Give this member once.");
        }
    }

    private void text(JsonParser parser, String text) {
        int at = Pointers.forbiddenAt(text);
        if (at >= 0) {
            String what = text.charAt(at) == 0 ? "U+0000" : "half of a surrogate pair";
            findings.add(
                    ErrorCode.FORBIDDEN_CHARACTER,
                    pointer(parser),
                    "Take out " + what + ", the character at " + at + ": it cannot be stored.");
        }
    }

    /** What no decimal of Java's holds is no number for whoever reads the body next. */
    private static void number(JsonParser parser) throws IOException {
        String number = parser.getText();
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent >= 0 && number.length() - exponent > LONGEST_EXPONENT) {
            throw unreadable(parser, "Give a number with a smaller exponent.");
        }
    }

    private void nothing(JsonParser parser) {
        if (!nullsAllowed) {
            findings.add(
                    ErrorCode.NULL_VALUE, pointer(parser), "Leave this out instead of giving null, or give a value.");
        }
    }

    private static Refusal unreadable(JsonParser parser, String detail) {
        return Refusal.of(List.of(FieldError.at(pointer(parser), ErrorCode.UNREADABLE, detail)));
    }

    private static String where(JsonParser parser) {
        JsonLocation at = parser.currentLocation();
        return " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
