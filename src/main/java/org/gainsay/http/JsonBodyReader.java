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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads every JSON body, strictly and to its end: what is wrong with it is answered all at once. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public final class JsonBodyReader implements MessageBodyReader<Object> {

    private final ObjectMapper json;
    private final BodyValidation validation;
    private final MemorySize largest;
    private final CurrentRequest request;

    @Inject
    JsonBodyReader(ObjectMapper json, BodyValidation validation, Limits limits, CurrentRequest request) {
        this.request = request;
        this.json = json;
        this.validation = validation;
        this.largest = limits.bodySize();
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != PostedDocument.class;
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
        boolean patch = type.isAnnotationPresent(MergePatch.class);
        refuseOtherFormats(mediaType, headers.getFirst(HttpHeaders.CONTENT_ENCODING), patch);
        byte[] bytes = bytes(body, Math.toIntExact(largest.asLongValue()));
        request.bodyRead(bytes);
        return read(text(bytes), generic, patch);
    }

    /** Reads and validates JSON that was made here, such as a record with a patch applied, as if it had been sent. */
    public <T> T read(String made, Class<T> type) throws IOException {
        return type.cast(Objects.requireNonNull(read(CharBuffer.wrap(made.toCharArray()), type, false)));
    }

    private @Nullable Object read(CharBuffer text, Type type, boolean patch) throws IOException {
        Findings findings = new Findings();
        JsonScan.scan(text.array(), text.limit(), findings, patch);
        Object value = read(text, type, findings);
        if (value == null && findings.readable()) {
            findings.add(ErrorCode.WRONG_TYPE, "", "Give a JSON object.");
        } else if (value != null && findings.readable()) {
            validation.validate(value, findings);
        }
        findings.refuseIfAny();
        return value;
    }

    private static void refuseOtherFormats(MediaType mediaType, @Nullable String encoding, boolean patch) {
        if (MergePatch.MEDIA_TYPE.equals(mediaType.getType() + "/" + mediaType.getSubtype()) != patch) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.UNSUPPORTED_MEDIA_TYPE.meaning());
        }
        refusePacked(encoding);
    }

    static void refusePacked(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body without a Content-Encoding.");
        }
    }

    static byte[] bytes(InputStream body, int limit) throws IOException {
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
                    .readValue(JsonScan.JSON.createParser(text.array(), 0, text.limit()));
        } catch (MismatchedInputException e) {
            findings.add(ErrorCode.WRONG_TYPE, pointer(e), "This does not fit: see the contract.");
            return null;
        } catch (JsonMappingException e) {
            // A member that is given twice comes when a record of one member is already made: the scan has found it.
            if (findings.readable()) {
                throw e;
            }
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
