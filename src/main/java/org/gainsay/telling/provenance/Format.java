package org.gainsay.telling.provenance;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;

/** The formats of a graph. */
enum Format {
    /** Our own. */
    JSON(Format.JSON_TYPE),
    /** The W3C's member submission. */
    PROV_JSON(Format.PROV_TYPE),
    /** GraphViz. */
    DOT(Format.DOT_TYPE),
    /** A Mermaid flowchart. */
    MERMAID(Format.MERMAID_TYPE);

    static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    static final String PROV_TYPE = "application/prov+json";
    static final String DOT_TYPE = "text/vnd.graphviz";
    static final String MERMAID_TYPE = "text/vnd.mermaid";

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** The media type; a text is in UTF-8 and says so. */
    MediaType type() {
        MediaType plain = MediaType.valueOf(type);
        return plain.getType().equals("text") ? plain.withCharset("UTF-8") : plain;
    }

    static Format of(MediaType type) {
        return Arrays.stream(values())
                .filter(f -> MediaType.valueOf(f.type).isCompatible(type))
                .findFirst()
                .orElseThrow();
    }

    /** By the value of the query parameter, in kebab case. */
    static Format named(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(List.of(FieldError.parameter(
                        "format", ErrorCode.BAD_PARAMETER, "Give one of json, prov-json, dot, mermaid."))));
    }
}
