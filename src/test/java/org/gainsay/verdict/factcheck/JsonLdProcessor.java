package org.gainsay.verdict.factcheck;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.stream.Collectors;

/** Reads a document as anybody who knows JSON-LD does; the context of schema.org comes from memory, and nothing else. */
final class JsonLdProcessor {

    private JsonLdProcessor() {}

    static JsonNode expand(String document, Vocabulary vocabulary) {
        try {
            JsonLdOptions options = new JsonLdOptions();
            options.setDocumentLoader((url, loading) -> {
                if (!url.toString().matches("https://schema.org/?")) {
                    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
                }
                return read(context(vocabulary));
            });
            String expanded =
                    JsonLd.expand(read(document)).options(options).get().toString();
            return new ObjectMapper().readTree(expanded);
        } catch (JsonLdError | JsonProcessingException e) {
            throw new AssertionError(document, e);
        }
    }

    private static JsonDocument read(String json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json));
    }

    /** As schema.org's own: all terms are its own, and what can be an address only is one. */
    private static String context(Vocabulary vocabulary) {
        return vocabulary
                .properties()
                .filter(vocabulary::isAddress)
                .map(name -> "\"%1$s\":{\"@id\":\"%2$s%1$s\",\"@type\":\"@id\"}".formatted(name, Vocabulary.SCHEMA))
                .collect(Collectors.joining(
                        ",",
                        "{\"@context\":{\"@vocab\":\"" + Vocabulary.SCHEMA
                                + "\",\"sdLicense\":{\"@id\":\"https://schema.org/sdLicense\",\"@type\":\"@id\"},",
                        "}}"));
    }
}
