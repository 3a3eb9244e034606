package org.gainsay.exchange.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.jspecify.annotations.Nullable;

/** A line that was not stored, and why; never what it says. */
@Schema(name = "RefusedLine", description = "A line that was not stored, and why.")
public record RefusedLine(
        @Schema(description = "Its number, from 1.") long line,

        @Schema(description = "RFC 6901 pointer into the line; absent: the line itself.", example = "/saidAt") @Nullable
        String pointer,

        @Schema(
                implementation = String.class,
                description = "What is wrong, for machines.",
                example = "unknown-reference")
        ErrorCode code,

        @Schema(description = "What is wrong and what to do, for people.")
        String detail) {

    private static final int LONGEST = 1_000;

    static RefusedLine of(long line, FieldError error) {
        String pointer = told(error.pointer());
        String detail = error.detail();
        return new RefusedLine(
                line,
                pointer.isEmpty() ? null : pointer,
                error.code(),
                detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail);
    }

    /** A pointer as far as it can be one of ours: the name of an unknown member is a word of the line. */
    private static String told(@Nullable String pointer) {
        if (pointer == null) {
            return "";
        }
        StringBuilder told = new StringBuilder();
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (!step.matches("[A-Za-z0-9]{1,30}")) {
                break;
            }
            told.append('/').append(step);
        }
        return told.toString();
    }
}
