package org.gainsay.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Makes every exception that a resource or the framework throws a problem. */
@Singleton
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Answers answers;

    @Inject
    ProblemMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answers.response(refusal.type(), refusal.detail(), refusal.errors())
                .build();
    }

    /** What the framework refuses; its own words name Java classes. */
    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException e, ServerRequestContext request) {
        if (e.getCause() instanceof Refusal refusal) {
            return refused(refusal);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500 && status != ProblemType.BUSY.status()) {
            return failed(e);
        }
        ProblemType type = ProblemType.ofStatus(status);
        Response.ResponseBuilder response = answers.response(type, type.meaning(), List.of());
        return type == ProblemType.METHOD_NOT_ALLOWED
                ? response.header(HttpHeaders.ALLOW, AllowedMethods.at((ResteasyReactiveRequestContext) request))
                        .build()
                : response.build();
    }

    /** The constraints on query parameters: a body has been held to its own by then, so the rest is our mistake. */
    @ServerExceptionMapper
    Response violated(ConstraintViolationException e, ResourceInfo resource) {
        DeclaredParameters declared = DeclaredParameters.of(resource.getResourceMethod());
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> parameter(v, declared))
                .toList();
        return errors.isEmpty()
                        || errors.stream()
                                .anyMatch(p -> String.valueOf(p.parameter()).isEmpty())
                ? failed(e)
                : refused(Refusal.of(errors));
    }

    private static FieldError parameter(ConstraintViolation<?> violation, DeclaredParameters declared) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = switch (node.getKind()) {
                case PARAMETER -> declared.at(node.as(Path.ParameterNode.class).getParameterIndex());
                case PROPERTY -> declared.ofMember(node.getName());
                default -> name;
            };
        }
        return FieldError.parameter(name, ErrorCode.BAD_PARAMETER, Violations.sentence(violation));
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        ProblemType overload = Overload.of(e);
        if (overload != null) {
            LOG.warn("Request " + answers.requestId() + " was given up: " + overload.title());
            return answers.response(overload, overload.meaning(), List.of()).build();
        }
        LOG.error("Request " + answers.requestId() + " failed", e);
        return answers.response(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.meaning(), List.of())
                .build();
    }
}
