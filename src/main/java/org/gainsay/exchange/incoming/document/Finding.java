package org.gainsay.exchange.incoming.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Something of a document that was not understood, or not taken.
 *
 * @param pointer where: an RFC 6901 pointer into JSON, a path into XML; of a table, the row and the column
 */
@Schema(name = "IncomingFinding", description = "Something of a document that was not understood, or not taken.")
public record Finding(
        @Schema(
                description =
                        "Where it stands: an RFC 6901 pointer into JSON, the path of an element of XML; of a table"
                                + " /row/column.",
                examples = {"/reviewRating/ratingValue"})
        String pointer,

        @Schema(description = "Of a table: the row, counted from 1, which is the header.") @Nullable
        Integer row,

        @Schema(description = "Of a table: the column, by its name.") @Nullable
        String column,

        @Schema(
                implementation = String.class,
                description = "What it is, for machines. The list may grow.",
                examples = {"malformed"})
        ErrorCode code,

        @Schema(description = "What it is and what was done about it, for people.")
        String detail) {

    /** In JSON or XML. */
    static Finding at(String pointer, ErrorCode code, String detail) {
        return new Finding(pointer, null, null, code, detail);
    }

    /** In a table. */
    static Finding at(int row, String column, ErrorCode code, String detail) {
        return new Finding("/" + row + (column.isEmpty() ? "" : "/" + column), row, column, code, detail);
    }
}
