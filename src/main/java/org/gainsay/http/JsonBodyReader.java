package org.gainsay.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads every JSON body, strictly and to its end: what is wrong with it is answered all at once. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public final class JsonBodyReader implements MessageBodyReader<Object> {

    /** RFC 7396, in which null takes a member away; elsewhere null is refused. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final ObjectMapper json;
    private final BodyValidation validation;
    private final MemorySize largest;

    @Inject
    JsonBodyReader(
            ObjectMapper json,
            BodyValidation validation,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.json = json;
        this.validation = validation;
        this.largest = largest;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        refuseEncoded(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        CharBuffer text = text(bytes(body));
        Findings findings = new Findings();
        JsonScan.scan(
                text.array(), text.limit(), findings, mediaType.getSubtype().startsWith("merge-patch"));
        Object value = read(text, generic, findings);
        if (value != null && findings.readable()) {
            validation.validate(value, findings);
        }
        findings.refuseIfAny();
        return value;
    }

    private static void refuseEncoded(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body without a Content-Encoding.");
        }
    }

    private byte[] bytes(InputStream body) throws IOException {
        int limit = Math.toIntExact(largest.asLongValue());
        byte[] read = body.readNBytes(limit + 1);
        if (read.length > limit) {
            // Whoever still writes does not read: take what comes, or the answer never arrives.
            body.transferTo(OutputStream.nullOutputStream());
            throw BodyLimit.refusal(limit);
        }
        return read;
    }

    private static CharBuffer text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw Refusal.of(List.of(FieldError.at("", ErrorCode.UNREADABLE, "The body is not UTF-8.")));
        }
    }

    private @Nullable Object read(CharBuffer text, Type type, Findings findings) throws IOException {
        try {
            return json.readerFor(json.constructType(type))
                    .withAttribute(Findings.class, findings)
                    .withHandler(new Mismatches(findings))
                    .readValue(new CharArrayReader(text.array(), 0, text.limit()));
        } catch (MismatchedInputException e) {
            findings.add(ErrorCode.WRONG_TYPE, pointer(e), "This does not fit: see the contract.");
            return null;
        }
    }

    private static String pointer(JsonMappingException e) {
        return Pointers.to(
                "",
                e.getPath().stream()
                        .map(r -> r.getFieldName() != null ? r.getFieldName() : (Object) r.getIndex())
                        .toArray());
    }
}
