package org.gainsay.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong with one member or parameter, for machines. Stable; more may be added. */
public enum ErrorCode {
    /** Not JSON from here on. */
    UNREADABLE(ProblemType.UNREADABLE_BODY),
    /** Nested beyond 32 levels. */
    TOO_DEEP(ProblemType.TOO_DEEP),
    /** No such member. */
    UNKNOWN_MEMBER(ProblemType.UNKNOWN_MEMBER),
    /** Given twice in one object. */
    DUPLICATE_MEMBER(ProblemType.DUPLICATE_MEMBER),
    /** Another JSON type belongs here. */
    WRONG_TYPE(ProblemType.WRONG_TYPE),
    /** Null, where the member is to be left out. */
    NULL_VALUE(ProblemType.WRONG_TYPE),
    /** No such query parameter. */
    UNKNOWN_PARAMETER(ProblemType.BAD_PARAMETER),
    /** A query parameter that cannot be read. */
    BAD_PARAMETER(ProblemType.BAD_PARAMETER),
    /** Only an editor may give it. */
    NEEDS_EDITOR(ProblemType.FORBIDDEN),
    /** Must be given. */
    REQUIRED(ProblemType.INVALID_CONTENT),
    /** Not one of the values that there are. */
    UNKNOWN_VALUE(ProblemType.INVALID_CONTENT),
    /** A text or name with U+0000 or half a surrogate pair. */
    FORBIDDEN_CHARACTER(ProblemType.INVALID_CONTENT),
    /** More characters than allowed. */
    TOO_LONG(ProblemType.INVALID_CONTENT),
    /** Fewer characters than needed. */
    TOO_SHORT(ProblemType.INVALID_CONTENT),
    /** More elements than allowed. */
    TOO_MANY(ProblemType.INVALID_CONTENT),
    /** Fewer elements than needed. */
    TOO_FEW(ProblemType.INVALID_CONTENT),
    /** Not of the form that is asked for. */
    MALFORMED(ProblemType.INVALID_CONTENT),
    /** No time, or not in the form that is asked for. */
    MALFORMED_TIME(ProblemType.INVALID_CONTENT),
    /** Smaller or greater than allowed. */
    OUT_OF_RANGE(ProblemType.INVALID_CONTENT),
    /** Points at a record that is not there. */
    UNKNOWN_REFERENCE(ProblemType.INVALID_CONTENT),
    /** An id that another record in the body has. */
    DUPLICATE_ID(ProblemType.INVALID_CONTENT),
    /** Points at itself. */
    SELF_REFERENCE(ProblemType.INVALID_CONTENT),
    /** An interval that ends before it begins. */
    ENDS_BEFORE_IT_BEGINS(ProblemType.INVALID_CONTENT),
    /** Wrong in another way: the detail says how. */
    INVALID(ProblemType.INVALID_CONTENT);

    private final ProblemType type;

    ErrorCode(ProblemType type) {
        this.type = type;
    }

    /** The problem that it makes. */
    public ProblemType type() {
        return type;
    }

    /** The code in answers, in kebab case. */
    @JsonValue
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
