package org.gainsay.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.nio.file.Path;
import org.gainsay.AdminToken;

/**
 * Holds every answer that a test gets to the committed contract. What a test sends is its own affair: many send what
 * the contract forbids, to see it refused. What has no token of its own is sent with the admin's.
 */
public final class Conformance implements QuarkusTestBeforeEachCallback {

    static final Path CONTRACT = Path.of("openapi/gainsay.yaml").toAbsolutePath();

    /** A header by which a test says that a request has no token; it is not sent. */
    public static final String NO_TOKEN = "Without-Token";

    private static final String AUTHORIZATION = "Authorization";

    private static final OpenApiValidationFilter FILTER = filter(CONTRACT.toString());

    /** Of the contract in a file. */
    static OpenApiValidationFilter filter(String contract) {
        return new OpenApiValidationFilter(OpenApiInteractionValidator.createFor(contract)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build());
    }

    /** Sends the admin's token where a test sends none of its own, and none where it wants none. */
    private static final Filter TOKEN = (request, response, context) -> {
        if (request.getHeaders().hasHeaderWithName(NO_TOKEN)) {
            request.removeHeader(NO_TOKEN);
        } else if (!request.getHeaders().hasHeaderWithName(AUTHORIZATION)) {
            request.header(AUTHORIZATION, AdminToken.BEARER);
        }
        return context.next(request, response);
    };

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        hold(FILTER);
    }

    /** Holds what is sent from now on to that contract. */
    static void hold(OpenApiValidationFilter contract) {
        RestAssured.replaceFiltersWith(TOKEN, contract);
    }
}
