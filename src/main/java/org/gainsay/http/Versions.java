package org.gainsay.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags that are versions, and the conditions on them. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(?<version>[0-9]{1,9})(\\.[a-z]{1,20})?\"");

    private Versions() {}

    /**
     * A version as an entity tag.
     *
     * @param since what time alone has made of the record since then, in small letters; null: nothing
     */
    public static EntityTag tag(int version, @Nullable String since) {
        return new EntityTag(since == null ? String.valueOf(version) : version + "." + since);
    }

    /**
     * The version that If-Match names; refuses a request without it, and what is no version. What the tag says of time
     * is not looked at: nobody has changed anything by it.
     */
    public static int ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the version that the record's ETag gave, in quotation marks.");
        }
        String tag = header.strip();
        Matcher named = TAG.matcher(tag);
        if (!named.matches()) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED, "If-Match names no version of this record.");
        }
        return Integer.parseInt(named.group("version"));
    }
}
