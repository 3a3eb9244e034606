package org.gainsay.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing wrong: with the member at an RFC 6901 pointer, or with a query parameter. */
@Schema(name = "FieldError", description = "One thing that is wrong with the request.")
public record FieldError(
        @Schema(
                description = "RFC 6901 pointer into the body; empty: the body itself.",
                examples = {"/dossier/statements/0/saidAt"})
        @Nullable
        String pointer,

        @Schema(
                description = "The query parameter.",
                examples = {"limit"})
        @Nullable
        String parameter,

        @Schema(
                implementation = String.class,
                description = "What is wrong, for machines. The list may grow.",
                examples = {"required"})
        ErrorCode code,

        @Schema(
                description = "What is wrong and what to do, for people.",
                examples = {"Give this member."})
        String detail) {

    /** About the member at a pointer. */
    public static FieldError at(String pointer, ErrorCode code, String detail) {
        return new FieldError(Pointers.printable(pointer), null, code, detail);
    }

    /** About a query parameter. */
    public static FieldError parameter(String name, ErrorCode code, String detail) {
        return new FieldError(null, Pointers.printable(name), code, detail);
    }
}
