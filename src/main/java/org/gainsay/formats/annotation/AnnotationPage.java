package org.gainsay.formats.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the annotations of a claim. */
@Schema(name = "AnnotationPage", description = "A part of the annotations of a claim.")
public record AnnotationPage(
        @JsonProperty("@context")
        @Schema(description = "Absent in the first page, which stands in the collection.")
        @Nullable
        String context,

        String id,
        String type,

        @Schema(description = "The address of the collection.")
        String partOf,

        @Schema(description = "The address of the next page; absent in the last.") @Nullable
        String next,

        List<Annotation> items) {

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    /** Keeps a copy. */
    public AnnotationPage {
        items = List.copyOf(items);
    }

    /** All annotations of a claim, with the first of them. */
    @Schema(name = "AnnotationCollection", description = "All annotations of a claim, with the first of them.")
    public record Collection(
            @JsonProperty("@context") String context,
            String id,
            String type,

            @Schema(description = "The claim.") String label,

            AnnotationPage first) {}

    Collection collection(String label) {
        return new Collection(CONTEXT, partOf, "AnnotationCollection", label, this);
    }
}
