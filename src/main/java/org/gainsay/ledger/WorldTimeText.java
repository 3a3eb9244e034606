package org.gainsay.ledger;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import org.gainsay.assessment.WorldTime;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.RefusedAs;
import org.jspecify.annotations.Nullable;

/** A year, a month, a date, or a time with its zone. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@RefusedAs(ErrorCode.MALFORMED_TIME)
@Constraint(validatedBy = WorldTimeText.Validator.class)
public @interface WorldTimeText {

    /** What to do. */
    String message() default
            "Give a year, a month, a date, or a time with its zone: 2023, 2023-08, 2023-08-30, 2023-08-30T14:05Z.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Reads it as the computation would. */
    final class Validator implements ConstraintValidator<WorldTimeText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                WorldTime.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
