package org.gainsay.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the resource does not declare: a slip in a filter's name must not list everything. */
@Singleton
final class QueryFilter {

    @ServerRequestFilter
    void filter(ContainerRequestContext request, ResourceInfo resource) {
        DeclaredParameters declared = DeclaredParameters.of(resource.getResourceMethod());
        boolean form = resource.getResourceClass().isAnnotationPresent(FormFields.class);
        List<FieldError> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!declared.has(name)) {
                errors.add(FieldError.parameter(name, ErrorCode.UNKNOWN_PARAMETER, unknown(declared)));
            } else if (values.size() > 1 && !declared.takesMany(name)) {
                errors.add(FieldError.parameter(name, ErrorCode.BAD_PARAMETER, "Give this parameter once."));
            } else if (name.equals(CurrentRequest.DRY_RUN) && !values.get(0).matches("true|false")) {
                errors.add(FieldError.parameter(name, ErrorCode.BAD_PARAMETER, "Give true or false."));
            } else if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                // PostgreSQL has no text with it.
                errors.add(FieldError.parameter(name, ErrorCode.BAD_PARAMETER, "Leave the NUL character out."));
            } else if (!form && values.contains("")) {
                // The framework would take its default instead.
                errors.add(FieldError.parameter(
                        name, ErrorCode.BAD_PARAMETER, "Give a value, or leave the parameter out."));
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    private static String unknown(DeclaredParameters declared) {
        return declared.names().isEmpty()
                ? "There are no query parameters here."
                : "There is no such parameter here. There are: " + String.join(", ", declared.names()) + ".";
    }
}
