package org.gainsay.http;

import org.jspecify.annotations.Nullable;

/** Entity tags that are versions, and the conditions on them. */
public final class Versions {

    private Versions() {}

    /** The version that If-Match names; refuses a request without it, and what is no version. */
    public static int ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the version that the record's ETag gave, in quotation marks.");
        }
        // What time alone changes is no other version.
        String tag = header.strip().replace(".expired\"", "\"");
        if (!tag.matches("\"[0-9]{1,9}\"")) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED, "If-Match names no version of this record.");
        }
        return Integer.parseInt(tag.substring(1, tag.length() - 1));
    }
}
