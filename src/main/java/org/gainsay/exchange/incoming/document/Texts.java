package org.gainsay.exchange.incoming.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;

/** The text of a document, and its JSON; refuses what is none. */
final class Texts {

    /** So many items are read of one document. */
    static final int ITEMS = 5_000;

    /** As deep as a document may be nested. */
    static final int DEEPEST = 64;

    private static final int LONGEST_NUMBER = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    // Canonical names would let names of one hash stop the parser.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Texts() {}

    /** The text, without a byte order mark. */
    static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal(ErrorCode.UNREADABLE, "The body is not UTF-8.");
        }
    }

    static JsonNode json(byte[] bytes) {
        String text = utf8(bytes);
        try {
            JsonNode json = text.isBlank() ? null : JSON.readTree(text);
            if (json == null || json.isMissingNode()) {
                throw refusal(ErrorCode.UNREADABLE, "The body is empty: send JSON.");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw refusal(
                    ErrorCode.TOO_DEEP,
                    "This is nested more than " + DEEPEST + " levels deep, or has a name or a number without end.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw refusal(
                    ErrorCode.UNREADABLE,
                    "This is not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        }
    }

    /** Refuses a document of more items than are read of one. */
    static void refuseMany(int items) {
        if (items > ITEMS) {
            throw refusal(ErrorCode.TOO_MANY, "Send at most " + ITEMS + " items in one document.");
        }
    }

    static Refusal refusal(ErrorCode code, String detail) {
        return Refusal.of(List.of(FieldError.at("", code, detail)));
    }
}
