package org.gainsay.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a violated constraint is called, and what to do about it. */
final class Violations {

    private Violations() {}

    static ErrorCode code(ConstraintViolation<?> v) {
        Annotation rule = v.getConstraintDescriptor().getAnnotation();
        RefusedAs own = rule.annotationType().getAnnotation(RefusedAs.class);
        if (own != null) {
            return own.value();
        }
        if (rule instanceof Size size) {
            return sizeCode(size, v.getInvalidValue());
        }
        if (rule instanceof NotNull || rule instanceof NotBlank || rule instanceof NotEmpty) {
            return ErrorCode.REQUIRED;
        }
        if (rule instanceof Pattern) {
            return ErrorCode.MALFORMED;
        }
        return isRange(rule) ? ErrorCode.OUT_OF_RANGE : ErrorCode.INVALID;
    }

    private static ErrorCode sizeCode(Size size, @Nullable Object value) {
        boolean over = size(value) > size.max();
        return value instanceof CharSequence
                ? over ? ErrorCode.TOO_LONG : ErrorCode.TOO_SHORT
                : over ? ErrorCode.TOO_MANY : ErrorCode.TOO_FEW;
    }

    private static boolean isRange(Annotation rule) {
        return rule instanceof Min
                || rule instanceof Max
                || rule instanceof DecimalMin
                || rule instanceof DecimalMax
                || rule instanceof Positive
                || rule instanceof PositiveOrZero;
    }

    static String sentence(ConstraintViolation<?> v) {
        Annotation rule = v.getConstraintDescriptor().getAnnotation();
        if (!v.getMessageTemplate().startsWith("{jakarta.validation.")) {
            return v.getMessage();
        }
        if (rule instanceof Size size) {
            return sizeSentence(size, v.getInvalidValue());
        }
        if (rule instanceof Pattern pattern) {
            return "Give what matches " + pattern.regexp() + ".";
        }
        return switch (code(v)) {
            case REQUIRED -> v.getInvalidValue() == null ? "Give this member." : "Give more than nothing here.";
            // The standard sentences are right for a range: "must be less than or equal to 200".
            default -> "This " + v.getMessage() + ".";
        };
    }

    private static String sizeSentence(Size size, @Nullable Object value) {
        String what = value instanceof CharSequence ? " characters" : " elements";
        String limit = size(value) > size.max() ? "at most " + size.max() : "at least " + size.min();
        return "Give " + limit + what + ": this has " + size(value) + ".";
    }

    private static int size(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        if (value instanceof Collection<?> many) {
            return many.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : 0;
    }
}
