package org.gainsay.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.util.Comparator;
import java.util.Locale;

/** Holds a body that could be read to the constraints of its type. */
@Singleton
final class BodyValidation {

    private final ValidatorFactory factory;

    @Inject
    BodyValidation(ValidatorFactory factory) {
        this.factory = factory;
    }

    void validate(Object value, Findings findings) {
        Enough enough = new Enough(factory.getMessageInterpolator());
        factory
                .usingContext()
                .messageInterpolator(enough)
                .traversableResolver(enough)
                .getValidator()
                .validate(value)
                .stream()
                .map(v -> FieldError.at(pointer(v.getPropertyPath()), Violations.code(v), Violations.sentence(v)))
                .filter(e -> !findings.mentions(String.valueOf(e.pointer())))
                .sorted(Comparator.comparing((FieldError e) -> String.valueOf(e.pointer()))
                        .thenComparing(FieldError::code))
                .forEach(e -> findings.add(e.code(), String.valueOf(e.pointer()), e.detail()));
    }

    private static String pointer(Path path) {
        String pointer = "";
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer = Pointers.to(pointer, node.getIndex());
            } else if (node.getKey() != null) {
                pointer = Pointers.to(pointer, node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer = Pointers.to(pointer, node.getName());
            }
        }
        return pointer;
    }

    /** Stops a validation at which enough is wrong: millions of violations of one body would fill the memory. */
    private static final class Enough implements MessageInterpolator, TraversableResolver {

        private static final int VIOLATIONS = 1_000;

        private final MessageInterpolator words;
        private int violations;

        Enough(MessageInterpolator words) {
            this.words = words;
        }

        @Override
        public String interpolate(String template, Context context) {
            violations++;
            return words.interpolate(template, context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            violations++;
            return words.interpolate(template, context, locale);
        }

        @Override
        public boolean isReachable(Object o, Path.Node property, Class<?> root, Path path, ElementType element) {
            return violations < VIOLATIONS;
        }

        @Override
        public boolean isCascadable(Object o, Path.Node property, Class<?> root, Path path, ElementType element) {
            return violations < VIOLATIONS;
        }
    }
}
