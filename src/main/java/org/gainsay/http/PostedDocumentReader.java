package org.gainsay.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a document as it comes; what it says is the affair of whoever knows its format. */
@Provider
public final class PostedDocumentReader implements MessageBodyReader<PostedDocument> {

    private final MemorySize largest;

    @Inject
    PostedDocumentReader(Limits limits) {
        this.largest = limits.bodySize();
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == PostedDocument.class;
    }

    @Override
    public PostedDocument readFrom(
            Class<PostedDocument> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonBodyReader.refusePacked(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        return new PostedDocument(JsonBodyReader.bytes(body, Math.toIntExact(largest.asLongValue())));
    }
}
