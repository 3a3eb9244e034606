package org.gainsay.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.RefusedAs;
import org.jspecify.annotations.Nullable;

/** How a request names a record: by this ledger's id, or by an id of the newsroom's own system. */
@Schema(
        description = "The record's id, or the id that a system of your own has given it.",
        oneOf = {UUID.class, ExternalId.class})
@Reference.WellFormed
public final class Reference {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final JsonNode given;

    /** Takes any JSON; what is no reference is refused with the rest of the body. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Reference(JsonNode given) {
        this.given = given;
    }

    /** A reference to a record of this ledger. */
    public static Reference to(UUID id) {
        return new Reference(TextNode.valueOf(id.toString()));
    }

    /** The same, where there may be none. */
    public static @Nullable Reference ifAny(@Nullable UUID id) {
        return id == null ? null : to(id);
    }

    /** As it was given. */
    @JsonValue
    public JsonNode given() {
        return given;
    }

    /** The id, where that is what was given. */
    @Nullable
    UUID id() {
        return given.isTextual() && ID.matcher(given.textValue()).matches() ? UUID.fromString(given.textValue()) : null;
    }

    /** The id in another system, where that is what was given. */
    @Nullable
    ExternalId external() {
        return given.isObject()
                        && given.size() == 2
                        && given.path("system").isTextual()
                        && given.path("value").isTextual()
                ? new ExternalId(
                        given.get("system").textValue(), given.get("value").textValue())
                : null;
    }

    /** Is one of the two. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Validator.class)
    @RefusedAs(ErrorCode.MALFORMED)
    public @interface WellFormed {

        /** What to do. */
        String message() default "Give the record's id, or an object with system and value.";

        /** Unused. */
        Class<?>[] groups() default {};

        /** Unused. */
        Class<? extends Payload>[] payload() default {};
    }

    /** Looks at the form alone. */
    public static final class Validator implements ConstraintValidator<WellFormed, Reference> {

        @Override
        public boolean isValid(@Nullable Reference reference, ConstraintValidatorContext context) {
            return reference == null || reference.id() != null || reference.external() != null;
        }
    }
}
