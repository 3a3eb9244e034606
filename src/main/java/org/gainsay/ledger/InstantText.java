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
import org.gainsay.http.ErrorCode;
import org.gainsay.http.RefusedAs;
import org.jspecify.annotations.Nullable;

/** An RFC 3339 instant. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@RefusedAs(ErrorCode.MALFORMED_TIME)
@Constraint(validatedBy = InstantText.Validator.class)
public @interface InstantText {

    /** What to do. */
    String message() default "Give an instant with its zone: 2023-08-30T14:05:00Z.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Reads it as the ledger would. */
    final class Validator implements ConstraintValidator<InstantText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                Instants.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
