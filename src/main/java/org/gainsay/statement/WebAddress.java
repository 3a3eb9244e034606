package org.gainsay.statement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.RefusedAs;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web. Nobody here fetches it, but people click on it: so nothing in it runs, shows another address
 * than it leads to, or carries somebody's password.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@RefusedAs(ErrorCode.MALFORMED)
@Constraint(validatedBy = WebAddress.Validator.class)
public @interface WebAddress {

    /** What the contract says of it; the whole is not to be read as a pattern. */
    String ROUGHLY = "https?://[^\\s@]{1,1990}";

    /** What to do. */
    String message() default
            "Give an http or https address with a host, and without a user, spaces and control characters.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at all of it. */
    final class Validator implements ConstraintValidator<WebAddress, String> {

        /** What is not seen, or moves what stands beside it. */
        private static final String UNSEEN = "\\s\\p{Cc}\\p{Cf}\\p{Z}";

        private static final String NAME = "[^" + UNSEEN + "/?#@:%\\\\\\[\\]<>\"^`{|}]+";

        private static final Pattern ADDRESS = Pattern.compile(
                "https?://(" + NAME + "|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?([/?#][^" + UNSEEN + "\\\\]*)?");

        private static final Pattern WITHIN = Pattern.compile(ROUGHLY);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || ADDRESS.matcher(text).matches();
        }

        /** Whether a text is one, and no longer than one may be. */
        public static boolean isAddress(String text) {
            return WITHIN.matcher(text).matches() && ADDRESS.matcher(text).matches();
        }
    }
}
